package io.dateline.projections.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.columns.Tally;
import io.dateline.projections.query.Actor;
import io.dateline.projections.query.Dyad;
import io.dateline.projections.query.DyadPeriod;
import io.dateline.projections.query.Evidence;
import io.dateline.projections.query.Place;
import io.dateline.projections.query.RelationItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DyadTableTest {
  private static final Actor EGYPT = new Actor("Q79", "Egypt", "COUNTRY");
  private static final Actor LNA = new Actor("Q1", "Libyan National Army", "ARMED_GROUP");

  @Test
  void shouldShowEachMonthWithItsSentences() {
    LocalDate day = LocalDate.of(2019, 12, 15);
    var tally = new Tally(2, 1, 1, 0, 0, 6.0, 2, 2, 1, 1, 1, day, day);
    var counts = new DyadPeriod(day.withDayOfMonth(1), tally);
    var dyad = new Dyad(EGYPT, LNA, "month", counts, List.of(counts));

    String table = DyadTable.write(dyad, true, List.of(relation("r1", day)), 3);

    assertThat(table).contains("Egypt → Libyan National Army, 2019-12-15 to 2019-12-15");
    assertThat(table).contains("Dec 2019");
    assertThat(table).contains("│██████");
    assertThat(table).contains("2019-12-15  SUPPORT  example.org");
    assertThat(table).contains("Cairo stood by the army.");
  }

  @Test
  void shouldNameTheUnitOfEachNumberAndWhoIsCounted() {
    LocalDate day = LocalDate.of(2019, 12, 15);
    var tally = new Tally(3, 2, 0, 0, 1, 4.0, 1, 1, 1, 2, 2, day, day);
    var dyad = new Dyad(EGYPT, LNA, "day", new DyadPeriod(null, tally), periods(day, tally));

    String withSides = DyadTable.write(dyad, true, List.of(), 0);
    String exact = DyadTable.write(dyad, false, List.of(), 0);

    assertThat(withSides)
        .contains("3 observations of 1 event in 1 article, 1 story, 2 outlets\n")
        .contains("Leaders and organs count as their state or group; --exact leaves them out.");
    assertThat(exact).contains("Leaders and organs are left out.");
  }

  private static List<DyadPeriod> periods(LocalDate start, Tally tally) {
    return List.of(new DyadPeriod(start, tally));
  }

  @Test
  void shouldSayThatThereIsNothing() {
    var none = new DyadPeriod(null, new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null));

    String table =
        DyadTable.write(new Dyad(EGYPT, LNA, "day", none, List.of()), true, List.of(), 3);

    assertThat(table).isEqualTo("Egypt → Libyan National Army: nothing in this range\n");
  }

  @Test
  void shouldDrawConflictToTheLeft() {
    assertThat(DyadTable.bar(-3)).isEqualTo("       ███│          ");
    assertThat(DyadTable.bar(10)).isEqualTo("          │██████████");
  }

  private static RelationItem relation(String id, LocalDate day) {
    String text = "Cairo stood by the army.";
    return new RelationItem(
        id,
        EGYPT,
        LNA,
        "SUPPORT",
        "VERBAL_COOPERATION",
        5,
        day,
        day,
        null,
        null,
        null,
        false,
        false,
        0.9,
        "verb",
        "stood",
        6,
        11,
        new Evidence(text, 0, text.length(), text, 0),
        "a1",
        1,
        "Title",
        null,
        "example.org",
        null,
        "a1",
        null,
        Instant.EPOCH,
        null,
        null,
        new Place("relations", 0, 0));
  }
}
