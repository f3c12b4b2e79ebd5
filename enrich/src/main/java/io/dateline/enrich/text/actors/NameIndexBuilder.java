package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * Builds a {@link NameIndex} over actors: first the names that entries give, then those that follow
 * by rule. A surname that follows by rule yields to a person whose entry gives it: where one Haftar
 * has "Haftar" as a short name, his sons do not have it.
 */
final class NameIndexBuilder {
  private final NameTable table;
  private final NameEntries entries = new NameEntries();
  private final CommonWords common;
  private final Transliterated transliterated;
  private boolean given = true;

  private NameIndexBuilder(List<Actor> actors, CommonWords common) {
    this.table = new NameTable(actors.size() * 6);
    this.common = common;
    this.transliterated = new Transliterated(actors);
  }

  static NameIndex build(List<Actor> actors, CommonWords common) {
    NameIndexBuilder builder = new NameIndexBuilder(actors, common);
    actors.forEach(actor -> actor.allNames().forEach(name -> builder.add(actor, name)));
    builder.given = false;
    actors.forEach(actor -> DerivedNames.of(actor).forEach(name -> builder.add(actor, name)));
    return new NameIndex(builder.table, builder.entries);
  }

  private void add(Actor actor, ActorName name) {
    if (name.kind() == NameKind.NOMINAL) {
      return;
    }
    List<Atom> atoms = withoutArticle(name.text());
    if (atoms.isEmpty()) {
      return;
    }
    Reading reading = new Reading(actor, name.kind(), common.contains(bare(name.text())));
    add(Level.EXACT, atoms, reading);
    if (name.kind() != NameKind.ACRONYM) {
      add(Level.CASELESS, atoms, reading);
    }
    if (isFullName(name.kind()) && transliterated.contains(actor) && hasSkeletons(atoms)) {
      add(Level.TRANSLITERATED, atoms, reading);
    }
  }

  private void add(Level level, List<Atom> atoms, Reading reading) {
    long hash = level.seed;
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      if (level == Level.TRANSLITERATED && atom.secondSkeleton() != 0) {
        table.putPrefix(NameTable.roll(hash, atom.firstSkeleton()));
      }
      hash = level.roll(hash, atom);
      if (i < atoms.size() - 1 && hash != level.seed) {
        table.putPrefix(hash);
      }
    }
    int head = table.find(hash);
    if (given || !entries.isClaimed(head)) {
      table.put(hash, entries.add(head, reading, given));
    }
  }

  /** "Guardian" of "The Guardian": texts leave the article out. */
  private static String bare(String name) {
    return name.startsWith("The ") ? name.substring(4) : name;
  }

  /** A short name alone would meet too many words in another transliteration. */
  private static boolean isFullName(NameKind kind) {
    return kind == NameKind.NAME || kind == NameKind.ALIAS;
  }

  private static boolean hasSkeletons(List<Atom> atoms) {
    return parts(atoms) >= 2 && atoms.stream().allMatch(Atom::nameLike);
  }

  private static int parts(List<Atom> atoms) {
    int parts = 0;
    for (Atom atom : atoms) {
      parts += atom.firstSkeleton() == 0 ? 0 : 1;
      parts += atom.secondSkeleton() == 0 ? 0 : 1;
    }
    return parts;
  }

  /** Text says "the" or does not; names are indexed without. */
  private static List<Atom> withoutArticle(String name) {
    boolean the = name.length() > 4 && name.regionMatches(true, 0, "the ", 0, 4);
    return AtomSplitter.split(name, the ? 4 : 0, name.length());
  }
}
