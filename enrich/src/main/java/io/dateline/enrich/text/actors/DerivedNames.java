package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that follow from the names given, by rule: a person's surname, "UN ..." for "United
 * Nations ...", the other side of the Atlantic's spelling. An entry need not list them.
 */
final class DerivedNames {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "ash", "ad", "an", "ar");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "von", "van", "der", "den", "bin", "bint", "ibn", "abu", "du", "da", "di", "del",
          "la", "le", "ten", "dos", "ould", "ben", "abdel", "abdul", "abd");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private DerivedNames() {}

  /** The derived names; some may be given as well. */
  static List<ActorName> of(Actor actor) {
    Set<ActorName> names = new LinkedHashSet<>();
    if (actor.type() == ActorType.PERSON) {
      if (actor.names(NameKind.SHORT).isEmpty()) {
        surnames(actor.name(), names);
      }
    } else {
      actor.allNames().forEach(name -> respelled(name, names));
    }
    return new ArrayList<>(names);
  }

  private static void surnames(String full, Set<ActorName> names) {
    String[] words = full.strip().split(" +");
    int last = words.length - 1;
    while (last > 0 && SUFFIXES.contains(lower(words[last]))) {
      last--;
    }
    if (last == 0) {
      return;
    }
    int first = last;
    while (first > 1 && PARTICLES.contains(lower(words[first - 1]))) {
      first--;
    }
    String surname = String.join(" ", List.of(words).subList(first, last + 1));
    addShort(surname, names);
    addShort(Character.toUpperCase(surname.charAt(0)) + surname.substring(1), names);
    int hyphen = surname.indexOf('-');
    if (hyphen > 0 && ARTICLES.contains(lower(surname.substring(0, hyphen)))) {
      addShort(surname.substring(hyphen + 1), names);
      if (hyphen > 1 && lower(surname).charAt(1) != 'l') {
        addShort("al-" + surname.substring(hyphen + 1), names);
      }
    }
  }

  private static void addShort(String text, Set<ActorName> names) {
    if (text.length() > 1) {
      names.add(new ActorName(text, NameKind.SHORT));
    }
  }

  private static void respelled(ActorName name, Set<ActorName> names) {
    if (name.kind() == NameKind.NOMINAL || name.text().indexOf(' ') < 0) {
      return;
    }
    names.add(new ActorName(Spellings.forth(name.text()), name.kind()));
    names.add(new ActorName(Spellings.back(name.text()), name.kind()));
  }

  private static String lower(String word) {
    return Letters.lower(word).replace(".", "").replace(",", "");
  }
}
