package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.relations.Leanings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a sentence before its pairs of actors are judged. Used by one thread. */
final class PairScene {
  final SentenceView view;
  final Speech speech;
  final List<ActorMention> mentions;
  final List<FoundRelation> relations;
  final List<AttitudeReader.Attitude> attitudes;
  final int[] leanings;
  final float[] sums;
  final int actors;
  private final ClauseReader clauses;
  private final FramingReader framing;
  private final PolarityModel model;
  private final Map<Integer, float[]> chances = new HashMap<>();
  private final Map<Integer, ActorMention> over = new HashMap<>();

  PairScene(
      SentenceView view,
      Speech speech,
      FramingReader framing,
      PolarityModel model,
      List<ActorMention> mentions,
      List<FoundRelation> relations,
      List<AttitudeReader.Attitude> attitudes) {
    this.view = view;
    this.speech = speech;
    this.framing = framing;
    this.model = model;
    this.mentions = mentions;
    this.relations = relations;
    this.attitudes = attitudes;
    this.actors = (int) mentions.stream().map(PairScene::key).distinct().count();
    this.clauses = new ClauseReader(view, speech);
    this.leanings = new int[view.size];
    this.sums = new float[view.size + 1];
    for (int i = 0; i < view.size; i++) {
      char c = view.classes[i];
      int leaning = c == 'V' || c == 'N' ? Leanings.of(view.sentence.lemma(i)) : 0;
      leanings[i] = view.negated[i] ? -leaning : leaning;
      sums[i + 1] = sums[i] + view.valences[i];
    }
  }

  private static String key(ActorMention mention) {
    return mention.actor() != null ? mention.actor() : "#" + mention.index();
  }

  /** The chances of negative, neutral and positive for a target. */
  float[] chances(ActorMention target) {
    return chances.computeIfAbsent(target.index(), key -> model.score(view, Targets.of(target)));
  }

  float polarity(ActorMention target) {
    float[] known = chances(target);
    return known[2] - known[0];
  }

  /** Whose clause a target stands in. */
  @Nullable ActorMention over(ActorMention target) {
    if (!over.containsKey(target.index())) {
      over.put(target.index(), clauses.over(target));
    }
    return over.get(target.index());
  }

  FramingReader.@Nullable Hit framing(ActorMention target) {
    return framing.read(target);
  }
}
