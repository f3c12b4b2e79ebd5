package io.dateline.app.config;

import io.dateline.app.embedded.EmbeddedSettings;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.config.ConfigFile;
import io.dateline.schemas.config.ConfigSection;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be configured. What is absent is what only real infrastructure needs: the
 * embedded default brings its own.
 *
 * @param embedded data directory and ports of the embedded default
 * @param http where the HTTP interface listens
 * @param kafka settings of Kafka's clients; empty for the embedded broker
 * @param topics names, partitions and replication of topics
 * @param registry the schema registry, where it is not the embedded one
 * @param db the database of the views, where it is not the embedded one
 * @param ingest how the ingest runs
 * @param enrich how the enrichment runs
 * @param audit keys and file of the audit
 * @param wrapping wrap the keys of articles; without them their words are in the clear
 */
public record DatelineConfig(
    EmbeddedSettings embedded,
    HttpSettings http,
    Map<String, String> kafka,
    TopicSettings topics,
    Optional<RegistrySettings> registry,
    Optional<DatabaseAccess> db,
    IngestTuning ingest,
    EnrichTuning enrich,
    AuditSettings audit,
    Optional<WrappingKeys> wrapping) {
  private static final String FORMER = "former-wrapping-keys";

  public DatelineConfig {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads a file, or the defaults where there is none, under the variables of the environment.
   *
   * @throws DatelineException naming file, line and key of the first mistake
   */
  public static DatelineConfig read(@Nullable Path file) {
    Map<String, String> environment = System.getenv();
    return of(file == null ? ConfigFile.empty(environment) : ConfigFile.read(file, environment));
  }

  static DatelineConfig of(ConfigSection root) {
    DatelineConfig config =
        root.located(
            () ->
                new DatelineConfig(
                    embedded(root),
                    http(root.section("http")),
                    kafka(root.section("kafka")),
                    topics(root.section("topics")),
                    registry(root.section("registry")),
                    db(root.section("db")),
                    ingest(root.section("ingest")),
                    enrich(root.section("enrich")),
                    audit(root.section("audit")),
                    wrapping(root.section("erasure"))));
    root.rejectUnknown();
    return config;
  }

  /**
   * The addresses of real infrastructure.
   *
   * @throws DatelineException naming the first key that is missing
   */
  public Connections connections() {
    return connections(true);
  }

  /**
   * The same for a service that may have no use for the database.
   *
   * @param needsViews whether the database has to be named
   */
  public Connections connections(boolean needsViews) {
    if (!kafka.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
      throw missing("kafka.bootstrap.servers", "host:port of a broker");
    }
    if (needsViews && db.isEmpty()) {
      throw missing("db.url", "jdbc:postgresql://host:5432/name");
    }
    return new Connections(
        kafka,
        registry.orElseThrow(() -> missing("registry.url", "http://host:port")),
        topics,
        db.orElse(DatabaseAccess.at("jdbc:postgresql:")),
        wrapping);
  }

  /** Where released engines lie. */
  public Path engines() {
    return enrich.engines().orElseGet(() -> embedded.data().resolve("engines"));
  }

  /** The file that checkpoints of the log are kept in, besides the log. */
  public Path checkpointFile() {
    return audit
        .checkpoints()
        .orElseGet(() -> embedded.data().resolve("audit").resolve("checkpoints.jsonl"));
  }

  /** Where the tokens of the HTTP interface are kept. */
  public Path tokenFile() {
    return http.access().tokens().orElseGet(() -> embedded.data().resolve("tokens"));
  }

  /** The same with another embedded default. */
  public DatelineConfig withEmbedded(EmbeddedSettings other) {
    return new DatelineConfig(
        other, http, kafka, topics, registry, db, ingest, enrich, audit, wrapping);
  }

  /** The same with another HTTP interface. */
  public DatelineConfig withHttp(HttpSettings other) {
    return new DatelineConfig(
        embedded, other, kafka, topics, registry, db, ingest, enrich, audit, wrapping);
  }

  /** The same with another way to ingest. */
  public DatelineConfig withIngest(IngestTuning other) {
    return new DatelineConfig(
        embedded, http, kafka, topics, registry, db, other, enrich, audit, wrapping);
  }

  private static DatelineException missing(String key, String example) {
    return new DatelineException(
        "%s is missing from the configuration; write %s into the file named by --config"
            .formatted(key, example));
  }

  private static EmbeddedSettings embedded(ConfigSection root) {
    ConfigSection ports = root.section("embedded");
    return new EmbeddedSettings(
        root.text("data").map(Path::of).orElseGet(DataHome::directory),
        ports.integer("broker-port", 0),
        ports.integer("registry-port", 0),
        ports.integer("postgres-port", 0));
  }

  private static HttpSettings http(ConfigSection http) {
    ConfigSection tls = http.section("tls");
    return new HttpSettings(
        http.text("host", "127.0.0.1"),
        http.integer("port", HttpSettings.USUAL_PORT),
        new AccessSettings(
            http.flag("auth", false),
            http.text("tokens").map(Path::of),
            AccessSettings.tls(
                tls.text("certificate").map(Path::of).orElse(null),
                tls.text("key").map(Path::of).orElse(null))));
  }

  private static Map<String, String> kafka(ConfigSection kafka) {
    Map<String, String> written = kafka.all();
    kafka
        .text(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
        .ifPresent(value -> written.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, value));
    return written;
  }

  private static TopicSettings topics(ConfigSection topics) {
    TopicSettings usual = TopicSettings.defaults();
    return new TopicSettings(
        topics.text("prefix", usual.prefix()),
        topics.integer("partitions", usual.articlePartitions()),
        topics.integer("feed-partitions", usual.feedPartitions()),
        (short) topics.integer("replication", usual.replication()));
  }

  private static Optional<RegistrySettings> registry(ConfigSection registry) {
    String client = registry.text("client", RegistrySettings.APICURIO);
    Map<String, String> properties = registry.section("properties").all();
    return registry.text("url").map(url -> new RegistrySettings(url, client, properties));
  }

  private static Optional<DatabaseAccess> db(ConfigSection db) {
    @Nullable String user = db.text("user").orElse(null);
    @Nullable String password = db.secret("password").orElse(null);
    int connections = db.integer("connections", DatabaseAccess.USUAL_CONNECTIONS);
    return db.text("url").map(url -> new DatabaseAccess(url, user, password, connections));
  }

  private static IngestTuning ingest(ConfigSection ingest) {
    FetchSettings usualFetch = FetchSettings.defaults();
    PollSettings usualPoll = PollSettings.defaults();
    int concurrency = ingest.integer("host-concurrency", usualFetch.hostConcurrency());
    Duration interval = ingest.duration("host-interval", usualFetch.hostInterval());
    FetchSettings fetch =
        new FetchSettings(
            ingest.text("user-agent", usualFetch.userAgent()),
            ingest.flag("allow-private-addresses", usualFetch.allowPrivate()),
            ingest.duration("connect-timeout", usualFetch.connectTimeout()),
            ingest.duration("read-timeout", usualFetch.readTimeout()),
            ingest.duration("total-timeout", usualFetch.totalTimeout()),
            ingest.integer("max-feed-bytes", usualFetch.maxFeedBytes()),
            ingest.integer("max-page-bytes", usualFetch.maxPageBytes()),
            ingest.integer("max-redirects", usualFetch.maxRedirects()),
            concurrency,
            interval,
            ingest.flag("robots", usualFetch.robots()),
            HostsSection.read(ingest.section("hosts"), concurrency, interval));
    PollSettings poll =
        new PollSettings(
            ingest.duration("initial-interval", usualPoll.initialInterval()),
            ingest.duration("min-interval", usualPoll.minInterval()),
            ingest.duration("max-interval", usualPoll.maxInterval()),
            ingest.duration("max-backoff", usualPoll.maxBackoff()),
            ingest.integer("poll-threads", usualPoll.threads()));
    @Nullable Path archive = ingest.text("archive-directory").map(Path::of).orElse(null);
    return new IngestTuning(ingest.text("instance", "main"), fetch, poll, archive);
  }

  private static AuditSettings audit(ConfigSection audit) {
    return new AuditSettings(
        audit.text("private-key").map(Path::of),
        audit.text("public-key").map(Path::of),
        audit.text("checkpoints").map(Path::of));
  }

  private static Optional<WrappingKeys> wrapping(ConfigSection erasure) {
    String id = erasure.text("wrapping-key-id", "main");
    Optional<String> current = erasure.secret("wrapping-key");
    List<WrappingKey> former = former(erasure.section(FORMER));
    if (current.isEmpty() && !former.isEmpty()) {
      throw new DatelineException(
          "erasure.wrapping-key: is missing, and there are former ones; write the current one");
    }
    return current.map(key -> new WrappingKeys(WrappingKey.of(id, key), former));
  }

  private static List<WrappingKey> former(ConfigSection section) {
    return section.all().entrySet().stream()
        .map(
            key ->
                WrappingKey.of(
                    key.getKey(), key.getValue(), "erasure." + FORMER + "." + key.getKey()))
        .toList();
  }

  private static EnrichTuning enrich(ConfigSection enrich) {
    return new EnrichTuning(
        enrich.integer("threads", 1),
        enrich.text("state-directory").map(Path::of),
        enrich.duration("patience", Duration.ofMinutes(4)),
        enrich.text("engines").map(Path::of));
  }
}
