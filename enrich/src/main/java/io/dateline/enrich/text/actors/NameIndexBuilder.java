package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * Builds a {@link NameIndex} over actors; names given or derived, at each level that suits them.
 */
final class NameIndexBuilder {
  private static final int SHORTEST_SKELETON = 4;

  private final NameTable table;
  private final NameEntries entries;
  private final CommonWords common;

  private NameIndexBuilder(List<Actor> actors, CommonWords common) {
    this.table = new NameTable(actors.size() * 6);
    this.entries = new NameEntries(actors);
    this.common = common;
  }

  static NameIndex build(List<Actor> actors, CommonWords common) {
    NameIndexBuilder builder = new NameIndexBuilder(actors, common);
    for (int i = 0; i < actors.size(); i++) {
      for (ActorName name : DerivedNames.of(actors.get(i))) {
        if (name.kind() != NameKind.NOMINAL) {
          builder.add(i, actors.get(i).type(), name);
        }
      }
    }
    return new NameIndex(builder.table, builder.entries);
  }

  private void add(int actor, ActorType type, ActorName name) {
    List<Atom> atoms = withoutArticle(name.text());
    if (atoms.isEmpty()) {
      return;
    }
    boolean isCommon = common.contains(name.text());
    add(Level.EXACT, atoms, actor, name.kind(), isCommon);
    if (name.kind() != NameKind.ACRONYM) {
      add(Level.CASELESS, atoms, actor, name.kind(), isCommon);
    }
    if (isTransliterated(type) && hasSkeleton(name.kind(), atoms)) {
      add(Level.TRANSLITERATED, atoms, actor, name.kind(), isCommon);
    }
  }

  private void add(Level level, List<Atom> atoms, int actor, NameKind kind, boolean isCommon) {
    long hash = level.seed;
    for (int i = 0; i < atoms.size(); i++) {
      if (level == Level.TRANSLITERATED && atoms.get(i).secondSkeleton() != 0) {
        table.putPrefix(NameTable.roll(hash, atoms.get(i).firstSkeleton()));
      }
      hash = level.roll(hash, atoms.get(i));
      if (i < atoms.size() - 1 && hash != level.seed) {
        table.putPrefix(hash);
      }
    }
    table.put(hash, entries.add(table.find(hash), actor, kind, isCommon));
  }

  private static boolean isTransliterated(ActorType type) {
    return type == ActorType.PERSON || type == ActorType.ARMED_GROUP;
  }

  private static boolean hasSkeleton(NameKind kind, List<Atom> atoms) {
    int parts = 0;
    int length = 0;
    for (Atom atom : atoms) {
      parts += (atom.firstSkeleton() == 0 ? 0 : 1) + (atom.secondSkeleton() == 0 ? 0 : 1);
      length += atom.skeletonLength();
      if (!atom.nameLike()) {
        return false;
      }
    }
    return switch (kind) {
      case NAME, ALIAS -> parts >= 2;
      case SHORT -> parts >= 1 && length >= SHORTEST_SKELETON;
      default -> false;
    };
  }

  /** Text says "the" or does not; names are indexed without. */
  private static List<Atom> withoutArticle(String name) {
    boolean the = name.length() > 4 && name.regionMatches(true, 0, "the ", 0, 4);
    return AtomSplitter.split(name, the ? 4 : 0, name.length());
  }
}
