package io.dateline.projections.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.RegistrySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Fingerprints of the schemas of a registry, each asked for once. */
final class RegistryFingerprints implements SchemaFingerprints {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int UNKNOWN = 404;

  private final String api;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Map<Integer, byte[]> known = new ConcurrentHashMap<>();

  RegistryFingerprints(RegistrySettings registry) {
    this.api = registry.compatibleApi();
  }

  @Override
  public byte[] of(int schemaId) {
    return known.computeIfAbsent(schemaId, this::ask);
  }

  private byte[] ask(int schemaId) {
    var request =
        HttpRequest.newBuilder(URI.create(api + "/schemas/ids/" + schemaId))
            .timeout(TIMEOUT)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == UNKNOWN) {
        return new byte[0]; // no schema, no fingerprint: part of what the record is
      }
      String schema = new ObjectMapper().readTree(answer.body()).path("schema").asText();
      return SchemaNormalization.parsingFingerprint("SHA-256", new Schema.Parser().parse(schema));
    } catch (IOException e) {
      throw new DatelineException(
          "registry " + api + " does not answer for schema " + schemaId + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted while asking for schema " + schemaId, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
