package io.dateline.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * The subjects of a registry by the API that Confluent's registry defined and Apicurio serves too.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">API</a>
 */
final class RegistryApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String api;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  RegistryApi(RegistrySettings settings) {
    this.api = settings.compatibleApi();
  }

  /** Names of every subject there is. */
  Set<String> subjects() {
    var subjects = new HashSet<String>();
    read(required("the list of subjects", get("/subjects")))
        .forEach(name -> subjects.add(name.asText()));
    return subjects;
  }

  /** Id of the schema under the subject; empty where it is not there. */
  OptionalInt find(String subject, Schema schema) {
    var found = send("POST", "/subjects/" + encode(subject), body(schema));
    return found.statusCode() == OK
        ? OptionalInt.of(read(found).path("id").asInt())
        : OptionalInt.empty();
  }

  /** Every schema that the subject ever had, oldest first. */
  List<Schema> versions(String subject) {
    var listed = get("/subjects/" + encode(subject) + "/versions");
    if (listed.statusCode() == NOT_FOUND) {
      return List.of();
    }
    var schemas = new ArrayList<Schema>();
    for (JsonNode version : read(required(subject, listed))) {
      var one = get("/subjects/" + encode(subject) + "/versions/" + version.asInt());
      String schema = read(required(subject, one)).path("schema").asText();
      schemas.add(new Schema.Parser().parse(schema));
    }
    return schemas;
  }

  /** The schema with this id; empty where the registry has none. */
  Optional<Schema> schema(int id) {
    var found = get("/schemas/ids/" + id);
    return found.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(
            new Schema.Parser()
                .parse(read(required("schema " + id, found)).path("schema").asText()));
  }

  /**
   * Adds a version to the subject and holds it to FULL_TRANSITIVE from then on.
   *
   * @return id of the schema
   */
  int register(String subject, Schema schema) {
    var registered = send("POST", "/subjects/" + encode(subject) + "/versions", body(schema));
    int id = read(required(subject, registered)).path("id").asInt();
    required(
        subject,
        send("PUT", "/config/" + encode(subject), "{\"compatibility\":\"FULL_TRANSITIVE\"}"));
    return id;
  }

  private static String body(Schema schema) {
    return JSON.createObjectNode().put("schema", schema.toString()).toString();
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(api + path)).GET());
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", MEDIA_TYPE)
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RegistryUnavailableException("registry " + api + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException("interrupted while asking registry " + api, e);
    }
  }

  private static HttpResponse<String> required(String subject, HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      throw new DatelineException(
          "registry refused "
              + subject
              + " with status "
              + response.statusCode()
              + ": "
              + read(response).path("message").asText()
              + "; run 'dateline schemas check' to see what changed");
    }
    return response;
  }

  private static JsonNode read(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new DatelineException("registry answered no JSON at " + response.uri(), e);
    }
  }

  private static String encode(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }
}
