package io.dateline.enrich.text.mentions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mentions of an article, in the order of sentence and first token, longer ones first.
 * Immutable and safe for any number of threads.
 */
public final class Mentions {
  private static final Mentions NONE = new Mentions(List.of(), Map.of());

  private final List<ActorMention> all;
  private final Map<Integer, List<Integer>> members;
  private final Map<Integer, List<ActorMention>> bySentence = new HashMap<>();

  private Mentions(List<ActorMention> all, Map<Integer, List<Integer>> members) {
    this.all = List.copyOf(all);
    this.members = Map.copyOf(members);
    for (ActorMention each : this.all) {
      bySentence.computeIfAbsent(each.sentence(), key -> new ArrayList<>(4)).add(each);
    }
  }

  /** No mentions at all. */
  public static Mentions none() {
    return NONE;
  }

  /**
   * Mentions whose {@link ActorMention#index()} is their position in the list.
   *
   * @throws IllegalArgumentException where an index is not the position
   */
  public static Mentions of(List<ActorMention> all) {
    return of(all, Map.of());
  }

  /**
   * Mentions with those that plural ones stand for.
   *
   * @param members indices of mentions by the index of the plural mention that stands for them
   */
  public static Mentions of(List<ActorMention> all, Map<Integer, List<Integer>> members) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).index() != i) {
        throw new IllegalArgumentException("mention " + i + " has the index " + all.get(i).index());
      }
    }
    return new Mentions(all, members);
  }

  /** All, nested ones too. */
  public List<ActorMention> all() {
    return all;
  }

  /** Those of one sentence, in order. */
  public List<ActorMention> in(int sentence) {
    return Collections.unmodifiableList(bySentence.getOrDefault(sentence, List.of()));
  }

  /** The longest mention that {@code token} is the head of: the one an arc to the token means. */
  public Optional<ActorMention> headedBy(int sentence, int token) {
    ActorMention best = null;
    for (ActorMention each : in(sentence)) {
      boolean longer = best == null || each.last() - each.first() > best.last() - best.first();
      if (each.head() == token && longer) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The shortest mention that covers {@code token}, wholly or in part. */
  public Optional<ActorMention> covering(int sentence, int token) {
    ActorMention best = null;
    for (ActorMention each : in(sentence)) {
      boolean shorter = best == null || each.last() - each.first() < best.last() - best.first();
      if (each.covers(token) && shorter) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** All mentions of the same actor, {@code mention} included; itself alone where unresolved. */
  public List<ActorMention> chain(ActorMention mention) {
    String actor = mention.actor();
    return actor == null
        ? List.of(mention)
        : all.stream().filter(each -> actor.equals(each.actor())).toList();
  }

  /**
   * Whom a mention stands for: for "both sides" or "the two leaders" the mentions of each where
   * they were found, for any other mention itself.
   */
  public List<ActorMention> members(ActorMention mention) {
    List<Integer> indices = members.get(mention.index());
    return indices == null ? List.of(mention) : indices.stream().map(all::get).toList();
  }
}
