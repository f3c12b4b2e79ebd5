package io.dateline.projections.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Checks JSON against the part of JSON Schema that the OpenAPI document uses. */
final class SchemaCheck {
  private final JsonNode document;

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    check("$", schema, value, faults);
    return faults;
  }

  private void check(String at, JsonNode schema, JsonNode value, List<String> faults) {
    if (schema.has("$ref")) {
      check(at, document.at(schema.get("$ref").asText().substring(1)), value, faults);
      return;
    }
    if (schema.has("oneOf")) {
      boolean fits = false;
      for (JsonNode choice : schema.get("oneOf")) {
        var own = new ArrayList<String>();
        check(at, choice, value, own);
        fits |= own.isEmpty();
      }
      if (!fits) {
        faults.add(at + " fits none of " + schema);
      }
      return;
    }
    if (schema.has("type") && !isOfType(schema.get("type"), value)) {
      faults.add(at + " is no " + schema.get("type") + " but " + value);
      return;
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(at + "[" + i + "]", schema.get("items"), value.get(i), faults);
      }
    }
    if (value.isObject() && schema.has("properties")) {
      for (JsonNode name : schema.path("required")) {
        if (!value.has(name.asText())) {
          faults.add(at + " lacks " + name.asText());
        }
      }
      value
          .properties()
          .forEach(
              field -> {
                JsonNode own = schema.get("properties").get(field.getKey());
                if (own == null) {
                  faults.add(at + " has the undocumented " + field.getKey());
                } else {
                  check(at + "." + field.getKey(), own, field.getValue(), faults);
                }
              });
    }
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOfType(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
