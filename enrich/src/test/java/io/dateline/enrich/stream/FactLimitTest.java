package io.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.stream.Facts.IdentifiedRelation;
import io.dateline.enrich.stream.RevisionState.Status;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.Relation;
import io.dateline.schemas.events.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactLimitTest {
  @Test
  void shouldLeaveAUsualArticleAlone() {
    Facts facts = facts(20);

    assertThat(FactLimit.apply(facts)).isSameAs(facts);
  }

  @Test
  void shouldKeepTheMostConfidentFactsOfAnArticleWithTooMany() {
    Facts cut = FactLimit.apply(facts(300));

    assertThat(cut.cut()).isTrue();
    assertThat(cut.relations()).hasSizeBetween(20, 299);
    assertThat(cut.relations().get(cut.relations().size() - 1).event().getConfidence())
        .isGreaterThan(0.9);
  }

  @Test
  void shouldKeepTheStateBelowOneKibibyte() {
    Facts cut = FactLimit.apply(facts(300));
    var changes = FactChanges.between("a", null, cut);
    var state =
        new RevisionState(
            Status.CURRENT,
            1,
            1,
            "00".repeat(32),
            0,
            0,
            List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
            changes.relations(),
            changes.stances(),
            0);

    assertThat(new RevisionStateCodec().serialize("t", state).length).isLessThanOrEqualTo(1024);
  }

  private static Facts facts(int count) {
    return new Facts(
        IntStream.range(0, count).mapToObj(i -> relation(i, i / (double) count)).toList(),
        List.of(),
        false);
  }

  private static IdentifiedRelation relation(int i, double confidence) {
    var event =
        Relation.newBuilder()
            .setRelationId("r" + i)
            .setSource(actor("name:somebody number " + i))
            .setTarget(actor("Q79"))
            .setType("SUPPORT")
            .setQuad("VERBAL_COOPERATION")
            .setIntensity(1)
            .setTrigger(new Span(0, 1))
            .setEvidence(new Span(0, 1))
            .setSentence(0)
            .setConfidence(confidence)
            .build();
    return new IdentifiedRelation(i, event);
  }

  private static ActorRef actor(String id) {
    return ActorRef.newBuilder().setActor(id).setName(id).build();
  }
}
