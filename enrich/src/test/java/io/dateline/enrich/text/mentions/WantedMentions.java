package io.dateline.enrich.text.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text with the mentions wanted in it; the format stands at the head of {@code mentions.txt}.
 *
 * @param wanted lines of the table
 */
record WantedMentions(String text, List<String> wanted) {
  private static final String NONE = "no ";

  static List<WantedMentions> read(String resource) {
    List<WantedMentions> all = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("  ")) {
        all.get(all.size() - 1).wanted.add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(new WantedMentions(line, new ArrayList<>()));
      }
    }
    return all;
  }

  /** The wanted lines that no mention fulfils. */
  List<String> missing(Mentions mentions) {
    return wanted.stream().filter(line -> !isFulfilled(line, mentions)).toList();
  }

  String describe(Mentions mentions) {
    return mentions.all().stream()
        .map(each -> words(each) + " | " + each.form() + " " + each.type() + " | " + each.name())
        .collect(Collectors.joining("\n", "found\n", "\n"));
  }

  @Override
  public String toString() {
    return text;
  }

  private boolean isFulfilled(String line, Mentions mentions) {
    if (line.startsWith(NONE)) {
      String words = line.substring(NONE.length());
      return mentions.all().stream().noneMatch(each -> words(each).equals(words));
    }
    String[] columns = line.split(" \\| ");
    return mentions.all().stream().anyMatch(each -> fits(columns, each, mentions));
  }

  private boolean fits(String[] columns, ActorMention mention, Mentions mentions) {
    String[] kind = columns[1].split(" ");
    return hasWords(columns[0], mention)
        && kind[0].equals(mention.form().name())
        && ("?".equals(kind[1]) || kind[1].equals(mention.type().name()))
        && ("?".equals(columns[2]) || columns[2].equals(mention.name()))
        && (columns.length < 4 || hasMore(columns[3], mention, mentions));
  }

  private boolean hasWords(String wanted, ActorMention mention) {
    return wanted.startsWith("?")
        ? words(mention).endsWith(wanted.substring(1))
        : words(mention).equals(wanted);
  }

  private static boolean hasMore(String wanted, ActorMention mention, Mentions mentions) {
    if (wanted.startsWith("leads ")) {
      return wanted.substring("leads ".length()).equals(mention.leads());
    }
    if ("provisional".equals(wanted) || "known".equals(wanted)) {
      boolean provisional = String.valueOf(mention.actor()).startsWith("name:");
      return provisional == "provisional".equals(wanted);
    }
    String members =
        mentions.members(mention).stream()
            .map(each -> Objects.toString(each.actor()))
            .sorted()
            .collect(Collectors.joining(" "));
    return wanted.equals("members " + members);
  }

  private String words(ActorMention mention) {
    return text.substring(mention.begin(), mention.end());
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WantedMentions.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
