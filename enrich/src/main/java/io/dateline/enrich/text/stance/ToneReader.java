package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the whole of a sentence whether it speaks well or ill of one of its actors. That it
 * does is one question, whose view it is another: the words of a named or quoted speaker are his,
 * all others the author's. A tone is a guess, its confidence below one quarter.
 */
final class ToneReader {
  /** How much likelier than for or against it must be that nobody is judged, for silence. */
  private static final float SILENT = 1.1f;

  /** The same in words of a named speaker, from whom less is heard than from authors. */
  private static final float SILENT_OF_SPEAKERS = 4;

  /** Polarity below which a tone leans to neither side. */
  private static final float UNDECIDED = 0.15f;

  /** Share of tones, told for certain, that a reader takes for the author's or speaker's view. */
  private static final double OWN = 0.25;

  /** The same where somebody not named is reported. */
  private static final double PASSED_ON = 0.15;

  private final LogitTable table = LogitTable.shipped("author.txt");

  /** Adds what the sentence says of a mention, unless one who speaks there is told to say it. */
  void read(PairScene scene, ActorMention target, List<FoundStance> found) {
    AuthorFeatures features = new AuthorFeatures();
    features.fill(scene, target);
    float[] chances = table.chances(features.keys, features.count);
    float chance = Math.max(chances[0], chances[2]);
    float polarity = (chances[2] - chances[0]) / (chances[2] + chances[0]);
    ActorMention speaker = scene.speech.speaker(target.head());
    float silent = speaker == null ? SILENT : SILENT_OF_SPEAKERS;
    if (chance < silent * chances[1] || Math.abs(polarity) < UNDECIDED) {
      return;
    }
    boolean own = speaker != null && StanceExtractor.isSame(speaker, target);
    boolean quoted = scene.speech.isQuoted(target.head());
    boolean author = own || speaker == null && !quoted;
    if (!author && isTold(scene, speaker, target, found)) {
      return;
    }
    boolean passedOn = !own && scene.speech.isReported(target.head());
    int evidence = Evidence.of(scene, target, polarity > 0, author ? null : speaker);
    found.add(
        new FoundStance(
            voice(author, speaker),
            author ? null : speaker,
            target,
            polarity,
            author ? StanceBasis.FRAMING : StanceBasis.STATEMENT,
            scene.view.sentence.begin(evidence),
            scene.view.sentence.end(evidence),
            (passedOn ? PASSED_ON : OWN) * chance,
            "tone " + scene.view.sentence.lemma(evidence).toLowerCase(Locale.ROOT)));
  }

  private static boolean isTold(
      PairScene scene,
      @Nullable ActorMention speaker,
      ActorMention target,
      List<FoundStance> found) {
    for (FoundStance each : found) {
      if (each.sentence() == scene.view.sentence.index()
          && speaker != null
          && StanceExtractor.isSame(each.holder(), speaker)
          && StanceExtractor.isSame(target, each.target())) {
        return true;
      }
    }
    return false;
  }

  /** Whose words they are. */
  static FoundStance.Voice voice(boolean author, @Nullable ActorMention speaker) {
    if (author) {
      return FoundStance.Voice.AUTHOR;
    }
    return speaker == null ? FoundStance.Voice.UNNAMED : FoundStance.Voice.ACTOR;
  }
}
