package io.dateline.projections.outlets;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The outlets that Dateline knows, found by domain or name, and the agencies that credit lines
 * name. Immutable; safe for any number of threads.
 */
public final class OutletRegistry {
  private static final String SHIPPED = "outlets.csv";

  private final List<Outlet> outlets;
  private final Map<String, Outlet> byDomain = new HashMap<>();
  private final Map<String, Outlet> byName = new HashMap<>();
  private final CreditLines credits;

  private OutletRegistry(OutletFile file, List<OutletFile.Entry> entries) {
    this.outlets = entries.stream().map(OutletFile.Entry::outlet).toList();
    for (OutletFile.Entry entry : entries) {
      for (String domain : entry.outlet().domains()) {
        put(byDomain, domain, domain, entry, file);
      }
      entry.outlet().names().forEach(name -> put(byName, normal(name), name, entry, file));
    }
    this.credits = new CreditLines(outlets.stream().filter(Outlet::isAgency).toList());
  }

  private static void put(
      Map<String, Outlet> map, String key, String shown, OutletFile.Entry entry, OutletFile file) {
    Outlet other = map.putIfAbsent(key, entry.outlet());
    if (other != null && !other.equals(entry.outlet())) {
      throw file.error(
          entry.line(), "'" + shown + "' belongs to " + other.name() + "; give it to one of them");
    }
  }

  /** The registry that is shipped with the program. */
  public static OutletRegistry shipped() {
    try (InputStream in = OutletRegistry.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new DatelineException(SHIPPED + " is missing from the program; build it again");
      }
      return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + SHIPPED, e);
    }
  }

  /**
   * Reads a registry in the format that the header of the shipped file describes.
   *
   * @param file what complaints call it
   * @throws DatelineException if a line breaks the format, or a name or domain stands for two
   *     outlets; the message names file, line and reason
   */
  public static OutletRegistry parse(String file, String content) {
    OutletFile reader = new OutletFile(file);
    return new OutletRegistry(reader, reader.parse(content));
  }

  /** All outlets, in the order of the file. */
  public List<Outlet> outlets() {
    return outlets;
  }

  /**
   * The outlet that publishes at a host: the longest registered domain which the host is or lies
   * below.
   *
   * @param host such as {@code www.reuters.com}, in any case, without port
   */
  public Optional<Outlet> byDomain(String host) {
    String domain = host.strip().toLowerCase(Locale.ROOT);
    if (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    while (true) {
      Outlet outlet = byDomain.get(domain);
      int dot = domain.indexOf('.');
      if (outlet != null || dot < 0) {
        return Optional.ofNullable(outlet);
      }
      domain = domain.substring(dot + 1);
    }
  }

  /**
   * The outlet of a name or alias; case, accents, kinds of apostrophe, blanks and a leading "the"
   * make no difference.
   */
  public Optional<Outlet> byName(String name) {
    return Optional.ofNullable(byName.get(normal(name)));
  }

  private static String normal(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[‘’ʼ`]", "'")
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /**
   * The agencies that a text credits in its first two or last three lines: a dateline "CAIRO (AP)
   * —", a line that ends in "(Reuters)" or "— AFP", a line "By Reuters" or "AFP contributed to this
   * report". An agency's own report may credit the agency itself: that is for the caller to see.
   *
   * @param text main text of an article, lines or paragraphs separated by line feeds
   * @return each agency once, in the order in which they appear
   */
  public List<Credit> creditsInText(String text) {
    return credits.inText(text);
  }

  /** The agencies that a byline names: "Reuters Staff", "By Jane Doe, Associated Press". */
  public List<Credit> creditsInByline(String byline) {
    return credits.inByline(byline);
  }
}
