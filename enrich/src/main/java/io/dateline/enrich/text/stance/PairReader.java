package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Arc;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads from the whole of a sentence which of its actors are for or against which others. */
final class PairReader {
  /** Chances from where on a stance is told; its confidence is the chance. */
  private static final float LEAST_FOR = 0.055f;

  private static final float LEAST_AGAINST = 0.15f;

  /** Chance an act needs to count as a stance. */
  private static final float BORNE_OUT = 0.1f;

  /** Share of the chance that is left where one of the two is only described. */
  private static final double UNRESOLVED = 0.6;

  private final StanceWords words;
  private final LogitTable table = LogitTable.shipped("directed.txt");

  PairReader(StanceWords words) {
    this.words = words;
  }

  /**
   * Adds those stances of acts in the sentence that its wording bears out, with a confidence that
   * takes account of it.
   */
  void weigh(PairScene scene, List<FoundStance> acts, List<FoundStance> found) {
    PairFeatures features = new PairFeatures();
    for (FoundStance act : acts) {
      ActorMention holder = act.holder();
      if (act.sentence() == scene.view.sentence.index() && holder != null) {
        features.fill(scene, holder, act.target());
        float[] chances = table.chances(features.keys, features.count);
        float chance = chances[act.polarity() > 0 ? 2 : 0];
        if (chance >= BORNE_OUT) {
          found.add(act.withConfidence((chance + act.confidence()) / 2));
        }
      }
    }
  }

  void read(PairScene scene, List<FoundStance> found) {
    if (scene.actors < 2) {
      return;
    }
    PairFeatures features = new PairFeatures();
    for (ActorPairs.Pair pair : ActorPairs.of(scene, features)) {
      if (isNobody(pair.holder()) || isNobody(pair.target())) {
        continue;
      }
      features.fill(scene, pair.holder(), pair.target());
      float[] chances = table.chances(features.keys, features.count);
      float chance = Math.max(chances[0], chances[2]);
      boolean tells = chance >= (chances[2] > chances[0] ? LEAST_FOR : LEAST_AGAINST);
      if (tells && !isTold(scene.relations, pair)) {
        found.add(stance(scene, pair, chances, chance));
      }
    }
  }

  /** Whether a relation tells it already, or tells that it is not so. */
  private static boolean isTold(List<FoundRelation> relations, ActorPairs.Pair pair) {
    for (FoundRelation each : relations) {
      if (StanceExtractor.isSame(each.source(), pair.holder())
          && StanceExtractor.isSame(each.target(), pair.target())) {
        return true;
      }
    }
    return false;
  }

  private FoundStance stance(PairScene scene, ActorPairs.Pair pair, float[] chances, float chance) {
    SentenceView view = scene.view;
    double polarity = (chances[2] - chances[0]) / (chances[2] + chances[0]);
    int evidence = Evidence.of(scene, pair.target(), polarity > 0, pair.holder());
    return new FoundStance(
        FoundStance.Voice.ACTOR,
        pair.holder(),
        pair.target(),
        polarity,
        isSaid(scene, pair, evidence) ? StanceBasis.STATEMENT : StanceBasis.ACTION,
        view.sentence.begin(evidence),
        view.sentence.end(evidence),
        isKnown(pair) ? chance : UNRESOLVED * chance,
        "pair " + view.sentence.lemma(evidence).toLowerCase(Locale.ROOT));
  }

  /** A pronoun that stands for nobody known. */
  private static boolean isNobody(ActorMention mention) {
    return mention.actor() == null && mention.form() == MentionForm.PRONOUN;
  }

  private static boolean isKnown(ActorPairs.Pair pair) {
    return pair.holder().actor() != null && pair.target().actor() != null;
  }

  private boolean isSaid(PairScene scene, ActorPairs.Pair pair, int evidence) {
    ActorMention speaker = scene.speech.speaker(pair.target().head());
    int verb = verb(scene.view, pair.holder());
    return speaker != null && StanceExtractor.isSame(speaker, pair.holder())
        || isSpeech(scene.view, evidence)
        || verb >= 0 && (isSpeech(scene.view, verb) || scene.speech.reports(verb));
  }

  private boolean isSpeech(SentenceView view, int token) {
    return words.lists("speech", view.sentence.lemma(token).toLowerCase(Locale.ROOT));
  }

  private static int verb(SentenceView view, @Nullable ActorMention holder) {
    int at = holder == null ? -1 : holder.head();
    boolean subject = at >= 0 && view.sentence.arc(at) == Arc.SUBJECT;
    return subject ? view.heads[at] : -1;
  }
}
