package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatabaseAccess;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.meters.DatabaseMeters;
import io.dateline.app.meters.LagWatch;
import io.dateline.app.meters.ViewMeters;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.projections.audit.CheckpointFile;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.consume.LogEnd;
import io.dateline.projections.dashboard.DashboardRoutes;
import io.dateline.projections.http.QueryRoutes;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.projections.trace.LogLookup;
import io.dateline.schemas.keys.ArticleWords;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The views, kept up to date, the questions to them, the pages that ask, and the audit. */
public record ProjectionPart(
    ProjectionService service,
    QueryRoutes queryRoutes,
    AuditThread audit,
    LagWatch lag,
    ArticleWords words)
    implements Part {
  static ProjectionPart start(
      Connections connections, DatelineConfig config, MeterRegistry meters) {
    CheckpointSigner signer = config.audit().signer();
    ArticleWords words = connections.words();
    ProjectionService service =
        ProjectionService.start(
            new ProjectionsConfig(database(connections.db()), connections.log()),
            words::open,
            Clock.systemUTC(),
            new ViewMeters(meters, Clock.systemUTC()));
    DatabaseMeters.bind(service.database(), meters);
    FunctionCounter.builder("dateline.views.records", service, ProjectionService::records)
        .register(meters);
    return new ProjectionPart(
        service,
        new QueryRoutes(service.queries(), new LogLookup(connections.log(), words)),
        AuditThread.start(connections.log(), signer, new CheckpointFile(config.checkpointFile())),
        LagWatch.start(
            "views",
            connections.kafka(),
            topics(connections),
            admin -> now(service, connections),
            meters),
        words);
  }

  private static List<String> topics(Connections connections) {
    return LogEnd.viewTopics().stream().map(name -> connections.topics().prefix() + name).toList();
  }

  private static Map<TopicPartition, Long> now(ProjectionService service, Connections connections) {
    Map<TopicPartition, Long> found = new HashMap<>();
    service
        .position()
        .offsets()
        .forEach(
            (topic, offsets) -> {
              for (int i = 0; i < offsets.size(); i++) {
                found.put(
                    new TopicPartition(connections.topics().prefix() + topic, i), offsets.get(i));
              }
            });
    return found;
  }

  /** The settings as the projections know them. */
  public static DatabaseSettings database(DatabaseAccess db) {
    return new DatabaseSettings(db.url(), db.user(), db.password(), db.connections());
  }

  @Override
  public String name() {
    return "projections";
  }

  @Override
  public void check() {
    service.check();
  }

  @Override
  public void alive() {
    lag.check();
  }

  @Override
  public void routes(JavalinConfig config) {
    queryRoutes.configure(config);
    new DashboardRoutes().configure(config);
  }

  @Override
  public void close() {
    lag.close();
    audit.close();
    queryRoutes.close();
    service.close();
    words.close();
  }
}
