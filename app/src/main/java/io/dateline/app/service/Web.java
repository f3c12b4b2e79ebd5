package io.dateline.app.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.app.access.AccessGate;
import io.dateline.app.access.TlsConnector;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.HttpSettings;
import io.dateline.schemas.DatelineException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP server for all services of the process, with health and metrics. */
final class Web implements AutoCloseable {
  private static final String PROBLEM = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(Web.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Javalin javalin;
  private final String host;
  private final boolean encrypted;

  private Web(Javalin javalin, String host, boolean encrypted) {
    this.javalin = javalin;
    this.host = host;
    this.encrypted = encrypted;
  }

  /**
   * Listens.
   *
   * @throws DatelineException where the port is in use
   */
  static Web start(DatelineConfig settings, List<Part> parts, PrometheusMeterRegistry meters) {
    HttpSettings http = settings.http();
    Javalin javalin = Javalin.create(config -> configure(config, settings, parts, meters));
    if (!http.access().required() && !isLoopback(http.host())) {
      LOG.warn(
          "http open to all: host={} auth=false; whoever reaches it can read and write, start with"
              + " --auth",
          http.host());
    }
    try {
      if (http.access().tls().isPresent()) {
        javalin.start();
      } else {
        javalin.start(http.host(), http.port());
      }
    } catch (RuntimeException e) {
      javalin.stop();
      throw http.cannotOpen(e, rootMessage(e));
    }
    return new Web(javalin, http.host(), http.access().tls().isPresent());
  }

  /** Address of its root. */
  String url() {
    return "%s://%s:%d"
        .formatted(
            encrypted ? "https" : "http",
            host.equals("127.0.0.1") ? "localhost" : host,
            javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static void configure(
      JavalinConfig config,
      DatelineConfig settings,
      List<Part> parts,
      PrometheusMeterRegistry meters) {
    HttpSettings http = settings.http();
    http.access()
        .tls()
        .ifPresent(
            tls ->
                config.jetty.addConnector(
                    (server, usual) ->
                        TlsConnector.of(
                            server,
                            usual,
                            http.host(),
                            http.port(),
                            tls.certificate(),
                            tls.key())));
    AccessGate gate =
        http.access().required()
            ? AccessGate.guarded(settings.tokenFile(), Clock.systemUTC())
            : AccessGate.open();
    gate.configure(config);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/health/live", context -> report(context, parts, "alive", Part::alive));
    config.routes.get("/health/ready", context -> report(context, parts, "ready", Part::check));
    config.routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.scrape()));
    parts.forEach(part -> part.routes(config));
    config.routes.error(404, context -> missing(context));
  }

  /** Asks every part; what it says against it is in the answer. */
  private static void report(
      Context context, List<Part> parts, String well, Consumer<Part> question) {
    ObjectNode report = JSON.createObjectNode();
    boolean all = true;
    for (Part part : parts) {
      try {
        question.accept(part);
        report.put(part.name(), well);
      } catch (DatelineException e) {
        all = false;
        report.put(part.name(), e.getMessage());
      }
    }
    context.status(all ? 200 : 503).contentType("application/json").result(report + "\n");
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
