package io.dateline.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes that are off while a generation is filled. */
class DeferredIndexesIT {
  private Database database;
  private String generation;

  @BeforeEach
  void create() {
    database = Database.open(DatabaseSettings.at(TestPostgres.newDatabase()));
    generation = new Generations(database).create();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> indexes() {
    return database.control(
        handle ->
            handle
                .createQuery(
                    "select indexdef from pg_indexes where schemaname = :schema order by 1")
                .bind("schema", Database.schema(generation))
                .mapTo(String.class)
                .list());
  }

  @Test
  void shouldLeaveOnWhatFindsTheRowsThatARecordChanges() {
    new DeferredIndexes(database, generation).takeOff();

    assertThat(indexes())
        .anyMatch(index -> index.contains(" relations_id "))
        .anyMatch(index -> index.contains(" texts_pkey "))
        .noneMatch(index -> index.contains(" texts_search "));
  }

  @Test
  void shouldBuildThemAgainAsTheyWereWhoeverTookThemOff() {
    List<String> before = indexes();
    new DeferredIndexes(database, generation).takeOff();

    new DeferredIndexes(database, generation).build();

    assertThat(indexes()).isEqualTo(before);
  }

  @Test
  void shouldForgetThemWithTheirGeneration() {
    new DeferredIndexes(database, generation).takeOff();

    new Generations(database).drop(generation);
    new DeferredIndexes(database, generation).build();

    assertThat(indexes()).isEmpty();
  }
}
