package io.dateline.app.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.app.config.HttpSettings;
import io.dateline.schemas.DatelineException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** One HTTP server for all services of the process, with health and metrics. */
final class Web implements AutoCloseable {
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Javalin javalin;
  private final String host;

  private Web(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Listens.
   *
   * @throws DatelineException where the port is in use
   */
  static Web start(HttpSettings http, List<Part> parts, PrometheusMeterRegistry meters) {
    Javalin javalin = Javalin.create(config -> configure(config, parts, meters));
    try {
      javalin.start(http.host(), http.port());
    } catch (RuntimeException e) {
      javalin.stop();
      throw http.cannotOpen(e, rootMessage(e));
    }
    return new Web(javalin, http.host());
  }

  /** Address of its root. */
  String url() {
    return "http://%s:%d".formatted(host.equals("127.0.0.1") ? "localhost" : host, javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, List<Part> parts, PrometheusMeterRegistry meters) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/health/live", context -> context.result("alive\n"));
    config.routes.get("/health/ready", context -> ready(context, parts));
    config.routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.scrape()));
    parts.forEach(part -> part.routes(config));
    config.routes.error(404, context -> missing(context));
  }

  private static void ready(Context context, List<Part> parts) {
    ObjectNode report = JSON.createObjectNode();
    boolean well = true;
    for (Part part : parts) {
      try {
        part.check();
        report.put(part.name(), "ready");
      } catch (DatelineException e) {
        well = false;
        report.put(part.name(), e.getMessage());
      }
    }
    context.status(well ? 200 : 503).contentType("application/json").result(report + "\n");
  }

  private static void missing(Context context) {
    if (PROBLEM.equals(context.res().getContentType()) || !isApi(context)) {
      return;
    }
    ObjectNode problem =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put("title", "Not found")
            .put("status", 404)
            .put("detail", "there is no " + context.path() + "; see /api/v1/openapi.json");
    context.contentType(PROBLEM).result(problem.toString());
  }

  private static boolean isApi(Context context) {
    return context.path().startsWith("/api/");
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
