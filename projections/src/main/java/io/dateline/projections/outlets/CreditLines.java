package io.dateline.projections.outlets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the agencies that a text names as its source. A pattern tells where a credit stands; what
 * stands there must be names of agencies, as the registry writes them or wholly in capitals, and
 * nothing else.
 */
final class CreditLines {
  private static final int FIRST_LINES = 2;
  private static final int LAST_LINES = 3;
  private static final int LONGEST_LINE = 160;

  private static final Pattern DATELINE =
      Pattern.compile("^[^()]{0,60}\\(([^()]{2,60})\\)\\s*[-–—:―]");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,80})[)\\]]\\.?$");
  private static final Pattern AFTER_DASH =
      Pattern.compile("(?:^|\\s|[.!?”\"])[-–—―]{1,2}\\s*((?:[^-–—―]|(?<=\\w)-(?=\\w)){2,80})$");
  private static final Pattern WHOLE_LINE =
      Pattern.compile(
          "^(?:(?:by|source|sources|via|from|credit|agency|report by)\\s*:?\\s+"
              + "|(?:©|\\(c\\)|copyright)\\s*(?:\\d{4})?\\s*(?:by\\s+)?)?(.{2,80})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTRIBUTION =
      Pattern.compile(
          "^[(\\[]?(?:"
              + "(?:with|additional|further)\\s+"
              + "(?:(?:files|input|inputs|material|reporting|reports|information)\\s+)?"
              + "(?:(?:from|by)\\s+)?(.{2,80}?)"
              + "|(.{2,80}?) (?:also )?contributed(?: to this (?:report|article|story))?"
              + ")[)\\]]?\\.?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[/,;|+&]\\s*|\\s+(?:and|und|et)\\s+");
  private static final Pattern BETWEEN_AUTHORS =
      Pattern.compile("\\s*[/,;|+&()•·–—]\\s*|\\s+(?:and|for|of|at|in)\\s+");
  private static final Pattern AGENCIES_IN_GENERAL =
      Pattern.compile("(?:news )?agencies|agency|staff|wires", Pattern.CASE_INSENSITIVE);

  private final Map<String, Outlet> agencies = new HashMap<>();

  CreditLines(List<Outlet> agencies) {
    for (Outlet agency : agencies) {
      agency.names().map(CreditLines::straight).forEach(name -> register(name, agency));
    }
  }

  private void register(String name, Outlet agency) {
    agencies.putIfAbsent(name, agency);
    agencies.putIfAbsent(name.toUpperCase(Locale.ROOT), agency);
  }

  List<Credit> inText(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Map<Outlet, Credit> found = new LinkedHashMap<>();
    for (String line : lines.subList(0, Math.min(FIRST_LINES, lines.size()))) {
      collect(DATELINE, line, Credit.Share.REPORT, found);
      collectWhole(line, found);
    }
    for (String line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
      collect(IN_BRACKETS, line, Credit.Share.REPORT, found);
      collect(AFTER_DASH, line, Credit.Share.REPORT, found);
      collectWhole(line, found);
    }
    return List.copyOf(found.values());
  }

  List<Credit> inByline(String byline) {
    Map<Outlet, Credit> found = new LinkedHashMap<>();
    String names = straight(byline).replaceFirst("^(?i)by\\s+", "");
    add(List.of(names), Credit.Share.REPORT, found);
    add(List.of(BETWEEN_AUTHORS.split(names)), Credit.Share.REPORT, found);
    return List.copyOf(found.values());
  }

  private void collectWhole(String line, Map<Outlet, Credit> found) {
    if (line.length() <= LONGEST_LINE) {
      collect(CONTRIBUTION, line, Credit.Share.CONTRIBUTION, found);
      collect(WHOLE_LINE, line, Credit.Share.REPORT, found);
    }
  }

  private void collect(Pattern place, String line, Credit.Share share, Map<Outlet, Credit> found) {
    Matcher match = place.matcher(line);
    if (match.find()) {
      for (int group = 1; group <= match.groupCount(); group++) {
        String names = match.group(group);
        if (names != null) {
          addList(straight(names), share, found);
        }
      }
    }
  }

  /** Adds the agencies of a list of names, unless one of the names is no agency's. */
  private void addList(String names, Credit.Share share, Map<Outlet, Credit> found) {
    if (agencies.containsKey(names)) {
      add(List.of(names), share, found);
      return;
    }
    List<String> known = new ArrayList<>();
    for (String name : BETWEEN_NAMES.split(names)) {
      if (agencies.containsKey(withoutArticle(name))) {
        known.add(withoutArticle(name));
      } else if (!AGENCIES_IN_GENERAL.matcher(name).matches()) {
        return;
      }
    }
    add(known, share, found);
  }

  private void add(List<String> names, Credit.Share share, Map<Outlet, Credit> found) {
    for (String name : names) {
      Outlet agency = agencies.get(withoutArticle(name));
      if (agency != null) {
        found.merge(
            agency,
            new Credit(agency, share),
            (old, late) -> old.share() == Credit.Share.REPORT ? old : late);
      }
    }
  }

  private static String withoutArticle(String name) {
    return name.replaceFirst("^[Tt]he ", "");
  }

  private static String straight(String name) {
    return withoutArticle(
        name.replaceAll("[‘’ʼ`]", "'").strip().replaceFirst("[.:]$", "").replaceAll("\\s+", " "));
  }
}
