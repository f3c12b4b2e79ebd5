package io.dateline.ingest.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a robots.txt for one program, by RFC 9309: the group that names it, else the group
 * for all; the longest matching rule wins, allow before disallow.
 */
final class Robots {
  /** Without rules everything is allowed. */
  static final Robots NONE = new Robots(List.of(), null);

  private static final int LINES = 5000;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private record Rule(boolean allow, int length, Pattern pattern) {}

  private final List<Rule> rules;
  private final @Nullable Duration delay;

  private Robots(List<Rule> rules, @Nullable Duration delay) {
    this.rules = rules;
    this.delay = delay;
  }

  /** Reads a robots.txt for a program of that name. */
  static Robots parse(String text, String agent) {
    Group own = new Group();
    Group all = new Group();
    List<Group> current = new ArrayList<>();
    boolean inRules = false;
    String name = agent.toLowerCase(Locale.ROOT);
    for (String line : text.lines().limit(LINES).toList()) {
      String plain = line.replaceFirst("#.*", "").strip();
      int colon = plain.indexOf(':');
      if (colon > 0) {
        String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = plain.substring(colon + 1).strip();
        if (key.equals("user-agent")) {
          if (inRules) {
            current.clear();
            inRules = false;
          }
          addGroup(value.toLowerCase(Locale.ROOT), name, own, all, current);
        } else {
          inRules = true;
          current.forEach(group -> group.add(key, value));
        }
      }
    }
    Group chosen = own.named ? own : all;
    return new Robots(List.copyOf(chosen.rules), chosen.delay);
  }

  private static void addGroup(
      String agent, String name, Group own, Group all, List<Group> current) {
    if (agent.equals("*")) {
      current.add(all);
    } else if (!agent.isEmpty() && name.startsWith(agent)) {
      own.named = true;
      current.add(own);
    }
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private boolean named;
    private @Nullable Duration delay;

    void add(String key, String value) {
      switch (key) {
        case "allow", "disallow" -> {
          if (!value.isEmpty()) {
            rules.add(new Rule(key.equals("allow"), value.length(), pattern(value)));
          }
        }
        case "crawl-delay" -> {
          if (value.matches("\\d{1,4}(\\.\\d+)?")) {
            delay = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
          }
        }
        default -> {
          // sitemaps and what others have invented
        }
      }
    }
  }

  private static Pattern pattern(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '*') {
        regex.append(".*");
      } else if (c == '$' && i == path.length() - 1) {
        regex.append('$');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  /** Whether a path with its query may be fetched. */
  boolean allows(String path) {
    Rule best = null;
    for (Rule rule : rules) {
      boolean longer =
          best == null
              || rule.length > best.length
              || (rule.length == best.length && rule.allow && !best.allow);
      if (longer && rule.pattern.matcher(path).lookingAt()) {
        best = rule;
      }
    }
    return best == null || best.allow;
  }

  /** The pause it asks for between requests, at most 30 s; null where it asks for none. */
  @Nullable Duration delay() {
    return delay != null && delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }
}
