package io.dateline.ingest.http;

import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.deadletters.DeadLetterOffice;
import io.dateline.ingest.erasure.Erasure;
import io.dateline.ingest.erasure.UnknownArticleException;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.ingest.sources.StreamSource;
import io.dateline.schemas.DatelineException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * The HTTP writes: articles are posted and withdrawn, feeds added, listed, paused, resumed, polled
 * and removed. Mounts its routes only; errors are problem+json.
 */
public final class IngestRoutes {
  private static final int MAX_BODY = 32 * 1024 * 1024;
  private static final int MAX_COMMAND = 64 * 1024;
  private static final String FEED = "/api/v1/feeds/{id}";

  private final Capturer capturer;
  private final Eraser eraser;
  private final FeedPolling feeds;
  private final DeadLetterRoutes deadLetters;

  /**
   * @param capturer takes what is posted
   * @param eraser erases articles
   * @param feeds manages feeds
   * @param deadLetters manages dead letters
   */
  public IngestRoutes(
      Capturer capturer, Eraser eraser, FeedPolling feeds, DeadLetterOffice deadLetters) {
    this.capturer = capturer;
    this.eraser = eraser;
    this.feeds = feeds;
    this.deadLetters = new DeadLetterRoutes(deadLetters);
  }

  /** Adds the routes to a server that is being configured. */
  public void configure(JavalinConfig config) {
    configureBesideViews(config);
    config.routes.get("/api/v1/feeds", this::listFeeds);
  }

  /** Adds them to a server on which the views answer too, and list the feeds. */
  public void configureBesideViews(JavalinConfig config) {
    config.routes.exception(Problem.class, Problem::answer);
    config.routes.post("/api/v1/articles", this::postArticles);
    config.routes.post("/api/v1/articles/{id}/withdraw", this::withdraw);
    config.routes.post("/api/v1/articles/{id}/erase", this::erase);
    config.routes.post("/api/v1/feeds", this::addFeed);
    config.routes.get(FEED, this::showFeed);
    config.routes.delete(FEED, this::removeFeed);
    config.routes.post(FEED + "/pause", this::pauseFeed);
    config.routes.post(FEED + "/resume", this::resumeFeed);
    config.routes.post(FEED + "/poll", this::pollFeed);
    deadLetters.configure(config);
  }

  /** Erases an article. */
  @FunctionalInterface
  public interface Eraser {
    /** Erases it, or tells how far that is. */
    Erasure erase(String id, String reason, String requestedBy);
  }

  private void postArticles(Context context) throws IOException {
    byte[] body = body(context, MAX_BODY, "post fewer articles at once");
    CaptureReport report =
        logged(
            () ->
                capturer.capture(
                    new StreamSource("HTTP", "request", new ByteArrayInputStream(body))));
    boolean nothing = report.captured() + report.skipped() == 0;
    if (nothing && report.rejected() > 0) {
      throw new Problem(422, "No article", report.rejections().get(0).toString());
    }
    answer(context, report.captured() > 0 ? 202 : 200, Bodies.of(report));
  }

  private void withdraw(Context context) throws IOException {
    String id = context.pathParam("id");
    if (!id.matches("[0-9a-f]{32}")) {
      throw new Problem(400, "No article id", "'" + id + "' is not 32 hex digits");
    }
    String reason = Bodies.reason(command(context));
    logged(() -> capturer.withdraw(id, reason, "http"));
    answer(context, 202, Bodies.withdrawn(id, reason));
  }

  private void erase(Context context) throws IOException {
    String id = context.pathParam("id");
    if (!id.matches("(letter:)?[0-9a-f]{32}")) {
      throw new Problem(400, "No article id", "'" + id + "' is not 32 hex digits");
    }
    String reason = Bodies.reason(command(context));
    if (reason.isBlank()) {
      throw new Problem(422, "No reason", "write {\"reason\": \"...\"}; the log keeps it for ever");
    }
    Erasure erasure = logged(() -> eraser.erase(id, reason, "http"));
    answer(context, erasure.state() == Erasure.State.DONE ? 200 : 202, Bodies.of(erasure));
  }

  private void listFeeds(Context context) {
    answer(context, 200, Bodies.of(feeds.statuses()));
  }

  private void addFeed(Context context) throws IOException {
    Feed feed = Bodies.feed(command(context));
    logged(
        () -> {
          feeds.definitions().define(feed);
          return feed;
        });
    context.header("Location", "/api/v1/feeds/" + feed.feedId());
    answer(context, 201, Bodies.of(feed));
  }

  private void showFeed(Context context) {
    answer(context, 200, Bodies.of(found(context)));
  }

  private void removeFeed(Context context) {
    FeedStatus feed = found(context);
    change(() -> feeds.definitions().remove(feed.feed().feedId(), "by request"));
    context.status(204);
  }

  private void pauseFeed(Context context) throws IOException {
    FeedStatus feed = found(context);
    String reason = Bodies.reason(command(context));
    change(() -> feeds.definitions().pause(feed.feed().feedId(), reason));
    context.status(204);
  }

  private void resumeFeed(Context context) {
    FeedStatus feed = found(context);
    change(() -> feeds.definitions().resume(feed.feed().feedId()));
    context.status(204);
  }

  private void pollFeed(Context context) {
    FeedStatus feed = found(context);
    boolean refetch = "true".equals(context.queryParam("refetch"));
    feeds.pollNow(feed.feed().feedId(), refetch);
    context.status(202);
  }

  static String command(Context context) throws IOException {
    byte[] body = body(context, MAX_COMMAND, "post one feed or one reason");
    return new String(body, StandardCharsets.UTF_8);
  }

  private static byte[] body(Context context, int most, String instead) throws IOException {
    byte[] body = context.bodyInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw new Problem(413, "Too large", "more than " + most + " bytes; " + instead);
    }
    return body;
  }

  private FeedStatus found(Context context) {
    String id = context.pathParam("id");
    return feeds
        .status(id)
        .orElseThrow(
            () -> new Problem(404, "No such feed", "no feed has the id '" + id + "' here"));
  }

  private static void change(Runnable change) {
    logged(
        () -> {
          change.run();
          return List.of();
        });
  }

  /** What the log refuses is no fault of the request. */
  static <T> T logged(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnknownArticleException e) {
      throw new Problem(404, "No such article", e.getMessage());
    } catch (DatelineException e) {
      throw new Problem(503, "Log unavailable", e.getMessage());
    }
  }

  static void answer(Context context, int status, String json) {
    context.status(status).contentType("application/json").result(json);
  }
}
