package io.dateline.projections.http;

import io.dateline.projections.query.Follower;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.StreamFilter;
import io.dateline.projections.query.StreamItem;
import io.dateline.schemas.DatelineException;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/stream}: relations and retractions as server-sent events. The id of each is a
 * position: a client that comes back with it as Last-Event-ID goes on without loss or repetition.
 */
final class StreamRoute implements AutoCloseable {
  static final Set<String> PARAMETERS =
      Set.of("actor", "source", "target", "type", "minConfidence", "lastEventId");

  private static final Logger LOG = LoggerFactory.getLogger(StreamRoute.class);
  private static final int MOST_CLIENTS = 100;
  private static final long INTERVAL_MS = 250;
  private static final int TICKS_TO_HEARTBEAT = 60;

  private final Queries queries;
  private final List<Client> clients = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "stream");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> ticking;
  private int ticks;

  StreamRoute(Queries queries) {
    this.queries = queries;
    this.ticking =
        ticker.scheduleWithFixedDelay(this::tick, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  private record Client(SseClient sse, Follower follower) {}

  /** Takes a client on. */
  void open(SseClient sse) {
    try {
      if (clients.size() >= MOST_CLIENTS) {
        throw new DatelineException(
            "stream: " + MOST_CLIENTS + " clients follow already; try again later");
      }
      var parameters = new Parameters(sse.ctx(), PARAMETERS);
      var filter =
          new StreamFilter(
              parameters.text("actor"),
              parameters.text("source"),
              parameters.text("target"),
              parameters.words("type"),
              parameters.number("minConfidence", 0));
      String last = sse.ctx().header("Last-Event-ID");
      Follower follower =
          queries.follow(filter, last == null ? parameters.text("lastEventId") : last);
      sse.keepAlive();
      sse.sendComment("position " + follower.position());
      var client = new Client(sse, follower);
      sse.onClose(() -> clients.remove(client));
      clients.add(client);
    } catch (DatelineException e) {
      sse.sendEvent("error", Json.text(Problem.of(400, "Invalid request", e, "/stream")));
      sse.close();
    }
  }

  private void tick() {
    ticks++;
    var ended = new ArrayList<Client>();
    for (Client client : clients) {
      try {
        serve(client);
      } catch (RuntimeException e) {
        LOG.warn("stream ended: reason={}", e.getMessage());
        ended.add(client);
        client.sse().close();
      }
    }
    clients.removeAll(ended);
  }

  private void serve(Client client) {
    if (client.sse().terminated()) {
      return; // closing has taken it off the list
    }
    for (StreamItem item : client.follower().next()) {
      client.sse().sendEvent(item.event(), Json.text(item.data()), item.position());
    }
    if (ticks % TICKS_TO_HEARTBEAT == 0) {
      client.sse().sendComment("still here");
    }
  }

  @Override
  public void close() {
    ticking.cancel(true);
    ticker.shutdownNow();
    var open = List.copyOf(clients);
    clients.clear();
    open.forEach(client -> client.sse().close());
  }
}
