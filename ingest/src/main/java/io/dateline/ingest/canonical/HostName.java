package io.dateline.ingest.canonical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of hosts in one form: lower case, international names in their ASCII form, without a port
 * and without a trailing dot.
 */
public final class HostName {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*://([^/?#\\\\]*).*", Pattern.DOTALL);
  private static final Pattern BARE = Pattern.compile("[^:@/?#\\\\]*|\\[[^@/?#\\\\]*]");

  private HostName() {}

  /** The host of an address; empty where it has none. */
  public static Optional<String> ofUrl(String url) {
    Matcher matcher = ADDRESS.matcher(url.strip());
    return matcher.matches()
        ? Authority.parse(matcher.group(1)).map(Authority::host)
        : Optional.empty();
  }

  /** A host as somebody writes it, its name or numeric address; empty where that is no host. */
  public static Optional<String> parse(String text) {
    return BARE.matcher(text).matches()
        ? Authority.parse(text).map(Authority::host)
        : Optional.empty();
  }
}
