package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises credit lines: "(Reuters) -" after the place, "Source: AFP", an agency as byline. */
public final class Agencies {
  private static final int HEAD = 200;
  private static final int TAIL = 240;

  private final Map<String, String> nameByForm = new HashMap<>();
  private final Pattern head;
  private final Pattern tail;

  /** Loads the shipped list of agencies. */
  public Agencies() {
    StringBuilder forms = new StringBuilder();
    for (String line : ResourceLines.of(Agencies.class, "agencies.txt")) {
      String name = line.substring(0, line.indexOf(':'));
      for (String form : line.substring(line.indexOf(':') + 1).split(",")) {
        nameByForm.put(form.strip(), name);
        forms.append(forms.length() == 0 ? "" : "|").append(Pattern.quote(form.strip()));
      }
    }
    head = Pattern.compile("\\((" + forms + ")\\)\\s*[\u2014\u2013:-]");
    tail =
        Pattern.compile(
            "(?:\\(|(?:[Ss]ource|[Cc]redit|\u00a9|[Cc]opyright)s?:? ?(?:\\d{4} )?|(?:^|\\n)[\u2014\u2013-] ?|[Rr]eporting by )("
                + forms
                + ")\\)?\\.?\\s*$");
  }

  /**
   * The agency that a text credits itself to.
   *
   * @param byline as printed, null where there is none
   * @return the agency's name as the outlet registry knows it
   */
  public Optional<String> creditedBy(String text, @Nullable String byline) {
    if (byline != null && nameByForm.containsKey(byline.strip())) {
      return Optional.of(nameByForm.get(byline.strip()));
    }
    Matcher atHead = head.matcher(text.substring(0, Math.min(HEAD, text.length())));
    if (atHead.find()) {
      return Optional.of(nameByForm.get(atHead.group(1)));
    }
    Matcher atTail = tail.matcher(text.substring(Math.max(0, text.length() - TAIL)));
    return atTail.find() ? Optional.of(nameByForm.get(atTail.group(1))) : Optional.empty();
  }
}
