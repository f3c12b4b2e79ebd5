package io.dateline.projections.archive;

import io.dateline.schemas.topics.Topic;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param topics in order; empty for all
 * @param from of each partition the first record of that time or later; null for the beginning
 * @param to of each partition all before the first record of that time or later; null for the end
 */
public record ExportRequest(List<Topic> topics, @Nullable Instant from, @Nullable Instant to) {
  /** Copies the list; the audit topic goes last, since it speaks of the others. */
  public ExportRequest {
    List<Topic> asked = topics.isEmpty() ? Arrays.asList(Topic.values()) : topics;
    topics =
        asked.stream()
            .distinct()
            .sorted(Comparator.comparing((Topic t) -> t == Topic.AUDIT))
            .toList();
  }
}
