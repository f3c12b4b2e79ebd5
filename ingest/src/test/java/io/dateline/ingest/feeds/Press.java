package io.dateline.ingest.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;

/**
 * A loopback server for many outlets, each at a host of its own, that misbehave on purpose; the
 * clock it goes by is not the wall's. It remembers which stories it has shown in answers that were
 * whole: those have to be captured.
 */
final class Press implements AutoCloseable, DnsResolver {
  private final Clock clock;
  private final Instant begin;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, PressOutlet> outlets = new HashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private volatile boolean networkDown;

  Press(int count, Clock clock) throws IOException {
    this.clock = clock;
    this.begin = clock.instant();
    Habit[] habits = Habit.values();
    for (int i = 0; i < count; i++) {
      Habit habit = habits[i % habits.length];
      boolean again = i >= habits.length;
      PressOutlet outlet =
          new PressOutlet(i, again && habit == Habit.MANY_ITEMS ? Habit.PAGES : habit, begin);
      outlets.put(outlet.host(), outlet);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  List<Feed> feeds() {
    return outlets.values().stream().map(o -> Feed.of(url(o, "/feed"))).toList();
  }

  PressOutlet outlet(Feed feed) {
    return outlets.get(feed.url().replaceFirst("http://([^:/]+).*", "$1"));
  }

  /** Addresses of stories that were listed in answers that were whole. */
  Set<String> shown() {
    return new HashSet<>(shown);
  }

  void networkDown(boolean down) {
    networkDown = down;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (networkDown) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private String url(PressOutlet outlet, String path) {
    return "http://" + outlet.host() + ":" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
      String path = exchange.getRequestURI().getPath();
      PressOutlet outlet = outlets.get(host);
      int number = answers.merge(host + path, 1, Integer::sum);
      if (path.startsWith("/a/")) {
        page(exchange, outlet, path, number);
      } else if (path.startsWith("/feed") || path.equals("/new")) {
        feed(exchange, outlet, path, number);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange, PressOutlet outlet, String path, int number)
      throws IOException {
    boolean never = outlet.habit() == Habit.PAGES_NEVER && path.endsWith("3");
    boolean first = outlet.habit() == Habit.PAGES_FAIL_FIRST && number == 1;
    if (never || first) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    for (PressOutlet.Story story : outlet.listed(clock.instant())) {
      if (story.path().equals(path)) {
        String html =
            "<html><body><article><h1>"
                + story.title()
                + "</h1><p>"
                + story.text()
                + "</p></article></body></html>";
        send(exchange, "text/html", html.getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    exchange.sendResponseHeaders(404, -1);
  }

  private void feed(HttpExchange exchange, PressOutlet outlet, String path, int number)
      throws IOException, InterruptedException {
    Instant now = clock.instant();
    long hour = Duration.between(begin, now).toHours();
    switch (outlet.habit()) {
      case SLOW -> {
        if (number % 20 == 3) {
          if (closed.await(4, TimeUnit.SECONDS)) {
            return;
          }
        }
      }
      case ENDLESS -> {
        if (number % 8 == 5) {
          endless(exchange);
          return;
        }
      }
      case REDIRECT_LOOP -> {
        if (hour >= 30 && hour < 36) {
          exchange.getResponseHeaders().set("Location", "/feed?again");
          exchange.sendResponseHeaders(302, -1);
          return;
        }
      }
      case THROTTLING_SECONDS, THROTTLING_DATE -> {
        if (hour >= 20 && hour < 22) {
          Instant until = now.plus(Duration.ofMinutes(30));
          exchange
              .getResponseHeaders()
              .set(
                  "Retry-After", outlet.habit() == Habit.THROTTLING_SECONDS ? "1800" : date(until));
          exchange.sendResponseHeaders(429, -1);
          return;
        }
      }
      case FLAPPING -> {
        if (hour % 2 == 1) {
          exchange.sendResponseHeaders(500, -1);
          return;
        }
      }
      case MOVED -> {
        if (hour >= 50 && path.equals("/feed")) {
          exchange.getResponseHeaders().set("Location", "/new");
          exchange.sendResponseHeaders(301, -1);
          return;
        }
      }
      case GONE -> {
        if (hour >= 100) {
          exchange.sendResponseHeaders(410, -1);
          return;
        }
      }
      default -> {
        // misbehaves in what it says, not in how
      }
    }
    document(exchange, outlet, now, number);
  }

  private void document(HttpExchange exchange, PressOutlet outlet, Instant now, int number)
      throws IOException {
    List<PressOutlet.Story> stories = new ArrayList<>(outlet.listed(now));
    if (outlet.habit() == Habit.ORDER_REVERSED && number % 3 != 0) {
      Collections.reverse(stories);
    }
    String etag = "\"" + stories.size() + stories.get(0).id() + "\"";
    boolean validated = outlet.habit() == Habit.CONDITIONAL || outlet.habit() == Habit.MANY_ITEMS;
    if (validated) {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    boolean third = number % 3 == 2;
    Charset charset =
        outlet.habit() == Habit.WRONG_CHARSET
            ? StandardCharsets.ISO_8859_1
            : StandardCharsets.UTF_8;
    byte[] body = PressDocument.of(outlet, stories, number).getBytes(charset);
    if (outlet.habit() == Habit.TRUNCATED && third) {
      body = java.util.Arrays.copyOf(body, body.length * 2 / 3);
    } else if (outlet.habit() == Habit.WRONG_LENGTH && third) {
      exchange.sendResponseHeaders(200, body.length + 100L);
      exchange.getResponseBody().write(body);
      return;
    }
    send(exchange, "application/xml; charset=utf-8", body);
    if (outlet.habit() != Habit.TRUNCATED || !third) {
      stories.forEach(story -> shown.add(url(outlet, story.path())));
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = "<item><title>more</title></item>".repeat(500).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      while (closed.getCount() > 0) {
        out.write(chunk);
      }
    }
  }

  static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
