package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names and codes of one actor of a CAMEO dictionary, and the actor they make. */
final class CameoEntry {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "in", "for", "al", "el", "de", "bin", "la", "von", "van", "da");
  private static final int LONGEST_ACRONYM = 3;

  private record Code(String text, Period period) {}

  private final List<String> names = new ArrayList<>();
  private final List<Code> codes = new ArrayList<>();

  void name(String raw) {
    String text = raw.replace('_', ' ').strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the line names nobody");
    }
    names.add(text);
  }

  void code(String text, Period period) {
    codes.add(new Code(text, period));
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  boolean hasCodes() {
    return !codes.isEmpty();
  }

  Actor actor(CameoCodes known) {
    ActorType type = type(known);
    String name = written(names.get(0));
    Set<ActorName> others = new LinkedHashSet<>();
    for (String raw : names.subList(1, names.size())) {
      ActorName other = new ActorName(written(raw), kind(raw, type));
      if (!other.text().equals(name)) {
        others.add(other);
      }
    }
    return new Actor(
        id(type, known),
        type,
        name,
        List.copyOf(others),
        type == ActorType.PERSON ? roles(known) : List.of(),
        type == ActorType.PERSON ? List.of() : parents(known));
  }

  private String id(ActorType type, CameoCodes known) {
    return type == ActorType.COUNTRY
        ? known.country(codes.get(0).text).orElseThrow()
        : "cameo:" + slug(names.get(0));
  }

  private ActorType type(CameoCodes known) {
    boolean dated = codes.stream().anyMatch(code -> !code.period.equals(Period.ALWAYS));
    if (dated) {
      return ActorType.PERSON;
    }
    String first = codes.get(0).text;
    if (known.isCountry(first)) {
      return ActorType.COUNTRY;
    }
    return known.role(first).map(CameoCodes.Meaning::type).orElse(ActorType.ORGANIZATION);
  }

  private List<Role> roles(CameoCodes known) {
    List<Role> roles = new ArrayList<>();
    for (Code code : codes) {
      Optional<String> kind = known.role(code.text).flatMap(CameoCodes.Meaning::kind);
      Optional<String> country = known.country(code.text);
      if (kind.isPresent() && country.isPresent()) {
        roles.add(new Role(kind.get(), country.get(), code.period));
      }
    }
    return roles;
  }

  private List<Parent> parents(CameoCodes known) {
    return codes.stream()
        .filter(code -> !known.isCountry(code.text))
        .flatMap(code -> known.country(code.text).stream())
        .distinct()
        .map(country -> new Parent(country, Period.ALWAYS))
        .toList();
  }

  private static NameKind kind(String raw, ActorType type) {
    if (raw.indexOf(' ') >= 0) {
      return NameKind.ALIAS;
    }
    if (raw.contains(".") || raw.length() <= LONGEST_ACRONYM) {
      return NameKind.ACRONYM;
    }
    return type == ActorType.PERSON ? NameKind.SHORT : NameKind.ALIAS;
  }

  /** The capitals of the file as a text would have them. */
  private static String written(String raw) {
    if (raw.contains(".") || (raw.indexOf(' ') < 0 && raw.length() <= LONGEST_ACRONYM)) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    for (String word : Letters.lower(raw).split(" ")) {
      boolean small = !text.isEmpty() && SMALL.contains(word);
      text.append(text.isEmpty() ? "" : " ").append(small ? word : capitalised(word));
    }
    return text.toString();
  }

  private static String capitalised(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == '-') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }

  private static String slug(String name) {
    return Letters.lower(name).replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
  }
}
