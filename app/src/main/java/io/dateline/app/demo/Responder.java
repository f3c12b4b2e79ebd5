package io.dateline.app.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD from the current site: conditional requests as RFC 9110 orders them
 * (If-None-Match before If-Modified-Since), gzip for those who accept it.
 */
final class Responder implements HttpHandler {
  private final Supplier<Site> site;

  Responder(Supplier<Site> site) {
    this.site = site;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Document document = site.get().at(exchange.getRequestURI().getPath());
      describe(document, exchange.getResponseHeaders());
      if (document.status() == 200 && isFresh(document, exchange.getRequestHeaders())) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(document, method.equals("HEAD"), exchange);
      }
    }
  }

  private static void describe(Document document, Headers headers) {
    headers.set("Content-Type", document.mediaType());
    headers.set("Vary", "Accept-Encoding");
    if (document.status() == 200) {
      headers.set("ETag", document.etag());
      headers.set("Cache-Control", "max-age=60");
    }
    Instant modified = document.lastModified();
    if (modified != null) {
      headers.set("Last-Modified", ArticleView.http(modified));
    }
  }

  private static boolean isFresh(Document document, Headers request) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      String opaque = document.etag().substring(2);
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(",")).anyMatch(tag -> tag.strip().endsWith(opaque));
    }
    Instant modified = document.lastModified();
    Instant since = instantOf(request.getFirst("If-Modified-Since"));
    return modified != null && since != null && !modified.isAfter(since);
  }

  private static @Nullable Instant instantOf(@Nullable String date) {
    if (date == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException unreadable) {
      return null; // RFC 9110, 13.1.3: ignore a date that is none
    }
  }

  private static void send(Document document, boolean head, HttpExchange exchange)
      throws IOException {
    byte[] body = document.body();
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(document.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(document.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
