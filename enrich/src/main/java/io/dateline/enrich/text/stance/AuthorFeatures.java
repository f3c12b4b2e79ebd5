package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Arc;

/**
 * Describes what a sentence gives away of its author's view of one of its actors: the tone towards
 * them, where it comes from, and whether others are responsible for it. Used by one thread.
 */
final class AuthorFeatures extends FeatureList {
  private final PairFeatures paths = new PairFeatures();

  void fill(PairScene scene, ActorMention target) {
    SentenceView view = scene.view;
    count = 0;
    int head = target.head();
    float polarity = scene.polarity(target);
    int pol = level(polarity);
    int arc = view.arcs[head];
    int up = view.heads[head];
    int voice = voice(scene, head);
    add(1, pol);
    add(2, pol, voice);
    add(3, pol, target.type().ordinal());
    add(4, pol, target.form().ordinal());
    add(5, pol, arc);
    add(6, pol, Math.min(5, scene.actors));
    add(7, arc, target.type().ordinal());
    add(8, target.form().ordinal(), target.type().ordinal());
    add(9, Math.round(scene.chances(target)[1] * 10));
    add(10, pol, Math.min(5, view.size / 8));
    add(11, Math.min(9, target.first()), target.type().ordinal());
    for (FoundRelation each : scene.relations) {
      int sign = each.type().quad().sign();
      if (StanceExtractor.isSame(each.target(), target)) {
        add(12, sign, pol);
      } else if (StanceExtractor.isSame(each.source(), target)) {
        add(13, sign, pol);
      }
    }
    add(14, scene.over(target) == null ? 0 : 1, pol);
    FramingReader.Hit hit = scene.framing(target);
    add(15, hit == null ? 0 : hit.polarity() < 0 ? 1 : 2);
    if (up >= 0) {
      add(16, arc, valence(view.valences[up]), scene.leanings[up]);
      add(17, view.words[up], arc);
      add(18, view.classes[up], arc, pol);
    }
    around(scene, target, pol, voice);
  }

  /** 0 the author's words, 1 reported ones, 2 quoted ones. */
  private static int voice(PairScene scene, int token) {
    return scene.speech.isQuoted(token) ? 2 : scene.speech.isReported(token) ? 1 : 0;
  }

  private void around(PairScene scene, ActorMention target, int pol, int voice) {
    SentenceView view = scene.view;
    float near = 0;
    float all = 0;
    int strong = 0;
    int marks = 0;
    for (int i = 0; i < view.size; i++) {
      float worth = view.valences[i];
      marks += view.quoted[i] && view.classes[i] == '.' ? 1 : 0;
      if (!target.covers(i) && worth != 0) {
        all += worth;
        int far = Math.abs(worth) > 0.4f ? paths.distance(view, i, target.head()) : 9;
        if (far <= 4) {
          near += worth / far;
          strong++;
          add(20, worth > 0 ? 1 : 2, far, voice(scene, i));
          add(21, worth > 0 ? 1 : 2, view.arcs[i], view.classes[i]);
          add(22, view.words[i], far <= 2 ? 1 : 0);
        }
      }
    }
    add(23, valence(near), pol);
    add(24, valence(all), pol);
    add(25, Math.min(4, strong), pol);
    add(26, Math.min(3, marks), pol, voice);
    add(27, valence(all / view.size * 8), voice);
    for (int i = 0; i < view.size; i++) {
      char c = view.classes[i];
      if (c == 'V' || c == 'J' || c == 'R') {
        add(28, view.words[i]);
      } else if (c == 'F' || c == 'M') {
        add(29, view.words[i], i == 0 ? 1 : 0);
      }
    }
    boolean numbers = false;
    for (int i = 0; i < view.size; i++) {
      numbers |= view.arcs[i] == Arc.NUMBER.ordinal();
    }
    add(30, numbers ? 1 : 0, pol);
  }

  private static int level(float polarity) {
    float size = Math.abs(polarity);
    int level = size < 0.2f ? 0 : size < 0.5f ? 1 : size < 0.75f ? 2 : size < 0.9f ? 3 : 4;
    return polarity < 0 ? -level : level;
  }

  private static int valence(float worth) {
    float size = Math.abs(worth);
    int level = size < 0.3f ? 0 : size < 1 ? 1 : size < 2 ? 2 : 3;
    return worth < 0 ? -level : level;
  }
}
