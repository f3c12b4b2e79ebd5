package io.dateline.app.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback site of any number of feeds, each of one article, that knows conditional requests. */
public final class Newsroom implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  /** Opens the site. */
  public Newsroom() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Address of a feed; every name has one. */
  public String feed(String name) {
    return url("/feed/" + name);
  }

  /** Address of a feed's article. */
  public String article(String name) {
    return url("/article/" + name);
  }

  /** The article answers 410 from now on. */
  public void takeDown(String name) {
    gone.add("/article/" + name);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (gone.contains(path)) {
        exchange.sendResponseHeaders(410, -1);
      } else if (path.startsWith("/feed/")) {
        conditional(exchange, "application/rss+xml", rss(name));
      } else if (path.startsWith("/article/")) {
        conditional(exchange, "text/html; charset=utf-8", page(name));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void conditional(HttpExchange exchange, String type, String body)
      throws IOException {
    String tag = "\"" + body.hashCode() + "\"";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String rss(String name) {
    return "<rss version='2.0'><channel><title>%s</title><item><guid>%s</guid><link>%s</link><title>Quay of %s</title></item></channel></rss>"
        .formatted(name, name, article(name), name);
  }

  private static String page(String name) {
    return "<html><head><title>Quay of "
        + name
        + "</title></head><body><article><p>"
        + "The council of "
        + name
        + " met at noon in the town hall and voted to reopen the eastern quay to grain ships. "
        + "The pilots of the harbour had asked for that since the spring, their speaker said."
        + "</p></article></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
