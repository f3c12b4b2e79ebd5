package io.dateline.enrich.text.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/** Makes our lexicon of the Brown clusters and ambiguity classes that come with the teacher. */
final class LexiconBuilder {
  private static final String FOLDER = "/edu/emory/mathcs/nlp/lexica/";

  private record Entry(int cluster, int ambiguity, int profile) {}

  private final Map<Integer, Entry> entries = new TreeMap<>();
  private final List<Integer> paths = new ArrayList<>(List.of(1));

  static LexiconBuilder ofTeacher() throws IOException {
    LexiconBuilder builder = new LexiconBuilder();
    Map<String, Collection<String>> clusters = read("en-brown-clusters-simplified-lowercase.xz");
    Map<String, Collection<String>> classes =
        read("en-ambiguity-classes-simplified-lowercase.xz");
    Map<String, Integer> clusterNumbers = new HashMap<>();
    Map<String, Integer> classNumbers = new HashMap<>();
    Map<String, Integer> ambiguities = builder.frequentClasses(classes);
    Map<String, Boolean> words = new TreeMap<>();
    clusters.keySet().forEach(word -> words.put(word, true));
    classes.keySet().forEach(word -> words.put(word, true));
    NameProfiles profiles = NameProfiles.ofTeacher();
    profiles.words().forEach(word -> words.put(word, true));
    for (String word : words.keySet()) {
      int cluster = 0;
      if (clusters.containsKey(word)) {
        String path = longest(clusters.get(word));
        cluster = clusterNumbers.computeIfAbsent(path, p -> builder.addPath(p));
      }
      int ambiguity = 0;
      if (classes.containsKey(word)) {
        ambiguity = ambiguities.getOrDefault(String.join("_", classes.get(word)), 1);
      }
      int profile = profiles.of(word);
      boolean telling = ambiguity != 0 && !commonClass(classes.get(word));
      if (cluster != 0 || telling || profile != 0) {
        int hash = Hashing.word(word.toLowerCase(Locale.ROOT), true);
        builder.entries.putIfAbsent(hash, new Entry(cluster, ambiguity, profile));
      }
    }
    System.out.printf(
        "lexicon: %d words with clusters, %d with classes, %d kept, %d clusters, %d classes %s%n",
        clusters.size(), classes.size(), builder.entries.size(), builder.paths.size(),
        ambiguities.size(), classNumbers);
    return builder;
  }

  /** Words that can only be a noun or a name are told by their outline well enough. */
  private static boolean commonClass(Collection<String> tags) {
    return tags.size() == 1 && tags.contains("NNP");
  }

  private int addPath(String path) {
    String head = path.length() > 20 ? path.substring(0, 20) : path;
    paths.add(Integer.parseInt("1" + head, 2));
    return paths.size() - 1;
  }

  private static String longest(Collection<String> paths) {
    return paths.stream()
        .max((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
        .orElseThrow();
  }

  /** Numbers from 2 for the 250 commonest rows of tags; 1 stands for the rest. */
  private Map<String, Integer> frequentClasses(Map<String, Collection<String>> classes) {
    Map<String, Integer> counts = new TreeMap<>();
    classes.values().forEach(tags -> counts.merge(String.join("_", tags), 1, Integer::sum));
    Map<String, Integer> numbers = new HashMap<>();
    counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(250)
        .forEach(e -> numbers.put(e.getKey(), numbers.size() + 2));
    return numbers;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Collection<String>> read(String name) throws IOException {
    try (InputStream stream = LexiconBuilder.class.getResourceAsStream(FOLDER + name);
        ObjectInputStream in = new ObjectInputStream(new XZInputStream(stream))) {
      return (Map<String, Collection<String>>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    out.writeInt(paths.size());
    int last = Integer.MIN_VALUE;
    for (int word : entries.keySet()) {
      CompactNumbers.writeVarint(out, word - last);
      last = word;
    }
    for (Entry entry : entries.values()) {
      CompactNumbers.writeVarint(out, entry.cluster());
    }
    for (Entry entry : entries.values()) {
      out.writeByte(entry.ambiguity());
    }
    for (Entry entry : entries.values()) {
      out.writeByte(entry.profile());
    }
    for (int path : paths) {
      CompactNumbers.writeVarint(out, path);
    }
  }
}
