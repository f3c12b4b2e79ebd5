package io.dateline.enrich.text.actors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whose names are transliterated: armed groups, persons with an Arabic article in the name,
 * and persons with an office in the countries of {@code transliterated.txt} or in what belongs to
 * them. Elsewhere a fold of vowels would only take other people's names for theirs.
 */
final class Transliterated {
  private static final Set<String> COUNTRIES =
      ResourceLines.of("transliterated.txt").stream()
          .flatMap(line -> Arrays.stream(line.text().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> owners = new HashSet<>(COUNTRIES);

  Transliterated(List<Actor> actors) {
    for (Actor actor : actors) {
      if (actor.parents().stream().anyMatch(parent -> COUNTRIES.contains(parent.id()))) {
        owners.add(actor.id());
      }
    }
  }

  boolean contains(Actor actor) {
    return switch (actor.type()) {
      case ARMED_GROUP -> true;
      case PERSON ->
          actor.roles().stream().anyMatch(role -> owners.contains(role.of()))
              || hasArticle(actor.name());
      default -> false;
    };
  }

  private static boolean hasArticle(String name) {
    return name.contains(" al-") || name.contains(" el-") || name.contains(" bin ");
  }
}
