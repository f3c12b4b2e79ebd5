package io.dateline.projections.http;

import io.dateline.projections.query.Answer;
import io.dateline.projections.query.Edge;
import io.dateline.projections.query.LogUnavailableException;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.QueryException;
import io.dateline.projections.query.RecordLookup;
import io.dateline.projections.query.Single;
import io.dateline.schemas.DatelineException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read side of {@code /api/v1}. Lists come as JSON, JSON Lines or CSV; errors as problem+json;
 * every answer has an ETag and names its state in {@code Dateline-As-Of}.
 */
public final class QueryRoutes implements AutoCloseable {
  /** Where all paths begin. */
  public static final String ROOT = "/api/v1";

  private static final Logger LOG = LoggerFactory.getLogger(QueryRoutes.class);

  private final List<Route> routes;
  private final StreamRoute stream;
  private final SseHandler events;

  /**
   * Routes that ask these queries.
   *
   * @param log reads the records behind a trace
   */
  public QueryRoutes(Queries queries, RecordLookup log) {
    this.routes = Routes.of(queries, log);
    this.stream = new StreamRoute(queries);
    this.events = new SseHandler(stream::open);
  }

  /** Adds the routes. */
  public void configure(JavalinConfig config) {
    for (Route route : routes) {
      config.routes.get(ROOT + route.path(), context -> answer(context, route));
    }
    config.routes.get(ROOT + "/openapi.json", OpenApi::serve);
    config.routes.get(ROOT + "/stream", this::stream);
    // while the server still answers: a stream closed after it has stopped never ends
    config.events.serverStopping(stream::close);
  }

  private void stream(Context context) throws Exception {
    String accept = context.header("Accept");
    if (accept == null || !accept.contains("text/event-stream")) {
      problem(
          context,
          406,
          "Not acceptable",
          new DatelineException(
              "stream: is server-sent events; ask with Accept: text/event-stream"));
      return;
    }
    context.header("X-Accel-Buffering", "no");
    events.handle(context);
  }

  /** Paths and parameters, as the OpenAPI document must have them. */
  List<Route> routes() {
    return routes;
  }

  private static void answer(Context context, Route route) {
    try {
      var parameters = new Parameters(context, route.parameters());
      if (route.graph() != null && format(context, route).equals("graphml")) {
        Answer<Edge> graph = route.graph().apply(parameters);
        send(context, graph.asOf(), GraphMl.CONTENT_TYPE, GraphMl.write(graph.items()));
        return;
      }
      Object answer = route.question().apply(parameters);
      if (answer instanceof Answer<?> list) {
        write(context, list.asOf(), format(context, route), route.rowType(), list);
      } else if (answer instanceof Single<?> single) {
        send(context, single.asOf(), "application/json", Json.bytes(single));
      }
    } catch (QueryException e) {
      boolean missing = e.kind() == QueryException.Kind.NOT_FOUND;
      problem(context, missing ? 404 : 400, missing ? "Not found" : "Invalid request", e);
    } catch (LogUnavailableException e) {
      problem(context, 503, "Log not available", e);
    } catch (DatelineException e) {
      problem(context, 400, "Invalid request", e);
    } catch (RuntimeException e) {
      LOG.error("query failed: path={}", context.path(), e);
      problem(
          context,
          503,
          "Views not available",
          new DatelineException("the views cannot be read now; try again in a moment"));
    }
  }

  private static String format(Context context, Route route) {
    String asked = context.queryParam("format");
    if (asked == null) {
      String accept = context.header("Accept");
      return accept == null
          ? "json"
          : route.graph() != null && accept.contains(GraphMl.CONTENT_TYPE)
              ? "graphml"
              : accept.contains("text/csv")
                  ? "csv"
                  : accept.contains("application/jsonl") || accept.contains("application/x-ndjson")
                      ? "jsonl"
                      : "json";
    }
    List<String> known =
        route.graph() == null
            ? List.of("json", "jsonl", "csv")
            : List.of("json", "jsonl", "csv", "graphml");
    if (!known.contains(asked)) {
      throw new QueryException(
          QueryException.Kind.INVALID,
          "format: '" + asked + "' is none of " + String.join(", ", known));
    }
    return asked;
  }

  private static <T> void write(
      Context context, String asOf, String format, @Nullable Class<T> type, Answer<?> list) {
    if (list.next() != null) {
      context.header("Dateline-Next", list.next());
    }
    switch (format) {
      case "csv" ->
          send(
              context,
              asOf,
              "text/csv; charset=utf-8",
              Csv.write(type, list.items().stream().map(type::cast).toList())
                  .getBytes(StandardCharsets.UTF_8));
      case "jsonl" -> {
        var lines = new StringBuilder();
        list.items().forEach(item -> lines.append(Json.text(item)).append('\n'));
        send(context, asOf, "application/jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
      }
      default -> send(context, asOf, "application/json", Json.bytes(list));
    }
  }

  private static void send(Context context, String asOf, String type, byte[] body) {
    String tag = '"' + digest(body) + '"';
    context.header("ETag", tag);
    context.header("Dateline-As-Of", asOf);
    context.header("Cache-Control", "no-cache");
    context.header("Vary", "Accept, Accept-Encoding");
    String known = context.header("If-None-Match");
    if (known != null && known.replace("--gzip", "").contains(tag)) {
      context.status(304);
      return;
    }
    context.contentType(type).result(body);
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static void problem(Context context, int status, String title, DatelineException error) {
    context
        .status(status)
        .contentType(Problem.CONTENT_TYPE)
        .result(Json.bytes(Problem.of(status, title, error, context.path())));
  }

  /** Ends the streams. */
  @Override
  public void close() {
    stream.close();
  }
}
