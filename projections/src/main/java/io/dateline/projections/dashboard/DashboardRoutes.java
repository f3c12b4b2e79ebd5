package io.dateline.projections.dashboard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the dashboard: the page at {@code /}, its files below {@code /dashboard/}. Nothing inline
 * may run, nothing may be fetched from elsewhere, and nothing may frame it. Whoever puts a server
 * together calls this beside the routes of the query API, which the pages ask at {@code /api/v1}.
 */
public final class DashboardRoutes {
  /** Where the files lie. */
  static final String ROOT = "/dashboard/";

  /** What the pages may do; the browser enforces it. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-cache");

  private final Assets assets = new Assets();

  /** Routes over the files of the class path. */
  public DashboardRoutes() {}

  /** Adds the routes. */
  public void configure(JavalinConfig config) {
    config.routes.get("/", context -> send(context, Assets.INDEX));
    config.routes.get(ROOT + "<file>", context -> send(context, context.pathParam("file")));
  }

  private void send(Context context, String name) {
    HEADERS.forEach(context::header);
    Optional<Asset> found = assets.find(name);
    if (found.isEmpty()) {
      context.status(404).contentType("text/plain; charset=utf-8");
      context.result("The dashboard has no such file; its page is at /");
      return;
    }
    Asset asset = found.get();
    context.header("ETag", asset.tag());
    String known = context.header("If-None-Match");
    if (known != null && known.replace("--gzip", "").contains(asset.tag())) {
      context.status(304);
      return;
    }
    context.contentType(asset.contentType()).result(asset.bytes());
  }
}
