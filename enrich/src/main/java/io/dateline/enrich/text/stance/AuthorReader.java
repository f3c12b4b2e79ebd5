package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import java.util.List;

/**
 * Reads from the words of an author, and from those that he passes on, whom they judge: outright by
 * a word that takes sides, else by the tone of the sentence.
 */
final class AuthorReader {
  /** What is left of a confidence where the words may be those of somebody else. */
  private static final double DOUBTFUL = 0.6;

  private static final double OUTRIGHT = 0.8;
  private static final double CLEAR = 0.6;
  private static final double MILD = 0.4;
  private static final int REACH = 8;

  private final StanceWords words;
  private final ToneReader tone = new ToneReader();

  AuthorReader(StanceWords words) {
    this.words = words;
  }

  /**
   * Adds what the words of a sentence say of those it mentions.
   *
   * @param guesses whether the tone of the sentence counts where no word takes sides
   */
  void read(PairScene scene, boolean guesses, List<FoundStance> found) {
    boolean personal = isPersonal(scene.view);
    for (ActorMention target : scene.mentions) {
      if (target.form() == MentionForm.DEMONYM) {
        continue;
      }
      FramingReader.Hit hit = isJudged(target) ? scene.framing(target) : null;
      if (hit == null) {
        if (guesses) {
          tone.read(scene, target, found);
        }
      } else if (!isOfItself(scene, target, hit) && !isOfSubject(scene, target)) {
        found.add(framed(scene, target, hit, personal));
      }
    }
  }

  /** Whether a word that takes sides is looked for: not beside adjectives and unknown speakers. */
  static boolean isJudged(ActorMention target) {
    return target.form() != MentionForm.DEMONYM
        && (target.form() == MentionForm.NAME || target.actor() != null);
  }

  private FoundStance framed(
      PairScene scene, ActorMention target, FramingReader.Hit hit, boolean personal) {
    SentenceView view = scene.view;
    boolean quoted = scene.speech.isQuoted(hit.first());
    ActorMention speaker = scene.speech.speaker(hit.first());
    boolean own = speaker != null && StanceExtractor.isSame(speaker, target);
    // what unnamed sources are said to say stands in the author's own words
    boolean others = quoted || speaker != null && speaker.form() != MentionForm.NOMINAL;
    boolean author = own || !others;
    double confidence = confidence(hit);
    if (author && (personal || isPassedOn(view, hit))) {
      confidence *= DOUBTFUL;
    }
    return new FoundStance(
        ToneReader.voice(author, speaker),
        author ? null : speaker,
        target,
        hit.polarity(),
        author ? StanceBasis.FRAMING : StanceBasis.STATEMENT,
        view.sentence.begin(hit.first()),
        view.sentence.end(hit.last() - 1),
        confidence,
        hit.rule());
  }

  /** Whether somebody is quoted who speaks of himself. */
  private static boolean isOfItself(PairScene scene, ActorMention target, FramingReader.Hit hit) {
    ActorMention speaker = scene.speech.speaker(hit.first());
    return scene.speech.isQuoted(hit.first())
        && speaker != null
        && StanceExtractor.isSame(speaker, target);
  }

  /** Whether a description says what its subject is: "he became the elected leader". */
  private static boolean isOfSubject(PairScene scene, ActorMention target) {
    return target.form() == MentionForm.NOMINAL
        && scene.view.sentence.arc(target.head()) == Arc.ATTRIBUTE;
  }

  /** Whether an "I" speaks outside quotation marks, as in interviews, letters and transcripts. */
  private static boolean isPersonal(SentenceView view) {
    for (int i = 0; i < view.size; i++) {
      boolean label = i < 3 && ":".equals(view.sentence.form(i));
      boolean first =
          view.classes[i] == 'M'
              && switch (view.sentence.lemma(i)) {
                case "i", "we", "me", "us", "my", "our" -> true;
                default -> false;
              };
      if (label || first && !view.quoted[i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words stand in what somebody says, claims or calls for: "urged them to end the
   * regime", "claims that he is a traitor".
   */
  private boolean isPassedOn(SentenceView view, FramingReader.Hit hit) {
    boolean predicate = "predicate".equals(hit.rule());
    int at = hit.first();
    for (int height = 0; height < REACH && at >= 0 && view.heads[at] >= 0; height++) {
      int head = view.heads[at];
      Arc arc = view.sentence.arc(at);
      boolean says =
          view.isVerb(head) && words.reports(view.words[head])
              || view.classes[head] == 'N' && words.lists("claims", view.sentence.lemma(head));
      if (predicate && isContent(arc) || says && arc == Arc.OPEN_COMPLEMENT) {
        return true;
      }
      at = head;
    }
    return false;
  }

  /** What somebody says, thinks, asks or doubts is no statement of the author's. */
  private static boolean isContent(Arc arc) {
    return arc == Arc.CLAUSE_COMPLEMENT || arc == Arc.NOUN_CLAUSE;
  }

  private static double confidence(FramingReader.Hit hit) {
    double size = Math.abs(hit.polarity());
    return size > 0.55 ? OUTRIGHT : size > 0.35 ? CLEAR : MILD;
  }
}
