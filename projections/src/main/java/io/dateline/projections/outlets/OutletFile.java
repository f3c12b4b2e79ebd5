package io.dateline.projections.outlets;

import io.dateline.schemas.DatelineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the registry's file, whose header describes the format, and rejects a bad line by file,
 * line and reason.
 */
final class OutletFile {
  private static final String HEADER = "name,domains,aliases,country,ownership,kind";
  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /**
   * @param line where the outlet stands in the file, from 1
   */
  record Entry(int line, Outlet outlet) {}

  private final String file;

  OutletFile(String file) {
    this.file = file;
  }

  List<Entry> parse(String content) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = content.lines().toList();
    boolean header = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!header) {
        header = true;
        require(line.equals(HEADER), i + 1, "the first line must be '" + HEADER + "'");
      } else {
        entries.add(new Entry(i + 1, outlet(i + 1, line.split(",", -1))));
      }
    }
    return entries;
  }

  private Outlet outlet(int line, String[] fields) {
    require(
        fields.length == 6,
        line,
        fields.length + " fields where 6 are due; no field holds a comma");
    String name = fields[0].strip();
    require(!name.isEmpty(), line, "the name is missing");
    List<String> domains = list(fields[1]);
    for (String domain : domains) {
      require(
          DOMAIN.matcher(domain).matches(),
          line,
          "'" + domain + "' is no domain; write it in lower case, without scheme and path");
    }
    String country = fields[3].strip();
    require(
        COUNTRY.matcher(country).matches(),
        line,
        "'" + country + "' is no country; write two capitals of ISO 3166, or ZZ");
    return new Outlet(
        name,
        domains,
        list(fields[2]),
        country,
        constant(Ownership.class, fields[4], line, "ownership"),
        constant(OutletKind.class, fields[5], line, "kind"));
  }

  private static List<String> list(String field) {
    return Arrays.stream(field.split("\\|"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private <E extends Enum<E>> E constant(Class<E> type, String field, int line, String what) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String value = field.strip();
    require(
        known.contains(value),
        line,
        "'" + value + "' is no " + what + "; write " + String.join("|", known));
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  private void require(boolean condition, int line, String reason) {
    if (!condition) {
      throw error(line, reason);
    }
  }

  DatelineException error(int line, String reason) {
    return new DatelineException(file + ":" + line + ": " + reason);
  }
}
