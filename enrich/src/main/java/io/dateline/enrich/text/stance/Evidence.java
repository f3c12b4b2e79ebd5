package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import org.jspecify.annotations.Nullable;

/** Finds the word of a sentence that shows best how an actor is spoken of. */
final class Evidence {
  private static final int REACH = 6;
  private static final float LEANING = 1.6f;

  private Evidence() {}

  /**
   * The token whose worth, weighed by its nearness in the tree, speaks most for the target where
   * {@code good}, else against it; the word over the target where none does.
   *
   * @param other a mention whose words say nothing of the target, null for none
   */
  static int of(PairScene scene, ActorMention target, boolean good, @Nullable ActorMention other) {
    SentenceView view = scene.view;
    PairFeatures paths = new PairFeatures();
    int best = -1;
    float most = 0;
    for (int i = 0; i < view.size; i++) {
      boolean inside =
          target.covers(i) && view.classes[i] == 'P' || other != null && other.covers(i);
      float worth = worth(scene, i, good);
      if (!inside && worth > 0) {
        int far = paths.distance(view, i, target.head());
        float weight = far > REACH ? worth / (2 * REACH) : worth / Math.max(1, far);
        if (weight > most) {
          most = weight;
          best = i;
        }
      }
    }
    int up = view.heads[target.head()];
    return best >= 0 ? best : up >= 0 ? up : target.head();
  }

  private static float worth(PairScene scene, int token, boolean good) {
    float valence = scene.view.valences[token];
    float worth = valence + LEANING * scene.leanings[token];
    return good ? worth : -worth;
  }
}
