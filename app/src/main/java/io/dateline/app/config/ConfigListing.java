package io.dateline.app.config;

import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.HostRule;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.schemas.keys.WrappingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The configuration in force as it would stand in a file. Secrets are not shown. */
public final class ConfigListing {
  private static final String HIDDEN = "(hidden)";
  private static final List<String> SECRET_WORDS =
      List.of("password", "secret", "token", "jaas", "key");

  private ConfigListing() {}

  /** Its lines, in YAML. */
  public static List<String> of(DatelineConfig config) {
    List<String> lines = new ArrayList<>();
    lines.add("data: " + quoted(config.embedded().data().toString()));
    section(
        lines,
        "http",
        entries(
            "host", config.http().host(),
            "port", Integer.toString(config.http().port()),
            "auth", Boolean.toString(config.http().access().required())));
    section(
        lines,
        "embedded",
        entries(
            "broker-port", Integer.toString(config.embedded().brokerPort()),
            "registry-port", Integer.toString(config.embedded().registryPort()),
            "postgres-port", Integer.toString(config.embedded().postgresPort())));
    section(
        lines,
        "topics",
        entries(
            "prefix", config.topics().prefix(),
            "partitions", Integer.toString(config.topics().articlePartitions()),
            "feed-partitions", Integer.toString(config.topics().feedPartitions()),
            "replication", Short.toString(config.topics().replication())));
    section(lines, "kafka", config.kafka());
    config
        .registry()
        .ifPresent(
            registry -> {
              section(
                  lines, "registry", entries("url", registry.url(), "client", registry.client()));
              registry
                  .properties()
                  .forEach((key, value) -> lines.add("  # properties." + key + ": " + HIDDEN));
            });
    config.db().ifPresent(db -> section(lines, "db", database(db)));
    section(lines, "ingest", ingest(config.ingest()));
    hosts(lines, config.ingest().fetch().hosts());
    section(lines, "enrich", enrich(config.enrich()));
    section(lines, "audit", audit(config.audit()));
    config.wrapping().ifPresent(keys -> erasure(lines, keys));
    return lines;
  }

  /** Names of keys, not what they are. */
  private static void erasure(List<String> lines, WrappingKeys keys) {
    section(
        lines, "erasure", entries("wrapping-key-id", keys.current().id(), "wrapping-key", HIDDEN));
    if (!keys.former().isEmpty()) {
      lines.add("  former-wrapping-keys:");
      keys.former().forEach(key -> lines.add("    " + quoted(key.id()) + ": " + HIDDEN));
    }
  }

  private static Map<String, String> ingest(IngestTuning ingest) {
    FetchSettings fetch = ingest.fetch();
    PollSettings poll = ingest.poll();
    Map<String, String> entries =
        entries(
            "instance", ingest.instance(),
            "user-agent", fetch.userAgent(),
            "allow-private-addresses", Boolean.toString(fetch.allowPrivate()),
            "robots", Boolean.toString(fetch.robots()),
            "connect-timeout", fetch.connectTimeout().toString(),
            "read-timeout", fetch.readTimeout().toString(),
            "total-timeout", fetch.totalTimeout().toString(),
            "max-feed-bytes", Integer.toString(fetch.maxFeedBytes()),
            "max-page-bytes", Integer.toString(fetch.maxPageBytes()),
            "max-redirects", Integer.toString(fetch.maxRedirects()),
            "host-concurrency", Integer.toString(fetch.hostConcurrency()),
            "host-interval", fetch.hostInterval().toString());
    entries.putAll(
        entries(
            "initial-interval", poll.initialInterval().toString(),
            "min-interval", poll.minInterval().toString(),
            "max-interval", poll.maxInterval().toString(),
            "max-backoff", poll.maxBackoff().toString(),
            "poll-threads", Integer.toString(poll.threads())));
    return entries;
  }

  /** Goes on with the section of ingest. */
  private static void hosts(List<String> lines, List<HostRule> hosts) {
    if (hosts.isEmpty()) {
      return;
    }
    lines.add("  hosts:");
    for (HostRule host : hosts) {
      lines.add("    " + quoted(host.name()) + ":");
      lines.add("      concurrency: " + host.concurrency());
      lines.add("      interval: " + host.interval());
    }
  }

  private static Map<String, String> enrich(EnrichTuning enrich) {
    Map<String, String> entries =
        entries(
            "threads", Integer.toString(enrich.threads()),
            "patience", enrich.patience().toString());
    enrich
        .stateDirectory()
        .ifPresent(directory -> entries.put("state-directory", directory.toString()));
    enrich.engines().ifPresent(directory -> entries.put("engines", directory.toString()));
    return entries;
  }

  /** Where the keys lie, not what they are. */
  private static Map<String, String> audit(AuditSettings keys) {
    Map<String, String> entries = new TreeMap<>();
    keys.privateKey().ifPresent(file -> entries.put("private-key", file.toString()));
    keys.publicKey().ifPresent(file -> entries.put("public-key", file.toString()));
    keys.checkpoints().ifPresent(file -> entries.put("checkpoints", file.toString()));
    return entries;
  }

  private static Map<String, String> database(DatabaseAccess db) {
    Map<String, String> entries =
        entries("url", db.url().replaceAll("password=[^&]*", "password=***"));
    entries.put("connections", Integer.toString(db.connections()));
    if (db.user() != null) {
      entries.put("user", db.user());
    }
    if (db.password() != null) {
      entries.put("password", HIDDEN);
    }
    return entries;
  }

  private static Map<String, String> entries(String... keysAndValues) {
    Map<String, String> entries = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return entries;
  }

  private static void section(List<String> lines, String name, Map<String, String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    lines.add(name + ":");
    new TreeMap<>(entries)
        .forEach((key, value) -> lines.add("  " + key + ": " + shown(key, value)));
  }

  private static String shown(String key, String value) {
    String lower = key.toLowerCase(Locale.ROOT);
    // where a key lies and what it is called is no secret, and an operator wants to see it
    if (List.of("private-key", "public-key", "wrapping-key-id").contains(lower)) {
      return quoted(value);
    }
    return SECRET_WORDS.stream().anyMatch(lower::contains) ? HIDDEN : quoted(value);
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./:-]*[A-Za-z0-9_./-]")
        ? value
        : "'" + value.replace("'", "''") + "'";
  }
}
