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
        read(sentence, mentions, found);
      }
    }
    found.sort(
        Comparator.comparingInt(FoundStance::sentence)
            .thenComparingInt(FoundStance::begin)
            .thenComparingInt(FoundStance::end)
            .thenComparingInt(each -> each.target().index()));
    return found;
  }

  private void read(Sentence sentence, Mentions mentions, List<FoundStance> found) {
    List<ActorMention> targets = mentions.in(sentence.index());
    if (targets.isEmpty()) {
      return;
    }
    SentenceView view = new SentenceView(sentence, model.words(), words.shifters());
    Speech speech = new Speech(view, mentions, words);
    FramingReader framing = new FramingReader(view, words);
    for (ActorMention target : targets) {
      FramingReader.Hit hit = framing.read(target);
      if (hit != null) {
        found.add(framed(view, speech, target, hit));
      } else if (isJudged(target)) {
        FoundStance judged = judged(view, speech, target);
        if (judged != null) {
          found.add(judged);
        }
      }
    }
  }

  private static boolean isJudged(ActorMention target) {
    return target.form() != MentionForm.DEMONYM;
  }

  private FoundStance framed(
      SentenceView view, Speech speech, ActorMention target, FramingReader.Hit hit) {
    boolean quoted = speech.isQuoted(hit.first());
    ActorMention speaker = speech.speaker(hit.first());
    boolean own = speaker != null && isSame(speaker, target);
    boolean others = quoted || speaker != null;
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

  private @Nullable FoundStance judged(SentenceView view, Speech speech, ActorMention target) {
    float[] chances = model.score(view, target(target));
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

  private static boolean isSame(ActorMention a, ActorMention b) {
    return a.index() == b.index() || a.actor() != null && a.actor().equals(b.actor());
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
