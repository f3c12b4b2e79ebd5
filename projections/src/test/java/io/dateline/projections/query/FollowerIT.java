package io.dateline.projections.query;

import static io.dateline.projections.testing.Samples.EGYPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.RelationObserved;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerIT {
  private static final StreamFilter ALL = new StreamFilter(null, null, null, List.of(), 0);

  private final SampleLog log = new SampleLog();
  private final ExecutorService threads = Executors.newFixedThreadPool(6);
  private Database database;
  private Queries queries;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
    queries = new Queries(database);
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY"));
    log.append("actors", "dictionary", Samples.released("d1"));
    log.project(database);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    database.close();
  }

  /** A client that reads some items, breaks off, and comes back with the id of the last one. */
  @Test
  void shouldGoOnFromTheLastEventWhileManyCommit() throws Exception {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      RelationObserved observed = relation(i);
      log.append("relations", "pair" + i % 7, observed);
      expected.add("relation r" + i);
      if (i % 5 == 0) {
        log.append("relations", "pair" + i % 7, Samples.retracted(observed, "REVISED"));
        expected.add("retraction r" + i);
      }
    }
    String start = queries.follow(ALL, null).position();

    log.projectAtOnce(database, threads);
    var received = new ArrayList<String>();
    String last = start;
    while (true) {
      boolean written = threads.awaitTermination(1, TimeUnit.MILLISECONDS);
      List<StreamItem> items = queries.follow(ALL, last).next();
      int kept = Math.min(items.size(), 3); // the rest is lost with the connection
      for (StreamItem item : items.subList(0, kept)) {
        received.add(item.event() + " " + id(item));
        last = item.position();
      }
      if (written && items.isEmpty()) {
        break;
      }
    }

    assertThat(received).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void shouldTellARetractionAfterItsRelation() throws Exception {
    Follower follower = queries.follow(ALL, null);
    RelationObserved observed = relation(1);
    log.append("relations", "pair", observed);
    log.append("relations", "pair", Samples.retracted(observed, "WITHDRAWN"));

    log.projectAtOnce(database, threads);
    var received = new ArrayList<String>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              follower.next().forEach(item -> received.add(item.event()));
              return received.size() == 2;
            });

    assertThat(received).containsExactly("relation", "retraction");
  }

  private static String id(StreamItem item) {
    return item.data() instanceof RelationItem relation
        ? relation.id()
        : ((RetractionItem) item.data()).id();
  }

  private static RelationObserved relation(int number) {
    ArticleCaptured article =
        Samples.captured("a" + number, "T", "Egypt backed them.", LocalDate.of(2020, 7, 1));
    ActorRef target = Samples.actor("Q" + number % 7, "Other " + number % 7, "COUNTRY");
    return Samples.relation(
        "r" + number, article, 1, EGYPT, target, "SUPPORT", LocalDate.of(2020, 7, 1));
  }
}
