package io.dateline.ingest.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reduces the addresses by which one article is reached to one: the scheme becomes https, mobile
 * and AMP hosts, AMP and print paths, tracking parameters, user info, default ports and fragments
 * go, dot segments and percent-encoding are brought to the form of RFC 3986 section 6.2.
 *
 * <p>The result names an article; it is not promised that it can be fetched. Applying the rules to
 * their own result changes nothing. Stateless, safe for any thread.
 */
public final class UrlCanonicalizer {
  /** Version of the rules. Article ids hang on them: raise it with every change of behaviour. */
  public static final int VERSION = 1;

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
  private static final Pattern AMP_CACHE =
      Pattern.compile("(?i)https?://[^/]*\\.cdn\\.ampproject\\.org/(?:c|v|a|wp)/(s/)?(.+)");
  private static final Pattern AMP_VIEWER =
      Pattern.compile("(?i)https?://(?:www\\.)?google\\.[a-z.]{2,6}/amp/(s/)?(.+)");
  private static final Pattern SESSION_PATH =
      Pattern.compile("(?i);(jsessionid|phpsessid)=[^/?#]*");
  private static final Pattern VARIANT_END =
      Pattern.compile("(?i)/(amp|amp\\.html|print|index\\.(html?|php))$");
  private static final Pattern AMP_FILE = Pattern.compile("(?i)[.-]amp(\\.html?)?$");
  private static final Set<String> VARIANT_LABELS =
      Set.of("www", "m", "mobile", "amp", "touch", "wap");

  private final Set<String> names = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final Map<String, Set<String>> values = new HashMap<>();

  /** Loads the shipped list of dropped parameters. */
  public UrlCanonicalizer() {
    for (String line : ResourceLines.of(UrlCanonicalizer.class, "dropped-parameters.txt")) {
      int equals = line.indexOf('=');
      if (line.endsWith("*")) {
        prefixes.add(line.substring(0, line.length() - 1));
      } else if (equals > 0) {
        values
            .computeIfAbsent(line.substring(0, equals), k -> new HashSet<>())
            .add(line.substring(equals + 1));
      } else {
        names.add(line);
      }
    }
  }

  /**
   * The canonical form of an http or https address.
   *
   * @return empty where the text is no such address or has no host
   */
  public Optional<String> canonicalize(String url) {
    Matcher matcher = ADDRESS.matcher(unwrapped(url.strip()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Authority.parse(matcher.group(2))
        .map(
            authority ->
                "https://"
                    + authority.canonical()
                    + path(matcher.group(3))
                    + query(matcher.group(4)));
  }

  /** AMP caches and viewers carry the publisher's address in their path. */
  private static String unwrapped(String url) {
    String current = url;
    for (int i = 0; i < 4; i++) {
      Matcher matcher = AMP_CACHE.matcher(current);
      if (!matcher.matches()) {
        matcher = AMP_VIEWER.matcher(current);
        if (!matcher.matches()) {
          return current;
        }
      }
      current = "https://" + matcher.group(2);
    }
    return current;
  }

  private static String path(String raw) {
    String path = SESSION_PATH.matcher(raw.replace('\\', '/')).replaceAll("");
    path = PercentEncoding.normalize(path, PercentEncoding.PATH);
    path = withoutDots(path);
    String before;
    do {
      before = path;
      path = withoutTrailingSlash(path);
      path = VARIANT_END.matcher(path).replaceFirst("");
      path = AMP_FILE.matcher(path).replaceFirst("$1");
      path = path.regionMatches(true, 0, "/amp/", 0, 5) ? path.substring(4) : path;
    } while (!path.equals(before));
    return path.isEmpty() ? "/" : path;
  }

  private static String withoutTrailingSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.remove(kept.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    return kept.isEmpty() ? "" : "/" + String.join("/", kept);
  }

  private String query(String raw) {
    if (raw == null) {
      return "";
    }
    List<String[]> kept = new ArrayList<>();
    for (String pair : raw.substring(1).replace("&amp;", "&").split("&")) {
      int equals = pair.indexOf('=');
      String name =
          PercentEncoding.normalize(
              equals < 0 ? pair : pair.substring(0, equals), PercentEncoding.QUERY);
      String value =
          equals < 0
              ? null
              : PercentEncoding.normalize(pair.substring(equals + 1), PercentEncoding.QUERY);
      if (!name.isEmpty() && !isDropped(name, value)) {
        kept.add(new String[] {name, value});
      }
    }
    kept.sort(
        Comparator.comparing((String[] p) -> p[0]).thenComparing(p -> p[1] == null ? "" : p[1]));
    StringBuilder out = new StringBuilder();
    for (String[] pair : kept) {
      out.append(out.length() == 0 ? '?' : '&').append(pair[0]);
      if (pair[1] != null) {
        out.append('=').append(pair[1]);
      }
    }
    return out.toString();
  }

  private boolean isDropped(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.contains(lower)
        || prefixes.stream().anyMatch(lower::startsWith)
        || (value != null
            && values.getOrDefault(lower, Set.of()).contains(value.toLowerCase(Locale.ROOT)));
  }

  /** Host labels that only choose a rendering of the same site. */
  static boolean isVariantLabel(String label) {
    return VARIANT_LABELS.contains(label);
  }
}
