package io.dateline.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
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
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Puts the contracts into a registry: a subject for each topic and record, FULL_TRANSITIVE. Speaks
 * the API that Confluent's registry defined and Apicurio serves too.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">API</a>
 */
public final class SchemaPublisher {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String api;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /** A publisher for that registry; connects with the first call. */
  public SchemaPublisher(RegistrySettings settings) {
    this.api = settings.compatibleApi();
  }

  /** Subject of a record on a topic: {@code <topic>-<full record name>}. */
  public static String subject(String topic, Schema schema) {
    return topic + "-" + schema.getFullName();
  }

  /**
   * Registers every event of every topic. What is there already stays as it is.
   *
   * @return schema id by subject
   * @throws DatelineException naming the subject the registry refused, and why
   */
  public Map<String, Integer> publish(TopicCatalogue catalogue) {
    var ids = new TreeMap<String, Integer>();
    for (Topic topic : Topic.values()) {
      for (Schema schema : topic.events()) {
        String subject = subject(catalogue.name(topic), schema);
        ids.put(subject, register(subject, schema));
      }
    }
    return ids;
  }

  private int register(String subject, Schema schema) {
    var found = send("POST", "/subjects/" + encode(subject), body(schema));
    if (found.statusCode() == 200) {
      return read(found).path("id").asInt();
    }
    var registered = send("POST", "/subjects/" + encode(subject) + "/versions", body(schema));
    if (registered.statusCode() != 200) {
      throw refused(subject, registered);
    }
    var rule = send("PUT", "/config/" + encode(subject), "{\"compatibility\":\"FULL_TRANSITIVE\"}");
    if (rule.statusCode() != 200) {
      throw refused(subject, rule);
    }
    return read(registered).path("id").asInt();
  }

  private static String body(Schema schema) {
    return JSON.createObjectNode().put("schema", schema.toString()).toString();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(TIMEOUT)
            .header("Content-Type", MEDIA_TYPE)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RegistryUnavailableException("registry " + api + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException("interrupted while asking registry " + api, e);
    }
  }

  private static JsonNode read(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new DatelineException("registry answered no JSON at " + response.uri(), e);
    }
  }

  private static DatelineException refused(String subject, HttpResponse<String> response) {
    return new DatelineException(
        "registry refused "
            + subject
            + " with status "
            + response.statusCode()
            + ": "
            + read(response).path("message").asText()
            + "; run 'dateline schemas check' to see what changed");
  }

  private static String encode(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }
}
