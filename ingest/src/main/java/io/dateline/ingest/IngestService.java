package io.dateline.ingest;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.http.IngestRoutes;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The ingest as a service: takes files, streams and uploads, and polls feeds. Topics and schemas
 * must be there. {@link #start()} begins polling; capturing works without. Close once; all may be
 * called from any thread.
 */
public final class IngestService implements AutoCloseable {
  private static final String PRODUCER = "dateline-ingest";

  private final EventLog log;
  private final Capturer capturer;
  private final FeedPolling polling;
  private final IngestRoutes routes;
  private volatile boolean started;

  /**
   * Makes the service; connects when it is first used.
   *
   * @param config checked settings
   * @param meters where its meters are shown
   */
  public IngestService(IngestConfig config, MeterRegistry meters) {
    this(config, meters, Clock.systemUTC());
  }

  /**
   * As the other, with a clock of one's own.
   *
   * @param clock tells when articles are seen and feeds are due
   */
  public IngestService(IngestConfig config, MeterRegistry meters, Clock clock) {
    TopicCatalogue topics = new TopicCatalogue(config.topics());
    EventSerdes serdes = EventSerdes.of(config.registry());
    KafkaClients clients = new KafkaClients(config);
    Composer composer = new Composer(new ArticleExtractor());
    CaptureEvents events = new CaptureEvents(PRODUCER);
    CaptureMeters captureMeters = new CaptureMeters(meters);
    SentTexts sent = new SentTexts();
    this.log = new EventLog(clients::producer, serdes.serializer(), topics);
    this.capturer = new Capturer(composer, log, events, captureMeters, clock, sent);
    this.polling =
        new FeedPolling(
            new FeedPolling.Parts(
                config.fetch(),
                config.poll(),
                composer,
                log,
                events,
                captureMeters,
                sent,
                meters,
                clock),
            new FeedPolling.FeedLog(
                clients::feedsConsumer,
                clients::cursorsConsumer,
                serdes::deserializer,
                topics.name(Topic.FEEDS),
                topics.name(Topic.FEED_CURSORS)));
    this.routes = new IngestRoutes(capturer, polling);
  }

  /** Begins to poll feeds. */
  public void start() {
    started = true;
    polling.start();
  }

  /**
   * Captures all that a source holds.
   *
   * @throws io.dateline.schemas.DatelineException where the source or the log fails
   */
  public CaptureReport ingest(CaptureSource source) {
    return capturer.capture(source);
  }

  /**
   * Withdraws an article.
   *
   * @return the offset after the record, by partition
   */
  public Map<TopicPartition, Long> withdraw(String articleId, String reason, String requestedBy) {
    return capturer.withdraw(articleId, reason, requestedBy);
  }

  /** Feeds: what there are, how they do, and changes to them. */
  public FeedPolling feeds() {
    return polling;
  }

  /** The HTTP writes, to be mounted on a Javalin. */
  public IngestRoutes routes() {
    return routes;
  }

  /** Whether the service does its work; cheap, without network. */
  public Health check() {
    List<String> problems = new ArrayList<>();
    boolean alive = !started || polling.isAlive();
    if (!alive) {
      problems.add("the thread that reads the feeds has ended");
    }
    boolean ready = !started || polling.isReady();
    if (!ready) {
      problems.add("the feeds have not been read from the log yet");
    }
    return new Health(ready && alive, alive, problems);
  }

  @Override
  public void close() {
    polling.close();
    log.close();
  }
}
