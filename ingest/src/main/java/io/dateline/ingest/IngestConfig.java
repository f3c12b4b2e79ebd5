package io.dateline.ingest;

import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ingest needs to run.
 *
 * @param bootstrap brokers, {@code host:port,...}
 * @param kafka passed to every Kafka client as it is (security, tuning)
 * @param registry the schema registry
 * @param topics names and partitions
 * @param instance name of this process among all that ingest: its transactions carry it, so that
 *     after a crash the next process of that name ends what the former left open
 * @param fetch how documents are fetched
 * @param poll when feeds are polled
 * @param archive directory where fetched pages are kept as WARC; null where they are not
 * @param wrapping wrap the keys of articles, whose words are encrypted then; null for words in the
 *     clear
 */
public record IngestConfig(
    String bootstrap,
    Map<String, String> kafka,
    RegistrySettings registry,
    TopicSettings topics,
    String instance,
    FetchSettings fetch,
    PollSettings poll,
    @Nullable Path archive,
    @Nullable WrappingKeys wrapping) {

  /** Checks every value. */
  public IngestConfig {
    if (bootstrap.isBlank()) {
      throw new DatelineException("ingest.bootstrap: is empty; write host:port");
    }
    if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new DatelineException(
          "ingest.instance: '" + instance + "' is no name; use letters, digits, '.', '_', '-'");
    }
    kafka = Map.copyOf(kafka);
  }

  /** One instance with polite defaults. */
  public static IngestConfig of(
      String bootstrap, RegistrySettings registry, TopicSettings topics, String instance) {
    return new IngestConfig(
        bootstrap,
        Map.of(),
        registry,
        topics,
        instance,
        FetchSettings.defaults(),
        PollSettings.defaults(),
        null,
        null);
  }

  /** The same with other settings of fetching and polling. */
  public IngestConfig with(FetchSettings otherFetch, PollSettings otherPoll) {
    return new IngestConfig(
        bootstrap, kafka, registry, topics, instance, otherFetch, otherPoll, archive, wrapping);
  }

  /** The same with fetched pages kept in a directory. */
  public IngestConfig with(Path directory) {
    return new IngestConfig(
        bootstrap, kafka, registry, topics, instance, fetch, poll, directory, wrapping);
  }

  /** The same with the words of articles encrypted. */
  public IngestConfig with(WrappingKeys keys) {
    return new IngestConfig(
        bootstrap, kafka, registry, topics, instance, fetch, poll, archive, keys);
  }
}
