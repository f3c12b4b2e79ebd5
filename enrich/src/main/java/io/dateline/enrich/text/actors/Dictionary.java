package io.dateline.enrich.text.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The actors known, with their names and offices. Immutable and safe for any number of threads; a
 * change is a new dictionary, built beside the old one and switched whole.
 *
 * <p>Equal actors give an equal {@link #version()} and equal answers, whatever their order.
 */
public final class Dictionary {
  private final List<Actor> actors;
  private final Map<String, Actor> byId;
  private final Map<String, List<Holding>> byOffice;
  private final NameIndex names;
  private final String version;

  private Dictionary(Map<String, Actor> sorted) {
    this.actors = List.copyOf(sorted.values());
    this.byId = new HashMap<>(sorted);
    this.byOffice = offices(actors);
    this.names = NameIndexBuilder.build(actors, CommonWords.shipped());
    this.version = DictionaryVersion.of(actors);
  }

  /**
   * A dictionary of these actors.
   *
   * @throws IllegalArgumentException where two different actors have one id
   */
  public static Dictionary of(Collection<Actor> actors) {
    Map<String, Actor> sorted = new TreeMap<>();
    for (Actor actor : actors) {
      Actor former = sorted.put(actor.id(), actor);
      if (former != null && !former.equals(actor)) {
        throw new IllegalArgumentException(
            "two actors have the id " + actor.id() + ": " + former.name() + ", " + actor.name());
      }
    }
    return new Dictionary(sorted);
  }

  /** The dictionary that comes with Dateline, read once. */
  public static Dictionary shipped() {
    return Shipped.DICTIONARY;
  }

  /** Twelve hexadecimal digits that stand for the content. */
  public String version() {
    return version;
  }

  /** All actors, in the order of their ids. */
  public List<Actor> actors() {
    return actors;
  }

  /** The actor of an id. */
  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Finds the names in text. */
  public NameIndex names() {
    return names;
  }

  /** Everything that a name can mean, in the order of ids; empty where it is unknown. */
  public List<Reading> alternatives(String name) {
    return names.readings(name);
  }

  /**
   * Who held an office on a day, who took it latest first: {@code holders("president", "Q79",
   * day)}.
   */
  public List<Actor> holders(String roleKind, String of, LocalDate day) {
    return byOffice.getOrDefault(office(roleKind, of), List.of()).stream()
        .filter(holding -> holding.period.contains(day))
        .map(Holding::actor)
        .distinct()
        .toList();
  }

  /** What of this dictionary is not in {@code older}, and the reverse. */
  public DictionaryDifference since(Dictionary older) {
    return DictionaryDifference.between(older, this);
  }

  private static Map<String, List<Holding>> offices(List<Actor> actors) {
    Map<String, List<Holding>> offices = new HashMap<>();
    for (Actor actor : actors) {
      for (Role role : actor.roles()) {
        offices
            .computeIfAbsent(office(role.kind(), role.of()), key -> new ArrayList<>(2))
            .add(new Holding(actor, role.period()));
      }
    }
    for (List<Holding> holdings : offices.values()) {
      holdings.sort(Comparator.comparing((Holding each) -> each.period.from()).reversed());
    }
    return offices;
  }

  private static String office(String kind, String of) {
    return kind + ' ' + of;
  }

  private record Holding(Actor actor, Period period) {}

  private static final class Shipped {
    private static final Dictionary DICTIONARY = of(DictionaryLoader.shippedActors());
  }
}
