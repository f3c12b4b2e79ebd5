package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
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
  /** From where on the model's polarity tells what the subject of the clause thinks. */
  private static final float CLEARLY_FOR = 0.4f;

  private static final float CLEARLY_AGAINST = 0.6f;

  /** From where on it tells what a speaker says. */
  private static final float SAID_FOR = 0.15f;

  private final StanceWords words = StanceWords.shipped();
  private final PolarityModel model = PolarityModel.shipped();
  private final ActionReader actions = new ActionReader(words);

  /**
   * The stances of an article, in order of sentence and evidence.
   *
   * @param sentences those with a mention parsed
   * @param mentions of these sentences
   * @param relations between these mentions
   */
  public List<FoundStance> extract(
      List<Sentence> sentences, Mentions mentions, List<FoundRelation> relations) {
    List<FoundStance> found = new ArrayList<>(actions.read(sentences, relations));
    for (Sentence sentence : sentences) {
      if (sentence.parsed()) {
        List<FoundRelation> own =
            relations.stream().filter(each -> each.sentence() == sentence.index()).toList();
        read(sentence, mentions, own, found);
      }
    }
    found.sort(
        Comparator.comparingInt(FoundStance::sentence)
            .thenComparingInt(FoundStance::begin)
            .thenComparingInt(FoundStance::end)
            .thenComparingInt(each -> each.target().index()));
    return found;
  }

  private void read(
      Sentence sentence,
      Mentions mentions,
      List<FoundRelation> relations,
      List<FoundStance> found) {
    List<ActorMention> targets = mentions.in(sentence.index());
    if (targets.isEmpty()) {
      return;
    }
    SentenceView view = new SentenceView(sentence, model.words(), words.shifters());
    Speech speech = new Speech(view, mentions, words);
    FramingReader framing = new FramingReader(view, words);
    ClauseReader clauses = new ClauseReader(view, speech);
    for (AttitudeReader.Attitude each : new AttitudeReader(view, words, speech).read()) {
      found.add(attitude(view, each));
    }
    for (ActorMention target : targets) {
      FramingReader.Hit hit = framing.read(target);
      if (hit != null) {
        found.add(framed(view, speech, target, hit));
      }
      if (isJudged(target)) {
        float[] chances = model.score(view, target(target));
        if (hit == null) {
          FoundStance judged = judged(view, speech, target, chances);
          if (judged != null) {
            found.add(judged);
          }
        }
        FoundStance inClause = inClause(view, clauses, target, chances);
        if (inClause != null && !isTold(inClause, relations)) {
          found.add(inClause);
        }
      }
    }
  }

  private @Nullable FoundStance inClause(
      SentenceView view, ClauseReader clauses, ActorMention target, float[] chances) {
    float polarity = chances[2] - chances[0];
    if (polarity < CLEARLY_FOR && polarity > -CLEARLY_AGAINST) {
      return null;
    }
    ActorMention holder = clauses.over(target);
    if (holder == null || holder.form() == MentionForm.DEMONYM) {
      return null;
    }
    return new FoundStance(
        FoundStance.Voice.ACTOR,
        holder,
        target,
        polarity,
        StanceBasis.ACTION,
        view.sentence.begin(),
        view.sentence.end(),
        0.6 * Math.abs(polarity),
        "clause");
  }

  /** Whether a relation tells it already, or tells that it is not so. */
  private static boolean isTold(FoundStance stance, List<FoundRelation> relations) {
    for (FoundRelation each : relations) {
      ActorMention source = each.source();
      ActorMention target = each.target();
      boolean same =
          source != null
              && target != null
              && isSame(source, stance.holder())
              && isSame(target, stance.target());
      if (same) {
        return true;
      }
    }
    return false;
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
        0.7,
        "attitude " + view.sentence.lemma(attitude.token()));
  }

  private static boolean isJudged(ActorMention target) {
    return target.form() != MentionForm.DEMONYM
        && (target.form() != MentionForm.NOMINAL || target.actor() != null);
  }

  private FoundStance framed(
      SentenceView view, Speech speech, ActorMention target, FramingReader.Hit hit) {
    boolean quoted = speech.isQuoted(hit.first());
    ActorMention speaker = speech.speaker(hit.first());
    boolean own = speaker != null && isSame(speaker, target);
    // what unnamed sources are said to say stands in the author's own words
    boolean others = quoted || speaker != null && speaker.form() != MentionForm.NOMINAL;
    return new FoundStance(
        own || !others
            ? FoundStance.Voice.AUTHOR
            : speaker == null ? FoundStance.Voice.UNNAMED : FoundStance.Voice.ACTOR,
        own || !others ? null : speaker,
        target,
        hit.polarity(),
        own || !others ? StanceBasis.FRAMING : StanceBasis.STATEMENT,
        view.sentence.begin(hit.first()),
        view.sentence.end(hit.last() - 1),
        Math.abs(hit.polarity()) > 0.5 ? 0.8 : 0.55,
        hit.rule());
  }

  private @Nullable FoundStance judged(
      SentenceView view, Speech speech, ActorMention target, float[] chances) {
    float polarity = chances[2] - chances[0];
    if (chances[1] >= Math.max(chances[0], chances[2])) {
      return null;
    }
    boolean reported = speech.isReported(target.head());
    ActorMention speaker = speech.speaker(target.head());
    boolean others = reported && (speaker != null || speech.isQuoted(target.head()));
    if (speaker != null && isSame(speaker, target)) {
      others = false;
    }
    if (others && polarity < SAID_FOR && polarity > -CLEARLY_AGAINST) {
      return null;
    }
    return new FoundStance(
        !others
            ? FoundStance.Voice.AUTHOR
            : speaker == null ? FoundStance.Voice.UNNAMED : FoundStance.Voice.ACTOR,
        others ? speaker : null,
        target,
        polarity,
        others ? StanceBasis.STATEMENT : StanceBasis.FRAMING,
        view.sentence.begin(),
        view.sentence.end(),
        Math.max(chances[0], chances[2]),
        "model");
  }

  static boolean isSame(@Nullable ActorMention a, ActorMention b) {
    return a != null
        && (a.index() == b.index() || a.actor() != null && a.actor().equals(b.actor()));
  }

  private static Target target(ActorMention mention) {
    char kind =
        mention.form() == MentionForm.PRONOUN
            ? 'M'
            : mention.type() == ActorType.PERSON
                ? 'P'
                : mention.type() == ActorType.COUNTRY || mention.type() == ActorType.LOCATION
                    ? 'L'
                    : 'G';
    return new Target(mention.first(), mention.last(), mention.head(), kind);
  }
}
