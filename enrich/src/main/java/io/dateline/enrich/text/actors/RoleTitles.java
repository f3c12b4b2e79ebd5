package io.dateline.enrich.text.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The role kinds and the titles of {@code roles.txt}. Immutable and thread-safe.
 *
 * <p>A line of the file is {@code kind: title, title}; the lines {@code rank} and {@code honorific}
 * hold title words that name no role. Titles are compared without regard to case.
 */
public final class RoleTitles {
  private static final Set<String> WITHOUT_ROLE = Set.of("rank", "honorific");

  private final Set<String> kinds = new HashSet<>();
  private final PhraseTable<Title> titles = new PhraseTable<>();

  private RoleTitles(List<ResourceLines.Line> lines) {
    for (ResourceLines.Line line : lines) {
      int colon = line.text().indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException(
            "roles.txt:" + line.number() + ": write KIND: title, title");
      }
      add(line.text().substring(0, colon).strip(), line.text().substring(colon + 1));
    }
  }

  /** The roles that come with Dateline. */
  public static RoleTitles shipped() {
    return Shipped.ROLES;
  }

  /** Whether it is a role kind, such as {@code prime-minister}. */
  public boolean isKind(String kind) {
    return kinds.contains(kind);
  }

  /** What one title says, such as "Foreign Minister" or "Gen.". */
  public Optional<Title> title(String surface) {
    return titles.get(surface);
  }

  /**
   * The longest title spelt by {@code words} from index {@code from} on. Words are split at blanks
   * and at hyphens, the full stop of an abbreviation may be present or absent.
   */
  public Optional<Phrase<Title>> longest(List<String> words, int from) {
    return titles.longest(words, from);
  }

  private void add(String kind, String surfaces) {
    boolean hasRole = !WITHOUT_ROLE.contains(kind);
    if (hasRole) {
      kinds.add(kind);
    }
    for (String each : surfaces.split(",")) {
      String surface = each.strip();
      if (!surface.isEmpty()) {
        Title title = new Title(surface, hasRole ? Optional.of(kind) : Optional.empty());
        titles.put(surface, title);
        titles.put(surface.replace(".", ""), title);
        titles.put(surface.replace("-", " "), title);
        titles.put(surface.replace("defence", "defense"), title);
      }
    }
  }

  private static final class Shipped {
    private static final RoleTitles ROLES = new RoleTitles(ResourceLines.of("roles.txt"));
  }
}
