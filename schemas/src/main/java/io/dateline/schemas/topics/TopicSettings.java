package io.dateline.schemas.topics;

import io.dateline.schemas.DatelineException;
import java.util.regex.Pattern;

/**
 * What an installation decides about its topics.
 *
 * @param prefix put before every name, by default {@code dateline.}
 * @param articlePartitions partitions of articles.*, relations and stances; chosen once, since
 *     changing it later breaks the order by key
 * @param feedPartitions partitions of the feed topics and dead-letters
 * @param replication copies of each partition, at most the number of brokers
 */
public record TopicSettings(
    String prefix, int articlePartitions, int feedPartitions, short replication) {
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,60}");

  /** Checks every value. */
  public TopicSettings {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new DatelineException(
          "topics.prefix: '" + prefix + "' is no topic name; use letters, digits, '.', '_', '-'");
    }
    if (articlePartitions < 1 || feedPartitions < 1 || replication < 1) {
      throw new DatelineException(
          "topics: partitions and replication are at least 1, not "
              + articlePartitions
              + ", "
              + feedPartitions
              + ", "
              + replication);
    }
  }

  /** The defaults of a single machine: 12 article partitions, 6 for feeds, one copy. */
  public static TopicSettings defaults() {
    return new TopicSettings("dateline.", 12, 6, (short) 1);
  }
}
