package io.dateline.app.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.app.config.Connections;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the registry: whether it answers, has the contracts, and has the same time. */
final class Registry {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final Connections connections;

  Registry(Connections connections) {
    this.connections = connections;
  }

  List<Finding> look() {
    String api = connections.registry().compatibleApi();
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(api + "/subjects")).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.ofString());
      Instant now = Instant.now();
      if (answer.statusCode() != OK) {
        return List.of(unreachable(api, "answers " + answer.statusCode()));
      }
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.ok("registry", connections.registry().url()));
      findings.add(schemas(subjects(answer.body())));
      date(answer).ifPresent(there -> findings.add(Clocks.compare("the registry", there, now)));
      return List.copyOf(findings);
    } catch (IOException e) {
      return List.of(unreachable(api, e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(unreachable(api, "interrupted"));
    }
  }

  private Finding schemas(Set<String> subjects) {
    TopicCatalogue catalogue = new TopicCatalogue(connections.topics());
    List<String> missing = new ArrayList<>();
    int count = 0;
    for (Topic topic : Topic.values()) {
      for (var schema : topic.events()) {
        count++;
        String subject = SchemaPublisher.subject(catalogue.name(topic), schema);
        if (!subjects.contains(subject)) {
          missing.add(subject);
        }
      }
    }
    return missing.isEmpty()
        ? Finding.ok("schemas", count + " subjects registered")
        : Finding.bad(
            "schemas",
            missing.size() + " of " + count + " subjects are missing, such as " + missing.get(0),
            "dateline topics --apply");
  }

  private static Set<String> subjects(String json) throws IOException {
    Set<String> subjects = new HashSet<>();
    for (JsonNode subject : new ObjectMapper().readTree(json)) {
      subjects.add(subject.asText());
    }
    return subjects;
  }

  private static Optional<Instant> date(HttpResponse<String> answer) {
    try {
      return answer
          .headers()
          .firstValue("Date")
          .map(d -> ZonedDateTime.parse(d, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Finding unreachable(String api, String why) {
    return Finding.bad(
        "registry", api + ": " + why, "start it, or mend registry.url and registry.client");
  }
}
