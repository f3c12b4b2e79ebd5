package io.dateline.enrich.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An annotated entity: its place in the words joined by single blanks, and its class. */
record GoldEntity(int begin, int end, EntityClass kind) {

  static List<GoldEntity> of(List<ConllFile.Row> rows) {
    List<GoldEntity> found = new ArrayList<>();
    int at = 0;
    int begin = -1;
    int end = -1;
    String open = "";
    for (ConllFile.Row row : rows) {
      String tag = row.tag();
      String kind = tag.length() > 2 ? tag.substring(2) : "";
      boolean continues = tag.startsWith("I-") && kind.equals(open);
      if (!continues) {
        close(found, begin, end, open);
        open = kind;
        begin = at;
      }
      end = at + row.word().length();
      at = end + 1;
    }
    close(found, begin, end, open);
    return found;
  }

  private static void close(List<GoldEntity> found, int begin, int end, String kind) {
    classOf(kind).ifPresent(each -> found.add(new GoldEntity(begin, end, each)));
  }

  private static Optional<EntityClass> classOf(String tag) {
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "per", "person", "politician" -> Optional.of(EntityClass.PERSON);
      case "org", "organisation", "organization", "politicalparty" ->
          Optional.of(EntityClass.ORGANISATION);
      case "loc", "location", "country" -> Optional.of(EntityClass.LOCATION);
      default -> Optional.empty();
    };
  }
}
