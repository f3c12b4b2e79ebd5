package io.dateline.app.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loopback servers, each at an address of its own, that serve feeds of twenty whole articles. */
final class FeedServers implements AutoCloseable {
  private static final int ITEMS = 20;
  private static final long NEW_ITEM_SECONDS = 600;
  private static final String SENTENCE = "The council of the harbour met again and agreed. ";

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  FeedServers(int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.1." + i, 0), 500);
      server.setExecutor(threads);
      server.createContext("/", FeedServers::answer);
      server.start();
      servers.add(server);
    }
  }

  /** Addresses of feeds, spread over the servers. */
  List<String> urls(int feeds) {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < feeds; i++) {
      InetSocketAddress at = servers.get(i % servers.size()).getAddress();
      urls.add("http://" + at.getHostString() + ":" + at.getPort() + "/feed/" + i);
    }
    return urls;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      long newest = Instant.now().getEpochSecond() / NEW_ITEM_SECONDS;
      String etag = "\"" + newest + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = feed(path, newest).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String feed(String path, long newest) {
    StringBuilder out = new StringBuilder("<rss><channel><title>Load</title>");
    for (long i = newest; i > newest - ITEMS; i--) {
      out.append("<item><guid>")
          .append(path)
          .append('-')
          .append(i)
          .append("</guid><title>Story ")
          .append(i)
          .append("</title><description>")
          .append(path)
          .append(" reports in its number ")
          .append(i)
          .append(". ")
          .append(SENTENCE.repeat(32))
          .append("</description></item>");
    }
    return out.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
