package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatabaseAccess;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.projections.dashboard.DashboardRoutes;
import io.dateline.projections.http.QueryRoutes;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.projections.trace.LogLookup;
import io.javalin.config.JavalinConfig;

/** The views, kept up to date, the questions to them, the pages that ask, and the audit. */
public record ProjectionPart(ProjectionService service, QueryRoutes queryRoutes, AuditThread audit)
    implements Part {
  static ProjectionPart start(Connections connections) {
    ProjectionService service =
        ProjectionService.start(
            new ProjectionsConfig(database(connections.db()), connections.log()));
    return new ProjectionPart(
        service,
        new QueryRoutes(service.queries(), new LogLookup(connections.log())),
        AuditThread.start(connections.log()));
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
  public void routes(JavalinConfig config) {
    queryRoutes.configure(config);
    new DashboardRoutes().configure(config);
  }

  @Override
  public void close() {
    audit.close();
    queryRoutes.close();
    service.close();
  }
}
