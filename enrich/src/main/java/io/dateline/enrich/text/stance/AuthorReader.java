package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads from an author's words, and those of speakers that are no mention, whom they judge. */
final class AuthorReader {
  /** Chance from where on a judgement is told. */
  private static final float LEAST = 0.28f;

  /** Polarity below which it leans to neither side. */
  private static final float UNDECIDED = 0.1f;

  /** What the confidence is of a mere tone: below one half. */
  private static final double TONE = 0.5;

  private static final double MILD = 0.4;

  private final LogitTable table = LogitTable.shipped("author.txt");

  void read(PairScene scene, List<FoundStance> found) {
    AuthorFeatures features = new AuthorFeatures();
    for (ActorMention target : scene.mentions) {
      FramingReader.Hit hit = isJudged(target) ? scene.framing(target) : null;
      if (hit != null && isOfItself(scene, target, hit)) {
        continue;
      }
      if (hit != null) {
        found.add(framed(scene, target, hit));
      } else if (isJudged(target)) {
        features.fill(scene, target);
        FoundStance judged = judged(scene, target, table.chances(features.keys, features.count));
        if (judged != null) {
          found.add(judged);
        }
      }
    }
  }

  /** Whether the tone towards a mention means anything: not towards adjectives and speakers. */
  static boolean isJudged(ActorMention target) {
    return target.form() != MentionForm.DEMONYM
        && (target.form() == MentionForm.NAME || target.actor() != null);
  }

  private static FoundStance framed(PairScene scene, ActorMention target, FramingReader.Hit hit) {
    SentenceView view = scene.view;
    boolean quoted = scene.speech.isQuoted(hit.first());
    ActorMention speaker = scene.speech.speaker(hit.first());
    boolean own = speaker != null && StanceExtractor.isSame(speaker, target);
    // what unnamed sources are said to say stands in the author's own words
    boolean others = quoted || speaker != null && speaker.form() != MentionForm.NOMINAL;
    boolean author = own || !others;
    return new FoundStance(
        voice(author, speaker),
        author ? null : speaker,
        target,
        hit.polarity(),
        author ? StanceBasis.FRAMING : StanceBasis.STATEMENT,
        view.sentence.begin(hit.first()),
        view.sentence.end(hit.last() - 1),
        confidence(hit),
        hit.rule());
  }

  /** Whether somebody is quoted who speaks of himself. */
  private static boolean isOfItself(PairScene scene, ActorMention target, FramingReader.Hit hit) {
    ActorMention speaker = scene.speech.speaker(hit.first());
    return scene.speech.isQuoted(hit.first())
        && speaker != null
        && StanceExtractor.isSame(speaker, target);
  }

  private static double confidence(FramingReader.Hit hit) {
    double size = Math.abs(hit.polarity());
    return size > 0.5 ? 0.8 : size > 0.3 ? 0.55 : MILD;
  }

  private static @Nullable FoundStance judged(
      PairScene scene, ActorMention target, float[] chances) {
    float chance = Math.max(chances[0], chances[2]);
    boolean torn = Math.abs(chances[2] - chances[0]) < UNDECIDED * (chances[2] + chances[0]);
    if (chance < LEAST || torn) {
      return null;
    }
    SentenceView view = scene.view;
    ActorMention speaker = scene.speech.speaker(target.head());
    boolean others =
        scene.speech.isReported(target.head())
            && (speaker == null || !StanceExtractor.isSame(speaker, target));
    if (others && speaker != null) {
      return null;
    }
    int evidence = Evidence.of(scene, target, chances[2] > chances[0], null);
    return new FoundStance(
        voice(!others, null),
        null,
        target,
        (chances[2] - chances[0]) / (chances[2] + chances[0]),
        others ? StanceBasis.STATEMENT : StanceBasis.FRAMING,
        view.sentence.begin(evidence),
        view.sentence.end(evidence),
        Evidence.judges(scene, evidence, target) ? chance : TONE * chance,
        "tone " + view.sentence.lemma(evidence).toLowerCase(Locale.ROOT));
  }

  private static FoundStance.Voice voice(boolean author, @Nullable ActorMention speaker) {
    if (author) {
      return FoundStance.Voice.AUTHOR;
    }
    return speaker == null ? FoundStance.Voice.UNNAMED : FoundStance.Voice.ACTOR;
  }
}
