package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.List;

/** The way of hashing and the conditions of one {@link MatchLevel}. */
enum Level {
  EXACT(MatchLevel.EXACT, 0x243F6A8885A308D3L) {
    @Override
    long roll(long hash, Atom atom) {
      return NameTable.roll(hash, atom.exact());
    }
  },

  CASELESS(MatchLevel.CASELESS, 0x13198A2E03707344L) {
    @Override
    long roll(long hash, Atom atom) {
      return NameTable.roll(hash, atom.caseless());
    }

    /** A single word, or a person's name, in another case is a name only where it is shouted. */
    @Override
    List<Reading> accepted(List<Reading> readings, List<Atom> atoms) {
      if (atoms.stream().allMatch(Atom::shouted)) {
        return readings;
      }
      return atoms.size() < 2
          ? List.of()
          : readings.stream().filter(each -> each.actor().type() != ActorType.PERSON).toList();
    }
  },

  TRANSLITERATED(MatchLevel.TRANSLITERATED, 0xA4093822299F31D0L) {
    @Override
    long roll(long hash, Atom atom) {
      if (atom.firstSkeleton() == 0) {
        return hash;
      }
      long rolled = NameTable.roll(hash, atom.firstSkeleton());
      return atom.secondSkeleton() == 0 ? rolled : NameTable.roll(rolled, atom.secondSkeleton());
    }

    @Override
    boolean admits(Atom atom) {
      return atom.nameLike();
    }
  };

  final MatchLevel level;
  final long seed;

  Level(MatchLevel level, long seed) {
    this.level = level;
    this.seed = seed;
  }

  /** The rolling hash after a word; unchanged where the word does not count at this level. */
  abstract long roll(long hash, Atom atom);

  /** Whether a name can go on with the word. */
  boolean admits(Atom atom) {
    return true;
  }

  List<Reading> accepted(List<Reading> readings, List<Atom> atoms) {
    return readings;
  }
}
