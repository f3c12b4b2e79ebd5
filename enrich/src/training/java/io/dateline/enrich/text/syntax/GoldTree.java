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
    int n = rows.size();
    GoldTree tree = new GoldTree(new String[n], new String[n], new int[n], new String[n]);
    for (int i = 0; i < n; i++) {
      tree.forms[i] = rows.get(i)[1];
      tree.tags[i] = rows.get(i)[4];
      tree.heads[i] = Integer.parseInt(rows.get(i)[6]) - 1;
      tree.relations[i] = rows.get(i)[7];
    }
    return tree;
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

  /** Adds to {right, found, gold} of each kind. */
  void compare(ParserState found, Words words, Map<String, int[]> counts) {
    for (int i = 0; i < size(); i++) {
      Arc arc = found.head[i] == size() ? Arc.ROOT : Arc.values()[found.arc[i]];
      int head = found.head[i] == size() ? -1 : found.head[i];
      String tag = head < 0 ? "" : TagSet.name(words.tag[Words.PAD + head]);
      String gold = relations[i];
      boolean verbal = verb(heads[i]);
      pair(counts, "subject of verb", arc == Arc.SUBJECT && tag.startsWith("VB")
          && !copula(found, words, head), gold.equals("nsubj") && verbal, head == heads[i]);
      pair(counts, "object of verb", arc == Arc.OBJECT && tag.startsWith("VB"),
          gold.equals("obj") && verbal, head == heads[i]);
      pair(counts, "passive subject", arc == Arc.PASSIVE_SUBJECT,
          gold.equals("nsubj:pass") && verbal, head == heads[i]);
      pair(counts, "relative clause", arc == Arc.RELATIVE_CLAUSE,
          gold.equals("acl:relcl"), head == heads[i]);
      pair(counts, "apposition", arc == Arc.APPOSITION, gold.equals("appos"), head == heads[i]);
      pair(counts, "possessor", arc == Arc.POSSESSOR, gold.equals("nmod:poss"), head == heads[i]);
      pair(counts, "open complement", arc == Arc.OPEN_COMPLEMENT && tag.startsWith("VB"),
          gold.equals("xcomp") && verbal && verb(i), head == heads[i]);
      pair(counts, "conjunct", arc == Arc.CONJUNCT, gold.equals("conj"), head == heads[i]);
      int preposition = child(i, "case");
      boolean goldPhrase =
          (gold.startsWith("obl") || gold.equals("nmod")) && preposition >= 0 && preposition < i;
      boolean phrase = arc == Arc.PREPOSITION_OBJECT && head >= 0 && head < i
          && (found.arc[head] == Arc.PREPOSITION.ordinal() || found.arc[head] == Arc.AGENT.ordinal());
      pair(counts, "prepositional phrase", phrase, goldPhrase,
          phrase && found.head[head] == heads[i]);
      pair(counts, "agent", phrase && found.arc[head] == Arc.AGENT.ordinal(),
          gold.equals("obl:agent"), phrase && found.head[head] == heads[i]);
    }
  }

  /** A form of "be" with a predicate: UD makes the predicate the head instead. */
  private static boolean copula(ParserState found, Words words, int head) {
    return head >= 0 && (found.rightArcs[head] & 1 << Arc.ATTRIBUTE.ordinal()) != 0;
  }

  private static void pair(
      Map<String, int[]> counts, String kind, boolean found, boolean gold, boolean sameHead) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
    count[0] += found && gold && sameHead ? 1 : 0;
    count[1] += found ? 1 : 0;
    count[2] += gold ? 1 : 0;
  }
}
