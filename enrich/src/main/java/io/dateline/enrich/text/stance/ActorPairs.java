package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ordered pairs of actors of a sentence, each by the two mentions nearest to each other. */
final class ActorPairs {
  /** A sentence with more actors is a list, of which nothing is read. */
  private static final int MOST = 16;

  private static final int UNTIED = 50;
  private static final int WIDEST = 63;

  record Pair(ActorMention holder, ActorMention target) {}

  private ActorPairs() {}

  static List<Pair> of(PairScene scene, PairFeatures features) {
    Map<String, List<ActorMention>> actors = new LinkedHashMap<>();
    for (ActorMention each : scene.mentions) {
      String key = each.actor() != null ? each.actor() : "#" + each.index();
      actors.computeIfAbsent(key, one -> new ArrayList<>(2)).add(each);
    }
    List<Pair> pairs = new ArrayList<>();
    if (actors.size() <= MOST) {
      for (List<ActorMention> holders : actors.values()) {
        for (List<ActorMention> targets : actors.values()) {
          Pair nearest = holders == targets ? null : nearest(scene, features, holders, targets);
          if (nearest != null) {
            pairs.add(nearest);
          }
        }
      }
    }
    return pairs;
  }

  private static @Nullable Pair nearest(
      PairScene scene,
      PairFeatures features,
      List<ActorMention> holders,
      List<ActorMention> targets) {
    Pair best = null;
    int least = Integer.MAX_VALUE;
    for (ActorMention holder : holders) {
      for (ActorMention target : targets) {
        boolean apart = holder.last() <= target.first() || target.last() <= holder.first();
        if (apart) {
          int steps = features.distance(scene.view, holder.head(), target.head());
          int far =
              Math.min(UNTIED, steps) * (WIDEST + 1)
                  + Math.min(WIDEST, Math.abs(holder.head() - target.head()));
          if (far < least) {
            least = far;
            best = new Pair(holder, target);
          }
        }
      }
    }
    return best;
  }
}
