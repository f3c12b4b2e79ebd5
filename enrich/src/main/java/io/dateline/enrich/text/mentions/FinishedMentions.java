package io.dateline.enrich.text.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Turns spots into the mentions that leave the stage. */
final class FinishedMentions {
  private FinishedMentions() {}

  static Mentions of(Spots spots) {
    List<Spot> all = spots.all();
    List<ActorMention> mentions = new ArrayList<>(all.size());
    IdentityHashMap<Spot, Integer> indices = new IdentityHashMap<>();
    for (Spot each : all) {
      indices.put(each, mentions.size());
      mentions.add(mention(each, mentions.size()));
    }
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (Spot each : all) {
      if (!each.members.isEmpty() && each.members.stream().allMatch(indices::containsKey)) {
        members.put(indices.get(each), each.members.stream().map(indices::get).toList());
      }
    }
    return Mentions.of(mentions, members);
  }

  private static ActorMention mention(Spot spot, int index) {
    return new ActorMention(
        index,
        spot.sentence,
        spot.first,
        spot.last,
        spot.head,
        spot.type,
        spot.form,
        spot.actor,
        spot.name,
        spot.leads,
        spot.begin,
        spot.end);
  }
}
