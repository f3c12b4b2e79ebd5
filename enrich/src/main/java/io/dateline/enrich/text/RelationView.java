package io.dateline.enrich.text;

import io.dateline.enrich.text.dates.EventDates;
import io.dateline.enrich.text.dates.ResolvedDate;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.ReportedMentions;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the relations found inside the engine into those of the result: dates, code points. */
final class RelationView {
  private final EventDates dates = new EventDates();
  private final CodePointView view;
  private final String text;
  private final List<Sentence> sentences;
  private final ReportedMentions mentions;
  private final @Nullable Instant publishedAt;

  RelationView(
      Article article, CodePointView view, List<Sentence> sentences, ReportedMentions mentions) {
    this.mentions = mentions;
    this.view = view;
    this.text = article.text();
    this.sentences = sentences;
    this.publishedAt = article.publishedAt();
  }

  List<Relation> relations(List<FoundRelation> found) {
    List<Relation> relations = new ArrayList<>(found.size());
    for (FoundRelation each : found) {
      relations.add(relation(each));
    }
    return relations;
  }

  private Relation relation(FoundRelation found) {
    Sentence sentence = sentences.get(found.sentence());
    LocalDate day =
        dates.dateOf(sentence, found.predicate(), publishedAt).map(ResolvedDate::day).orElse(null);
    return new Relation(
        ref(found.source(), found.sourceName()),
        ref(found.target(), found.targetName()),
        found.type(),
        found.intensity(),
        day,
        view.span(found.triggerBegin(), found.triggerEnd()),
        text.substring(found.triggerBegin(), found.triggerEnd()),
        refOrNull(found.attribution()),
        found.mode(),
        refOrNull(found.place()),
        found.negated(),
        found.hypothetical(),
        view.span(found.begin(), found.end()),
        found.sentence(),
        found.confidence(),
        found.rule());
  }

  private ActorRef ref(@Nullable ActorMention mention, String name) {
    return mention == null
        ? new ActorRef(null, name, null)
        : new ActorRef(mention.actor(), mention.name(), mentions.index(mention));
  }

  private @Nullable ActorRef refOrNull(@Nullable ActorMention mention) {
    return mention == null ? null : ref(mention, mention.name());
  }
}
