package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is for or against whom: the author by choice of words, speakers by what they say,
 * actors by what they do. Stateless, safe for any number of threads; the same input gives the same
 * result.
 */
public final class StanceExtractor {
  /** Stances less sure are guesses, the tone of a sentence most of all, and no facts. */
  public static final double LEAST_SURE = 0.25;

  private static final double ATTITUDE = 0.7;

  private final StanceWords words = StanceWords.shipped();
  private final Scenes scenes = new Scenes(words, PolarityModel.shipped());
  private final ActionReader actions = new ActionReader(words);
  private final PairReader pairs = new PairReader(words);
  private final AuthorReader author = new AuthorReader(words);
  private final boolean guesses;

  private StanceExtractor(boolean guesses) {
    this.guesses = guesses;
  }

  /** Finds stances at least as sure as {@link #LEAST_SURE}, and does not look for others. */
  public static StanceExtractor forTheRecord() {
    return new StanceExtractor(false);
  }

  /** Finds every stance, down to the tone of a sentence, however unsure. */
  public static StanceExtractor withGuesses() {
    return new StanceExtractor(true);
  }

  /**
   * The stances of an article, in order of sentence and evidence.
   *
   * @param sentences those with a mention parsed
   * @param mentions of these sentences
   * @param relations between these mentions
   */
  public List<FoundStance> extract(
      List<Sentence> sentences, Mentions mentions, List<FoundRelation> relations) {
    List<FoundStance> found = new ArrayList<>();
    List<FoundStance> acts = actions.read(sentences, relations);
    for (PairScene scene : scenes.of(sentences, mentions, relations)) {
      scene.attitudes.forEach(each -> found.add(attitude(scene.view, each)));
      pairs.weigh(scene, acts, found);
      pairs.read(scene, found);
      author.read(scene, guesses, found);
    }
    if (!guesses) {
      found.removeIf(each -> each.confidence() < LEAST_SURE);
    }
    found.sort(
        Comparator.comparingInt(FoundStance::sentence)
            .thenComparingInt(FoundStance::begin)
            .thenComparingInt(FoundStance::end)
            .thenComparingInt(each -> each.target().index()));
    return found;
  }

  private static FoundStance attitude(SentenceView view, AttitudeReader.Attitude attitude) {
    return new FoundStance(
        FoundStance.Voice.ACTOR,
        attitude.holder(),
        attitude.target(),
        attitude.polarity(),
        StanceBasis.STATEMENT,
        view.sentence.begin(attitude.token()),
        view.sentence.end(attitude.token()),
        ATTITUDE,
        "attitude " + view.sentence.lemma(attitude.token()));
  }

  static boolean isSame(@Nullable ActorMention a, ActorMention b) {
    return a != null
        && (a.index() == b.index() || a.actor() != null && a.actor().equals(b.actor()));
  }
}
