package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.actors.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who held which office on the day of the article. */
final class Offices {
  private static final Set<String> PRIVATE =
      Set.of(
          "candidate",
          "activist",
          "journalist",
          "lawyer",
          "analyst",
          "business-leader",
          "member",
          "opposition-leader",
          "first-lady");
  private static final List<String> HIGHEST =
      List.of(
          "president",
          "prime-minister",
          "monarch",
          "supreme-leader",
          "crown-prince",
          "leader",
          "commander",
          "party-leader",
          "secretary-general");

  private static final Set<String> LEADING =
      Set.of(
          "president",
          "prime-minister",
          "chancellor",
          "monarch",
          "supreme-leader",
          "crown-prince",
          "pope",
          "leader",
          "commander",
          "party-leader",
          "secretary-general");

  private final Dictionary dictionary;
  private final LocalDate day;

  Offices(Dictionary dictionary, LocalDate day) {
    this.dictionary = dictionary;
    this.day = day;
  }

  /** Whoever held it on the day; where the day is unknown, whoever took it last. */
  @Nullable Actor holder(String role, String owner) {
    List<Actor> holders = dictionary.holders(role, owner, day);
    return holders.isEmpty() ? null : holders.get(0);
  }

  /** How well a title fits a person: held on the day, held once, or not at all. */
  double fit(Actor person, String role, @Nullable String owner) {
    double best = -0.5;
    for (Role each : person.roles()) {
      boolean sameKind = each.kind().equals(role) || isHead(each.kind()) && isHead(role);
      boolean sameOwner = owner == null || owner.equals(each.of()) || isPartOf(each.of(), owner);
      double held = each.period().contains(day) ? 1 : 0;
      if (sameKind && sameOwner) {
        best = Math.max(best, 2 + held);
      } else if (sameOwner && owner != null) {
        best = Math.max(best, 0.8 + held);
      } else if (sameKind) {
        best = Math.max(best, 0.2);
      }
    }
    return best;
  }

  /** Whether the person heads a state, a government, a party or a body of states on the day. */
  boolean isLeader(Actor person) {
    return person.roles().stream()
        .anyMatch(
            each -> LEADING.contains(each.kind()) && (undated() || each.period().contains(day)));
  }

  /** Whether the person ever did so until the day. */
  boolean wasLeader(Actor person) {
    return person.roles().stream()
        .anyMatch(each -> LEADING.contains(each.kind()) && !each.period().from().isAfter(day));
  }

  private boolean undated() {
    return day.equals(LocalDate.MAX);
  }

  /** The state or group a person led or spoke for on the day; null for private people. */
  @Nullable String led(Actor person) {
    Role best = null;
    for (Role each : person.roles()) {
      if (!PRIVATE.contains(each.kind()) && each.period().contains(day) && better(each, best)) {
        best = each;
      }
    }
    return best == null ? null : best.of();
  }

  /** What a body is an organ of: for a government's part that state, for a unit its umbrella. */
  @Nullable String organOf(Actor body) {
    List<String> parents = body.parentsOn(day.equals(LocalDate.MAX) ? LocalDate.MAX : day);
    if (parents.isEmpty()) {
      return null;
    }
    String parent = parents.get(0);
    boolean isOrgan = Types.of(body) == ActorType.GOVERNMENT;
    boolean isUnit =
        Types.of(body) == ActorType.ARMED_GROUP
            && dictionary.actor(parent).map(Types::of).filter(Types::isBody).isPresent()
            && dictionary.actor(parent).map(Types::of).orElseThrow() != ActorType.COUNTRY;
    return isOrgan || isUnit ? parent : null;
  }

  private static boolean better(Role role, @Nullable Role former) {
    return former == null || rank(role) < rank(former);
  }

  private static int rank(Role role) {
    int rank = HIGHEST.indexOf(role.kind());
    return rank < 0 ? HIGHEST.size() : rank;
  }

  private static boolean isHead(String role) {
    return "president".equals(role)
        || "prime-minister".equals(role)
        || "leader".equals(role)
        || "chancellor".equals(role)
        || "monarch".equals(role)
        || "supreme-leader".equals(role);
  }

  private boolean isPartOf(String of, String owner) {
    return dictionary
        .actor(of)
        .map(actor -> actor.parents().stream().anyMatch(each -> each.id().equals(owner)))
        .orElse(false);
  }
}
