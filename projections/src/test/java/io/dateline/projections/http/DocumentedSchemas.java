package io.dateline.projections.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/**
 * The schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12. What they do not name is
 * taken as forbidden, so that no field of an answer goes undocumented.
 */
final class DocumentedSchemas {
  private final JsonNode document;

  DocumentedSchemas(JsonNode document) {
    this.document = document.deepCopy();
    close(this.document);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")) {
      object.putIfAbsent("additionalProperties", object.booleanNode(false));
    }
    node.forEach(DocumentedSchemas::close);
  }

  /** What is wrong with a value under the schema that a pointer into the document names. */
  List<String> faults(String pointer, JsonNode value) {
    ObjectNode schema = document.deepCopy();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$ref", "#" + pointer);
    JsonSchema validated =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return validated.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }
}
