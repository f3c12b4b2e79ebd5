package io.dateline.enrich.stream;

import io.dateline.schemas.events.ArticleEnriched;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of each article of one partition of enriched events. For one thread. */
final class ArticleStates {
  private final Map<String, ArticleEnriched> current = new HashMap<>();

  /** Reads a partition up to its end. */
  static ArticleStates read(RecordCursor enriched, Wire wire) {
    var states = new ArticleStates();
    for (var record = enriched.next(); record != null; record = enriched.next()) {
      EnrichmentVerification.event(wire, record)
          .filter(ArticleEnriched.class::isInstance)
          .ifPresent(event -> states.apply((ArticleEnriched) event));
    }
    return states;
  }

  private void apply(ArticleEnriched event) {
    if (event.getStatus().equals("CURRENT")) {
      current.put(event.getArticleId(), event);
    } else if (!event.getStatus().equals("HISTORY")) {
      current.remove(event.getArticleId());
    }
  }

  /** The current revision of an article; null where it has none. */
  @Nullable ArticleEnriched of(String articleId) {
    return current.get(articleId);
  }

  /** All current revisions. */
  Iterable<ArticleEnriched> all() {
    return current.values();
  }

  int size() {
    return current.size();
  }
}
