package io.dateline.enrich.text.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tree of UD English EWT. Its conventions differ from ours, so only what both can say is
 * compared: subjects and objects of verbs, passive subjects, agents, prepositional phrases (head
 * and noun), relative clauses, apposition, and unlabelled heads of words other than prepositions,
 * copulas, conjunctions and signs.
 */
record GoldTree(String[] forms, String[] tags, int[] heads, String[] relations) {
  /** Tag of a word put together of several, which is not counted. */
  static final String MERGED = "merged";

  int size() {
    return forms.length;
  }

  static List<GoldTree> read(BufferedReader reader) throws IOException {
    List<GoldTree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          trees.add(of(rows));
          rows.clear();
        } else if (line.charAt(0) != '#' && line.split("\t")[0].matches("\\d+")) {
          rows.add(line.split("\t"));
        }
      }
    }
    if (!rows.isEmpty()) {
      trees.add(of(rows));
    }
    return trees;
  }

  private static GoldTree of(List<String[]> rows) {
    int[] group = groups(rows);
    int n = group[rows.size() - 1] + 1;
    GoldTree tree = new GoldTree(new String[n], new String[n], new int[n], new String[n]);
    for (int i = 0; i < rows.size(); i++) {
      int at = group[i];
      int head = Integer.parseInt(rows.get(i)[6]) - 1;
      boolean merged = tree.forms[at] != null;
      tree.forms[at] = (merged ? tree.forms[at] : "") + rows.get(i)[1];
      if (head < 0 || group[head] != at) {
        tree.heads[at] = head < 0 ? -1 : group[head];
        tree.relations[at] = rows.get(i)[7];
      }
      tree.tags[at] = rows.get(i)[4];
      if (merged || i + 1 < rows.size() && group[i + 1] == at) {
        tree.tags[at] = MERGED;
      }
    }
    return tree;
  }

  /** The treebank cuts "Turkish-backed" in three, our tokens keep it whole. */
  private static int[] groups(List<String[]> rows) {
    int[] group = new int[rows.size()];
    for (int i = 1; i < group.length; i++) {
      boolean hyphen = rows.get(i)[4].equals("HYPH") || rows.get(i - 1)[4].equals("HYPH");
      group[i] = group[i - 1] + (hyphen ? 0 : 1);
    }
    return group;
  }

  /** The treebank orders its genres: weblogs, news groups and letters; news-like text is first. */
  static int newsSize(List<GoldTree> trees) {
    return Math.min(trees.size(), 400);
  }

  private boolean verb(int i) {
    return i >= 0 && tags[i].startsWith("VB");
  }

  private int child(int head, String relation) {
    for (int i = 0; i < size(); i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Adds to {right, found, gold} of each kind.
   *
   * @param found heads, -1 for the root
   */
  void compare(int[] found, Arc[] arcs, String[] foundTags, Map<String, int[]> counts) {
    boolean[] copular = new boolean[size()];
    for (int i = 0; i < size(); i++) {
      if (arcs[i] == Arc.ATTRIBUTE) {
        copular[found[i]] = true;
      }
    }
    for (int i = 0; i < size(); i++) {
      Arc arc = arcs[i];
      int head = found[i];
      boolean ofVerb = head >= 0 && foundTags[head].startsWith("VB");
      String gold = relations[i];
      boolean verbal = verb(heads[i]);
      boolean same = head == heads[i];
      pair(counts, "subject of verb", arc == Arc.SUBJECT && ofVerb && !copular[head],
          gold.equals("nsubj") && verbal, same);
      pair(counts, "object of verb", arc == Arc.OBJECT && ofVerb,
          gold.equals("obj") && verbal, same);
      pair(counts, "passive subject", arc == Arc.PASSIVE_SUBJECT,
          gold.equals("nsubj:pass") && verbal, same);
      pair(counts, "relative clause", arc == Arc.RELATIVE_CLAUSE, gold.equals("acl:relcl"), same);
      pair(counts, "apposition", arc == Arc.APPOSITION, gold.equals("appos"), same);
      pair(counts, "possessor", arc == Arc.POSSESSOR, gold.equals("nmod:poss"), same);
      pair(counts, "open complement", arc == Arc.OPEN_COMPLEMENT && ofVerb,
          gold.equals("xcomp") && verbal && verb(i), same);
      pair(counts, "conjunct", arc == Arc.CONJUNCT, gold.equals("conj"), same);
      int preposition = child(i, "case");
      boolean goldPhrase =
          (gold.startsWith("obl") || gold.equals("nmod")) && preposition >= 0 && preposition < i;
      boolean phrase = arc == Arc.PREPOSITION_OBJECT && head >= 0 && head < i
          && (arcs[head] == Arc.PREPOSITION || arcs[head] == Arc.AGENT);
      pair(counts, "prepositional phrase", phrase, goldPhrase,
          phrase && found[head] == heads[i]);
      pair(counts, "agent", phrase && arcs[head] == Arc.AGENT,
          gold.equals("obl:agent"), phrase && found[head] == heads[i]);
    }
  }

  private static void pair(
      Map<String, int[]> counts, String kind, boolean found, boolean gold, boolean sameHead) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
    count[0] += found && gold && sameHead ? 1 : 0;
    count[1] += found ? 1 : 0;
    count[2] += gold ? 1 : 0;
  }
}
