package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prepares the parsed sentences of an article that mention an actor, quotations carried on. */
final class Scenes {
  /** A mark that was never closed opens no longer quotation than this. */
  private static final int LONGEST_QUOTATION = 6;

  private final StanceWords words;
  private final PolarityModel model;

  Scenes(StanceWords words, PolarityModel model) {
    this.words = words;
    this.model = model;
  }

  List<PairScene> of(List<Sentence> sentences, Mentions mentions, List<FoundRelation> relations) {
    Map<Integer, List<FoundRelation>> bySentence = new HashMap<>();
    relations.forEach(
        each -> bySentence.computeIfAbsent(each.sentence(), key -> new ArrayList<>()).add(each));
    List<PairScene> scenes = new ArrayList<>();
    int open = 0;
    int end = -1;
    ActorMention speaker = null;
    for (Sentence sentence : sentences) {
      boolean opened = open > 0 && open <= LONGEST_QUOTATION && sentence.begin() - end <= 1;
      List<ActorMention> own = mentions.in(sentence.index());
      end = sentence.end();
      if (!sentence.parsed() || own.isEmpty()) {
        open = Quotations.of(sentence, opened).open() ? open + 1 : 0;
        continue;
      }
      SentenceView view = new SentenceView(sentence, model.words(), words.shifters(), opened);
      Speech speech = new Speech(view, mentions, words, opened ? speaker : null);
      speaker = speech.spokesman();
      open = view.open ? open + 1 : 0;
      scenes.add(scene(view, speech, own, bySentence.getOrDefault(sentence.index(), List.of())));
    }
    return scenes;
  }

  private PairScene scene(
      SentenceView view,
      Speech speech,
      List<ActorMention> mentions,
      List<FoundRelation> relations) {
    return new PairScene(
        view,
        speech,
        new FramingReader(view, words),
        model,
        mentions,
        relations,
        new AttitudeReader(view, words, speech).read());
  }
}
