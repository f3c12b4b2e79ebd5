package io.dateline.enrich.text.syntax;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/**
 * In what kinds of names each word occurs, counted over the teacher's name lists and put into one
 * byte: two bits each for persons, places and bodies (its share, 0 to 3) and two for how often.
 */
final class NameProfiles {
  private static final String LISTS =
      "/edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz";

  private final Map<String, int[]> counts = new TreeMap<>();

  @SuppressWarnings("unchecked")
  static NameProfiles ofTeacher() throws IOException {
    NameProfiles profiles = new NameProfiles();
    try (InputStream stream = NameProfiles.class.getResourceAsStream(LISTS);
        ObjectInputStream in = new ObjectInputStream(new XZInputStream(stream))) {
      profiles.count(((PrefixTree<String, Set<String>>) in.readObject()).getRoot(), 0);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    return profiles;
  }

  private static int kind(String list) {
    return switch (list) {
      case "4", "14" -> 0;
      case "1", "6", "7", "11" -> 1;
      case "0", "13" -> 2;
      case "8", "9", "10", "12", "15" -> 3;
      default -> -1;
    };
  }

  /** Counts each word once for each name it is in; returns how many names of each kind follow. */
  private int[] count(PrefixNode<String, Set<String>> node, int depth) {
    int[] below = new int[4];
    if (node.getValue() != null) {
      for (String list : node.getValue()) {
        if (kind(list) >= 0) {
          below[kind(list)]++;
        }
      }
    }
    for (Map.Entry<String, PrefixNode<String, Set<String>>> child : node.entrySet()) {
      int[] names = count(child.getValue(), depth + 1);
      int[] sum = counts.computeIfAbsent(child.getKey().toLowerCase(Locale.ROOT), w -> new int[4]);
      for (int kind = 0; kind < 4; kind++) {
        sum[kind] += names[kind];
        below[kind] += names[kind];
      }
    }
    return below;
  }

  Set<String> words() {
    return counts.keySet();
  }

  /** The byte of a word, 0 where it is in fewer than three names. */
  int of(String word) {
    int[] names = counts.getOrDefault(word, new int[4]);
    int all = names[0] + names[1] + names[2] + names[3];
    if (all < 3) {
      return 0;
    }
    int often = all < 8 ? 0 : all < 40 ? 1 : all < 300 ? 2 : 3;
    int profile = often;
    for (int kind = 0; kind < 3; kind++) {
      double share = (double) names[kind] / all;
      profile = profile * 4 + (share < 0.08 ? 0 : share < 0.35 ? 1 : share < 0.7 ? 2 : 3);
    }
    return profile == 0 ? 0 : profile;
  }
}
