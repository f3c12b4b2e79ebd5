package io.dateline.schemas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.serde.EventKinds;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class ContractCheckTest {
  private static final Schema RELEASED =
      SchemaBuilder.record("x.Event").fields().requiredString("id").endRecord();

  @Test
  void shouldKeepEveryReleasedContract() {
    assertThat(ContractCheck.check()).isEmpty();
  }

  @Test
  void shouldKnowEveryReleasedEvent() {
    for (String release : ReleasedContracts.releases()) {
      assertThat(EventKinds.known().keySet())
          .containsAll(ReleasedContracts.release(release).keySet());
    }
  }

  @Test
  void shouldAllowANewFieldWithADefault() {
    Schema next =
        SchemaBuilder.record("x.Event")
            .fields()
            .requiredString("id")
            .name("note")
            .type()
            .stringType()
            .stringDefault("")
            .endRecord();

    assertThat(compare(next)).isEmpty();
  }

  @Test
  void shouldNameTodaysReadersWhereANewFieldHasNoDefault() {
    Schema next =
        SchemaBuilder.record("x.Event").fields().requiredString("id").requiredInt("n").endRecord();

    assertThat(compare(next))
        .singleElement()
        .hasToString(
            "x.Event (v1): breaks readers of today: READER_FIELD_MISSING_DEFAULT_VALUE at"
                + " /fields/1: n");
  }

  @Test
  void shouldNameTheReadersOfTheReleaseWhereAFieldIsRemoved() {
    Schema next = SchemaBuilder.record("x.Event").fields().optionalString("other").endRecord();

    assertThat(compare(next))
        .singleElement()
        .extracting(ContractBreak::breaks)
        .isEqualTo("readers of v1");
  }

  @Test
  void shouldNoticeARemovedEvent() {
    assertThat(ContractCheck.compare("v1", Map.of("x.Event", RELEASED), Map.of()))
        .singleElement()
        .extracting(ContractBreak::reason)
        .isEqualTo("the event was removed");
  }

  private static List<ContractBreak> compare(Schema next) {
    return ContractCheck.compare("v1", Map.of("x.Event", RELEASED), Map.of("x.Event", next));
  }
}
