package io.dateline.app.tail;

import io.dateline.app.terminal.Json;
import io.dateline.projections.query.RelationItem;
import io.dateline.projections.query.RetractionItem;
import io.dateline.projections.query.StreamItem;
import java.util.Locale;

/** How an item of the stream becomes a line. */
enum TailFormat {
  JSONL {
    @Override
    String line(StreamItem item) {
      return Json.line(item);
    }
  },
  TEXT {
    @Override
    String line(StreamItem item) {
      return item.data() instanceof RelationItem relation
          ? relation(relation)
          : retraction((RetractionItem) item.data());
    }
  };

  /** One line, without its end. */
  abstract String line(StreamItem item);

  private static String relation(RelationItem relation) {
    return String.format(
        Locale.ROOT,
        "%s  %s %s %s  %+.1f  %s  %s",
        relation.day(),
        relation.source().name(),
        relation.type(),
        relation.target().name(),
        relation.intensity(),
        relation.outlet() == null ? "unknown outlet" : relation.outlet(),
        relation.evidence().sentence().replaceAll("\\s+", " "));
  }

  private static String retraction(RetractionItem retraction) {
    return "retracted  %s %s %s  %s  %s"
        .formatted(
            retraction.source().name(),
            retraction.type(),
            retraction.target().name(),
            retraction.reason(),
            retraction.article());
  }
}
