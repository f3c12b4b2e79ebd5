package io.dateline.ingest;

import io.dateline.ingest.archive.ExtractionReplay;
import io.dateline.ingest.archive.RawArchive;
import io.dateline.ingest.archive.Unsealing;
import io.dateline.ingest.archive.WarcArchive;
import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.Sealing;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.deadletters.DeadLetterOffice;
import io.dateline.ingest.erasure.ArticleErasure;
import io.dateline.ingest.erasure.ArticleRecords;
import io.dateline.ingest.erasure.Erasure;
import io.dateline.ingest.erasure.KeySealing;
import io.dateline.ingest.erasure.LetterBytes;
import io.dateline.ingest.erasure.SealedArchive;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.http.IngestRoutes;
import io.dateline.ingest.sources.Backfill;
import io.dateline.schemas.keys.ArticleKeys;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

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
  private final DeadLetterOffice deadLetters;
  private final ExtractionReplay replay;
  private final IngestRoutes routes;
  private final @Nullable WarcArchive warcs;
  private final ArticleErasure erasure;
  private final @Nullable ArticleKeys keys;
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
    this.warcs =
        config.archive() == null ? null : new WarcArchive(config.archive(), config.instance());
    this.keys =
        config.wrapping() == null
            ? null
            : new ArticleKeys(clients.settings(), config.registry(), topics, config.wrapping());
    SealedArchive sealed = warcs == null || keys == null ? null : new SealedArchive(warcs);
    RawArchive archive = sealed != null ? sealed : warcs != null ? warcs : RawArchive.NONE;
    this.log =
        new EventLog(
            clients::producer,
            serdes.serializer(),
            topics,
            keys == null ? Sealing.none() : new KeySealing(keys, topics, PRODUCER, sealed));
    this.erasure =
        new ArticleErasure(
            log,
            events,
            () ->
                new ArticleRecords(
                    clients.recordsConsumer(true),
                    clients.recordsConsumer(false),
                    clients::end,
                    serdes.deserializer(),
                    topics),
            clock);
    this.capturer = new Capturer(composer, log, events, captureMeters, clock, sent);
    this.polling =
        new FeedPolling(
            new FeedPolling.Parts(
                config.fetch(),
                config.poll(),
                archive,
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
    this.deadLetters =
        new DeadLetterOffice(
            () -> clients.lettersConsumer(new LetterBytes(keys)),
            log,
            capturer,
            url -> polling.page(url, "HTTP"),
            topics,
            clock);
    this.replay =
        new ExtractionReplay(
            () -> clients.lettersConsumer(new LetterBytes(keys)),
            serdes::deserializer,
            topics,
            composer,
            events,
            log,
            keys == null ? Unsealing.NONE : opening(keys));
    this.routes = new IngestRoutes(capturer, this::erase, polling, deadLetters);
  }

  private static Unsealing opening(ArticleKeys keys) {
    return (articleId, keyId, body) ->
        keys.find(articleId, keyId).flatMap(key -> key.open(articleId, ByteBuffer.wrap(body)));
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

  /** Takes what is older than the live feeds, and can be broken off. */
  public Backfill backfill(Path progress) {
    return new Backfill(capturer, progress);
  }

  /**
   * Extracts anew from what the archive in a directory keeps.
   *
   * @param publish whether texts that come out otherwise are written, or only counted
   */
  public ExtractionReplay.Report replayExtraction(Path directory, boolean publish) {
    return replay.run(directory, publish);
  }

  /**
   * Withdraws an article.
   *
   * @return the offset after the record, by partition
   */
  public Map<TopicPartition, Long> withdraw(String articleId, String reason, String requestedBy) {
    return capturer.withdraw(articleId, reason, requestedBy);
  }

  /**
   * Erases an article: takes back what it brought and destroys the key of its words.
   *
   * @return how far that is; asking again tells anew
   */
  public Erasure erase(String articleId, String reason, String requestedBy) {
    capturer.forget(articleId);
    return erasure.erase(articleId, reason, requestedBy);
  }

  /** Feeds: what there are, how they do, and changes to them. */
  public FeedPolling feeds() {
    return polling;
  }

  /** Dead letters of all stages. */
  public DeadLetterOffice deadLetters() {
    return deadLetters;
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
    if (started && polling.isWedged()) {
      alive = false;
      problems.add("feeds are due, and no poll has come to its end for 15 minutes");
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
    if (warcs != null) {
      warcs.close();
    }
    if (keys != null) {
      keys.close();
    }
  }
}
