package io.dateline.enrich.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.Meta;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DictionaryLogTest {
  private static final Dictionary SHIPPED = Dictionary.shipped();
  private final DictionaryLog log = new DictionaryLog();

  @Test
  void shouldRebuildTheShippedDictionaryFromItsEvents() {
    SHIPPED.actors().forEach(actor -> log.apply(defined(actor)));

    Optional<Dictionary> rebuilt = log.apply(released(SHIPPED));

    assertThat(rebuilt).map(Dictionary::version).contains(SHIPPED.version());
    assertThat(rebuilt).map(Dictionary::actors).contains(SHIPPED.actors());
  }

  @Test
  void shouldTakeNoChangeIntoUseBeforeTheRelease() {
    log.apply(defined(SHIPPED.actor("Q79").orElseThrow()));

    assertThat(log.released()).isEmpty();
  }

  @Test
  void shouldDropARetiredActorWithTheNextRelease() {
    Actor egypt = SHIPPED.actor("Q79").orElseThrow();
    log.apply(defined(egypt));
    log.apply(released(Dictionary.of(List.of(egypt))));
    log.apply(new ActorRetired(meta(), "Q79", null, "merged"));

    Optional<Dictionary> next = log.apply(released(Dictionary.of(List.of())));

    assertThat(next).map(Dictionary::actors).contains(List.of());
  }

  @Test
  void shouldLeaveOutAnActorOfAnUnknownTypeAndKeepTheRest() {
    Actor egypt = SHIPPED.actor("Q79").orElseThrow();
    log.apply(defined(egypt));
    var strange =
        ActorDefined.newBuilder()
            .setMeta(meta())
            .setActorId("x:1")
            .setName("Something")
            .setType("GALAXY")
            .build();

    log.apply(strange);

    assertThat(log.apply(released(Dictionary.of(List.of(egypt)))))
        .map(Dictionary::actors)
        .contains(List.of(egypt));
  }

  private static ActorDefined defined(Actor actor) {
    return ActorEvents.defined(meta(), actor, "test");
  }

  private static DictionaryReleased released(Dictionary dictionary) {
    return new DictionaryReleased(meta(), dictionary.version(), dictionary.actors().size(), "test");
  }

  private static Meta meta() {
    return Meta.newBuilder().setEventId("e").setRecordedAt(Instant.EPOCH).build();
  }
}
