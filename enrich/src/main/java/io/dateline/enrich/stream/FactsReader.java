package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Facts.IdentifiedRelation;
import io.dateline.enrich.stream.Facts.IdentifiedStance;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextSpan;
import io.dateline.enrich.text.stance.StanceExtractor;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the engine found into the parts of events, each with an id that survives edits. */
final class FactsReader {
  private static final String PROVISIONAL = "name:";

  private final String articleId;
  private final String text;
  private final Tagged tagged;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final List<String> sentences;

  private FactsReader(String articleId, String text, Tagged tagged) {
    this.articleId = articleId;
    this.text = text;
    this.tagged = tagged;
    this.sentences = normalisedSentences();
  }

  /** The facts of a text, ids and all. */
  static Facts read(String articleId, String text, Tagged tagged) {
    var reader = new FactsReader(articleId, text, tagged);
    var relations = new ArrayList<IdentifiedRelation>();
    for (Relation relation : tagged.relations()) {
      relations.add(reader.relation(relation));
    }
    var stances = new ArrayList<IdentifiedStance>();
    for (Stance stance : tagged.stances()) {
      if (stance.confidence() >= StanceExtractor.LEAST_SURE) {
        stances.add(reader.stance(stance));
      }
    }
    return new Facts(relations, stances, false);
  }

  private IdentifiedRelation relation(Relation relation) {
    long local =
        id(
            key(relation.source()),
            key(relation.target()),
            relation.type().name(),
            sentence(relation.sentence()));
    var event =
        io.dateline.schemas.events.Relation.newBuilder()
            .setRelationId(LocalId.text(articleId, 'r', local))
            .setSource(ref(relation.source()))
            .setTarget(ref(relation.target()))
            .setType(relation.type().name())
            .setQuad(relation.type().quad().name())
            .setIntensity(relation.intensity())
            .setDate(relation.date())
            .setTrigger(span(relation.trigger()))
            .setAttribution(refOrNull(relation.attribution()))
            .setMode(relation.mode())
            .setPlace(refOrNull(relation.place()))
            .setNegated(relation.negated())
            .setHypothetical(relation.hypothetical())
            .setEvidence(span(relation.evidence()))
            .setSentence(relation.sentence())
            .setConfidence(relation.confidence())
            .setRule(relation.rule())
            .build();
    return new IdentifiedRelation(local, event);
  }

  private IdentifiedStance stance(Stance stance) {
    String holder = stance.holder() == null ? "AUTHOR" : key(stance.holder());
    long local =
        id(holder, key(stance.target()), stance.basis().name(), sentence(stance.sentence()));
    var event =
        io.dateline.schemas.events.Stance.newBuilder()
            .setStanceId(LocalId.text(articleId, 's', local))
            .setHolderKind(stance.holder() == null ? "AUTHOR" : "ACTOR")
            .setHolder(refOrNull(stance.holder()))
            .setTarget(ref(stance.target()))
            .setPolarity(stance.polarity())
            .setLabel(stance.label())
            .setBasis(stance.basis().name())
            .setEvidence(span(stance.evidence()))
            .setSentence(stance.sentence())
            .setConfidence(stance.confidence())
            .setRule(stance.rule())
            .build();
    return new IdentifiedStance(local, event);
  }

  /** Equal facts of one sentence are told apart by their ordinal, and so are colliding hashes. */
  private long id(String... parts) {
    String tuple = String.join("\u001f", parts);
    while (true) {
      int ordinal = ordinals.merge(tuple, 1, Integer::sum);
      long local = LocalId.of(articleId, tuple, ordinal);
      if (taken.add(local)) {
        return local;
      }
    }
  }

  private String sentence(int index) {
    return index >= 0 && index < sentences.size() ? sentences.get(index) : "";
  }

  private List<String> normalisedSentences() {
    var all = new ArrayList<String>(tagged.sentences().size());
    int char16 = 0;
    int codePoint = 0;
    for (TextSpan span : tagged.sentences()) {
      int begin = text.offsetByCodePoints(char16, span.begin() - codePoint);
      int end = text.offsetByCodePoints(begin, span.end() - span.begin());
      all.add(text.substring(begin, end).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT));
      char16 = end;
      codePoint = span.end();
    }
    return all;
  }

  private ActorRef ref(io.dateline.enrich.text.ActorRef ref) {
    Integer index = ref.mention();
    Mention mention = index == null ? null : tagged.mentions().get(index);
    return ActorRef.newBuilder()
        .setActor(ref.actor())
        .setName(ref.name())
        .setType(mention == null ? "" : mention.type().name())
        .setProvisional(ref.actor() != null && ref.actor().startsWith(PROVISIONAL))
        .setMention(index)
        .build();
  }

  private @Nullable ActorRef refOrNull(io.dateline.enrich.text.@Nullable ActorRef ref) {
    return ref == null ? null : ref(ref);
  }

  private static String key(io.dateline.enrich.text.ActorRef ref) {
    return ref.actor() != null ? ref.actor() : "~" + ref.name().toLowerCase(Locale.ROOT);
  }

  static Span span(TextSpan span) {
    return new Span(span.begin(), span.end());
  }
}
