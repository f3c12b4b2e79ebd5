package io.dateline.ingest.archive;

import io.dateline.ingest.capture.Capture;
import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureOrigin;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts the current text of every article anew from the document it was captured from, where the
 * archive keeps that. A text that comes out otherwise is written as seen when the document was
 * fetched: it becomes a revision of what stands, and later texts stay later. Withdrawn and erased
 * articles are left alone.
 */
public final class ExtractionReplay {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractionReplay.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int BATCH = 50;

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Supplier<Deserializer<IndexedRecord>> deserializers;
  private final String topic;
  private final Composer composer;
  private final CaptureEvents events;
  private final EventLog log;
  private final Unsealing unsealing;

  /**
   * What a replay came to.
   *
   * @param unchanged the text came out as it stands
   * @param changed it came out otherwise
   * @param missing the archive does not have the document, or its key was destroyed
   * @param failed no article was found in it any more
   */
  public record Report(int unchanged, int changed, int missing, int failed) {}

  /**
   * Made by the service.
   *
   * @param unsealing opens documents that are encrypted
   */
  public ExtractionReplay(
      Supplier<Consumer<String, byte[]>> consumers,
      Supplier<Deserializer<IndexedRecord>> deserializers,
      TopicCatalogue topics,
      Composer composer,
      CaptureEvents events,
      EventLog log,
      Unsealing unsealing) {
    this.consumers = consumers;
    this.deserializers = deserializers;
    this.topic = topics.name(Topic.ARTICLES_CAPTURED);
    this.composer = composer;
    this.events = events;
    this.log = log;
    this.unsealing = unsealing;
  }

  /**
   * Extracts anew, one partition after the other.
   *
   * @param directory of the archive
   * @param publish whether changed texts are written
   */
  public Report run(Path directory, boolean publish) {
    Run run = new Run(directory, publish);
    try (Consumer<String, byte[]> consumer = consumers.get();
        Deserializer<IndexedRecord> deserializer = deserializers.get()) {
      for (var info : consumer.partitionsFor(topic)) {
        TopicPartition partition = new TopicPartition(topic, info.partition());
        current(consumer, deserializer, partition).values().forEach(run::extract);
      }
    }
    run.flush();
    return new Report(run.unchanged, run.changed, run.missing, run.failed);
  }

  /** What is needed of the newest capture of an article. */
  private record Kept(
      String articleId,
      String place,
      @Nullable String url,
      String textHash,
      Instant observedAt,
      @Nullable Instant feedDate,
      @Nullable String outlet,
      CaptureOrigin origin) {}

  private Map<String, Kept> current(
      Consumer<String, byte[]> consumer,
      Deserializer<IndexedRecord> deserializer,
      TopicPartition partition) {
    Map<String, Kept> kept = new HashMap<>();
    Map<String, Long> newest = new HashMap<>();
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        try {
          note(
              deserializer.deserialize(record.topic(), record.headers(), record.value()),
              kept,
              newest);
        } catch (MalformedEventException e) {
          // a dead letter already
          LOG.debug("partition={} offset={} reason={}", partition, record.offset(), e.reason());
        }
      }
    }
    return kept;
  }

  private static void note(IndexedRecord event, Map<String, Kept> kept, Map<String, Long> newest) {
    if (event instanceof ArticleCaptured captured) {
      long at = captured.getObservedAt().toEpochMilli();
      if (newest.merge(captured.getArticleId(), at, Math::max) == at) {
        kept.remove(captured.getArticleId());
        if (captured.getOrigin().getArchive() != null) {
          kept.put(captured.getArticleId(), kept(captured));
        }
      }
    } else if (event instanceof ArticleWithdrawn gone) {
      kept.remove(gone.getArticleId());
    } else if (event instanceof ArticleErased gone) {
      kept.remove(gone.getArticleId());
    }
  }

  private static Kept kept(ArticleCaptured captured) {
    var from = captured.getOrigin();
    return new Kept(
        captured.getArticleId(),
        from.getArchive(),
        captured.getUrl(),
        captured.getTextHash(),
        captured.getObservedAt(),
        captured.getPublishedAtBasis().equals(DateBasis.FEED.name())
            ? captured.getPublishedAt()
            : null,
        captured.getOutlet(),
        new CaptureOrigin(
            from.getKind(),
            from.getFeedId(),
            from.getPollId(),
            from.getItemId(),
            from.getLocation(),
            from.getHttpStatus(),
            from.getRawSha256(),
            from.getRawLength(),
            from.getArchive()));
  }

  private final class Run {
    private final Path directory;
    private final boolean publish;
    private final List<LogEntry> entries = new ArrayList<>();
    private int unchanged;
    private int changed;
    private int missing;
    private int failed;

    Run(Path directory, boolean publish) {
      this.directory = directory;
      this.publish = publish;
    }

    void extract(Kept kept) {
      Optional<WarcRecord> record;
      try {
        record = WarcReader.at(directory, kept.place());
      } catch (IOException e) {
        throw new DatelineException(
            "archive " + directory + ": " + kept.place() + " cannot be read: " + e.getMessage(), e);
      }
      Optional<byte[]> body = record.flatMap(found -> body(found, kept));
      if (body.isEmpty()) {
        missing++;
        return;
      }
      Draft draft = draft(record.get(), body.get(), kept);
      Capture capture = composer.compose(draft, kept.observedAt()).capture();
      if (capture == null) {
        failed++;
      } else if (capture.textHash().equals(kept.textHash())) {
        unchanged++;
      } else {
        changed++;
        add(capture);
      }
    }

    private Optional<byte[]> body(WarcRecord record, Kept kept) {
      String keyId = record.keyId();
      return keyId == null
          ? Optional.of(record.body())
          : unsealing.open(kept.articleId(), keyId, record.body());
    }

    private void add(Capture capture) {
      if (publish) {
        entries.add(events.captured(capture));
        if (entries.size() >= BATCH) {
          flush();
        }
      }
    }

    void flush() {
      log.append(entries);
      entries.clear();
    }
  }

  private static Draft draft(WarcRecord record, byte[] body, Kept kept) {
    return new Draft(
        CharsetDecoding.decode(body, record.charset()).text(),
        true,
        false,
        kept.url() == null ? record.url() : kept.url(),
        null,
        null,
        kept.outlet(),
        kept.feedDate(),
        kept.feedDate() == null ? DateBasis.NONE : DateBasis.FEED,
        Set.of(),
        kept.origin());
  }
}
