package io.dateline.schemas.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ContractDiffTest {
  private static final String RELEASED =
      """
      {"type": "record", "name": "Event", "namespace": "x", "fields": [
        {"name": "id", "type": "string"},
        {"name": "count", "type": "int", "default": 0},
        {"name": "part", "type": {"type": "record", "name": "Part", "fields": [
          {"name": "kind", "type": "string"}]}},
        {"name": "note", "type": ["null", "string"], "default": null}]}
      """;

  @Test
  void shouldFindNothingBetweenAContractAndItself() {
    assertThat(changes(RELEASED)).isEmpty();
  }

  @Test
  void shouldSayThatANewFieldWithADefaultBreaksNobody() {
    String next =
        RELEASED.replace(
            "{\"name\": \"kind\"",
            "{\"name\": \"since\", \"type\": \"long\", \"default\": 0}, {\"name\": \"kind\"");

    assertThat(changes(next))
        .extracting(ContractChange::place, ContractChange::what, ContractChange::breaks)
        .containsExactly(tuple("part.since", "new field, has a default", "nobody"));
  }

  @Test
  void shouldSayThatANewFieldWithoutADefaultBreaksWriters() {
    String next =
        RELEASED.replace(
            "{\"name\": \"id\"", "{\"name\": \"n\", \"type\": \"int\"}, {\"name\": \"id\"");

    assertThat(changes(next))
        .extracting(ContractChange::what, ContractChange::breaks)
        .containsExactly(tuple("new field, has no default", "writers"));
  }

  @Test
  void shouldSayWhomARemovedFieldBreaks() {
    String withoutCount =
        RELEASED.replace("{\"name\": \"count\", \"type\": \"int\", \"default\": 0},", "");
    String withoutId = RELEASED.replace("{\"name\": \"id\", \"type\": \"string\"},", "");

    assertThat(changes(withoutCount)).extracting(ContractChange::breaks).containsExactly("nobody");
    assertThat(changes(withoutId)).extracting(ContractChange::breaks).containsExactly("readers");
  }

  @Test
  void shouldSayThatAWiderTypeBreaksReadersOnly() {
    assertThat(changes(RELEASED.replace("\"int\"", "\"long\"")))
        .extracting(ContractChange::place, ContractChange::what, ContractChange::breaks)
        .containsExactly(tuple("count", "type int is now long", "readers"));
  }

  @Test
  void shouldSayThatAnotherTypeBreaksBoth() {
    assertThat(
            changes(
                RELEASED
                    .replace("\"int\"", "\"boolean\"")
                    .replace("\"default\": 0", "\"default\": true")))
        .extracting(ContractChange::breaks)
        .contains("readers and writers");
  }

  @Test
  void shouldFollowTheBranchesOfAUnion() {
    assertThat(
            changes(RELEASED.replace("[\"null\", \"string\"]", "[\"null\", \"string\", \"int\"]")))
        .extracting(ContractChange::place, ContractChange::what, ContractChange::breaks)
        .containsExactly(tuple("note", "may be int", "readers"));
  }

  @Test
  void shouldListNewAndRemovedEvents() {
    Map<String, Schema> released = Map.of("x.Event", parse(RELEASED));
    Map<String, Schema> current = Map.of("x.Other", parse(RELEASED.replace("Event", "Other")));

    assertThat(ContractDiff.between(released, current))
        .extracting(ContractChange::event, ContractChange::what, ContractChange::breaks)
        .containsExactly(
            tuple("x.Event", "event removed", "readers and writers"),
            tuple("x.Other", "new event", "nobody"));
  }

  @Test
  void shouldBreakNobodySinceTheNewestRelease() {
    List<String> releases = ReleasedContracts.releases();

    assertThat(ContractDiff.since(releases.get(releases.size() - 1)))
        .allMatch(change -> change.breaks().equals("nobody"));
  }

  private static List<ContractChange> changes(String next) {
    return ContractDiff.between(Map.of("x.Event", parse(RELEASED)), Map.of("x.Event", parse(next)));
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json);
  }
}
