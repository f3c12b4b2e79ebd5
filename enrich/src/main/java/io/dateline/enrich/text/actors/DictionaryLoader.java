package io.dateline.enrich.text.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads dictionary files ({@code *.actors}, described in docs/dictionary.md). All files are read
 * before anything is refused: the exception names up to 20 bad lines with file, line and reason.
 */
public final class DictionaryLoader {
  private final RoleTitles roles;
  private final List<ActorEntry> entries = new ArrayList<>();
  private final LineErrors errors = new LineErrors();

  private DictionaryLoader(RoleTitles roles) {
    this.roles = roles;
  }

  /**
   * The actors of the files of a folder, in the order of the file names.
   *
   * @throws DictionaryException where a line is bad
   */
  public static List<Actor> load(Path folder) {
    DictionaryLoader loader = new DictionaryLoader(RoleTitles.shipped());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(".actors")).sorted().toList()) {
        loader.read(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return loader.actors();
  }

  /**
   * The actors of the text of one file.
   *
   * @param file its name, for the errors
   * @throws DictionaryException where a line is bad
   */
  public static List<Actor> parse(String file, String text) {
    DictionaryLoader loader = new DictionaryLoader(RoleTitles.shipped());
    loader.read(file, text);
    return loader.actors();
  }

  /** The actors of the files that {@code index.txt} names. */
  static List<Actor> shippedActors() {
    DictionaryLoader loader = new DictionaryLoader(RoleTitles.shipped());
    for (ResourceLines.Line line : ResourceLines.of("index.txt")) {
      loader.read(line.text(), ResourceLines.text(line.text()));
    }
    return loader.actors();
  }

  private void read(String file, String text) {
    entries.addAll(new ActorFileParser(file, roles, errors).parse(text));
  }

  private List<Actor> actors() {
    Map<String, ActorEntry> byId = new HashMap<>();
    for (ActorEntry entry : entries) {
      ActorEntry former = byId.putIfAbsent(entry.actor().id(), entry);
      if (former != null) {
        errors.add(
            entry.file(),
            entry.line(),
            "the id " + entry.actor().id() + " stands in " + former.place() + " already");
      }
    }
    entries.forEach(entry -> checkReferences(entry, byId));
    errors.throwIfAny();
    return entries.stream().map(ActorEntry::actor).toList();
  }

  private void checkReferences(ActorEntry entry, Map<String, ActorEntry> byId) {
    for (ActorEntry.Reference reference : entry.references()) {
      if (!byId.containsKey(reference.id())) {
        errors.add(
            entry.file(),
            reference.line(),
            "no actor has the id " + reference.id() + "; define it or mend the id");
      }
    }
  }
}
