package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads from what actors do to each other for or against whom they stand. */
final class ActionReader {
  private final StanceWords words;

  ActionReader(StanceWords words) {
    this.words = words;
  }

  /** A stance for each relation that takes place and leans to a side. */
  List<FoundStance> read(List<Sentence> sentences, List<FoundRelation> relations) {
    List<FoundStance> found = new ArrayList<>();
    for (FoundRelation each : relations) {
      ActorMention source = each.source();
      ActorMention target = each.target();
      boolean real = !each.negated() && !each.hypothetical() && leans(each.type());
      if (source != null && target != null && real) {
        Sentence sentence = sentences.get(each.sentence());
        String trigger = sentence.lemma(each.trigger()).toLowerCase(Locale.ROOT);
        found.add(
            new FoundStance(
                FoundStance.Voice.ACTOR,
                source,
                target,
                polarity(each),
                words.lists("speech", trigger) ? StanceBasis.STATEMENT : StanceBasis.ACTION,
                each.begin(),
                each.end(),
                each.confidence(),
                each.type() + " " + trigger));
      }
    }
    return found;
  }

  /** Talks, agreements and requests happen between friends and foes alike. */
  private static boolean leans(RelationType type) {
    return switch (type) {
      case CONSULT, AGREE, REQUEST -> false;
      default -> true;
    };
  }

  /** The sign of the type's class; a tenth of the intensity, at least a little. */
  private static double polarity(FoundRelation relation) {
    int sign = relation.type().quad().sign();
    return sign * Math.max(0.2, Math.min(1, Math.abs(relation.intensity()) / 10));
  }
}
