package io.dateline.projections.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.columns.LiveColumns;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.Answer;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.StanceFilter;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.TestPostgres;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long questions take over many relations, one at a time, without HTTP. Runs with {@code
 * -Ddateline.load=1000000}, the number of relations; prints a table of percentiles in milliseconds.
 * With {@code -Ddateline.load.strict=true} a question over its limit fails the test.
 */
@EnabledIfSystemProperty(
    named = "dateline.load",
    matches = "[0-9]+",
    disabledReason = "a measurement: run it with -Ddateline.load=1000000")
class QueryLoadIT {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 1000;
  private static final int ACTORS = 500;

  private final Random random = new Random(7);

  @Test
  void shouldAnswerWithinTheLimits() {
    int relations = Integer.getInteger("dateline.load");
    int rounds = Integer.getInteger("dateline.load.rounds", 100);
    try (Database database = TestPostgres.open()) {
      database.write(
          "g1", handle -> handle.execute(Many.relations(relations, ACTORS, FIRST, DAYS)));
      database.write("g1", handle -> handle.execute(Many.articles(relations, FIRST, DAYS)));
      database.write("g1", handle -> handle.execute(Many.stories(relations)));
      database.write("g1", handle -> handle.execute(Many.actors(ACTORS)));
      database.write("g1", handle -> handle.execute(Many.positions(relations)));
      vacuum(database);
      LiveColumns columns = LiveColumns.of(database, 10L * relations);
      long start = System.nanoTime();
      columns.catchUp();
      System.out.printf("columns loaded in %.1f s%n", (System.nanoTime() - start) / 1e9);
      var queries = new Queries(database, columns);
      PositionVector now = queries.position();
      AsOf past = AsOf.at(now.with("relations", 0, relations - 1000L));

      Map<String, Runnable> current = new LinkedHashMap<>();
      current.put(
          "dyad, 90 days, by week",
          () -> queries.dyad(within(dyad(), 90), Interval.WEEK, AsOf.now()));
      current.put(
          "relations of a dyad, 90 days", () -> page(queries, within(dyad(), 90), AsOf.now()));
      current.put("relations, newest", () -> page(queries, RelationFilter.all(), AsOf.now()));
      current.put(
          "neighbours, 90 days",
          () ->
              queries.neighbours(
                  actor(), within(RelationFilter.all(), 90), AsOf.now(), Paging.first(50)));
      current.put(
          "network, 90 days",
          () -> queries.network(within(RelationFilter.all(), 90), AsOf.now(), Paging.first(500)));
      Map<String, Runnable> longer = new LinkedHashMap<>();
      longer.put(
          "dyad, all years, by month", () -> queries.dyad(dyad(), Interval.MONTH, AsOf.now()));
      longer.put("dyad, all years, as of", () -> queries.dyad(dyad(), Interval.MONTH, past));
      longer.put("relations of a dyad, as of", () -> page(queries, dyad(), past));
      longer.put(
          "network, 90 days, as of",
          () -> queries.network(within(RelationFilter.all(), 90), past, Paging.first(500)));
      longer.put(
          "network, all years",
          () -> queries.network(RelationFilter.all(), AsOf.now(), Paging.first(500)));
      longer.put(
          "stances by outlet",
          () ->
              queries.stanceMatrix(StanceFilter.all(), null, true, AsOf.now(), Paging.first(500)));

      System.out.printf("%-32s %8s %8s %8s%n", relations + " relations", "p50", "p99", "most");
      current.forEach((name, question) -> measure(name, question, rounds, 100));
      longer.forEach((name, question) -> measure(name, question, rounds / 5 + 3, 1000));
    }
  }

  private static void vacuum(Database database) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer<?> page(Queries queries, RelationFilter filter, AsOf asOf) {
    return queries.relations(filter, asOf, Paging.first(50));
  }

  /** Busy actors are asked for more often, as they are in the news. */
  private String actor() {
    return "Q" + (int) (ACTORS * Math.pow(random.nextDouble(), 3));
  }

  private RelationFilter dyad() {
    return RelationFilter.of(actor(), actor());
  }

  /** So many days, somewhere. */
  private RelationFilter within(RelationFilter filter, int days) {
    LocalDate from = FIRST.plusDays(random.nextInt(DAYS - days));
    return filter.within(from, from.plusDays(days - 1L));
  }

  private static void measure(String name, Runnable question, int rounds, int limit) {
    double[] millis = new double[rounds];
    question.run();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      question.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    double p99 = millis[(int) Math.ceil(rounds * 0.99) - 1];
    System.out.printf(
        "%-32s %8.1f %8.1f %8.1f%s%n",
        name, millis[rounds / 2], p99, millis[rounds - 1], p99 > limit ? "  over " + limit : "");
    if (Boolean.getBoolean("dateline.load.strict")) {
      assertThat(p99).as(name).isLessThan(limit);
    }
  }
}
