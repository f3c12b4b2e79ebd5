package io.dateline.enrich.text.dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place an article says it was written in: "TRIPOLI, Dec 19 (Reuters) - ".
 *
 * @param begin first UTF-16 offset of the place
 * @param end offset after the place
 * @param textBegin offset at which the report itself begins
 */
public record Dateline(int begin, int end, int textBegin) {
  private static final int FARTHEST = 120;
  private static final String PLACE =
      "(\\p{Lu}[\\p{Lu}'.-]+(?: \\p{Lu}[\\p{Lu}'.-]+){0,3}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)";
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*"
              + PLACE
              + "(?:/"
              + PLACE
              + ")?"
              + "(?:, [\\p{Lu}][\\p{L}. ]{1,20})?(?:,? \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?"
              + "(?: \\([\\p{L} /.]{2,30}\\))?\\s?(?:\\u2014|\\u2013|--?|:)\\s");

  /** The dateline at the beginning of a paragraph. */
  public static Optional<Dateline> at(CharSequence text, int begin) {
    int end = Math.min(text.length(), begin + FARTHEST);
    Matcher matcher = LINE.matcher(text.subSequence(begin, end));
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dateline(begin + matcher.start(1), begin + matcher.end(1), begin + matcher.end()));
  }
}
