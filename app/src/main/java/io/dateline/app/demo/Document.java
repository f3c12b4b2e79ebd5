package io.dateline.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One answer of the server: status, headers and bytes, fixed when a stage is laid out. */
final class Document {
  private static final String HTML = "text/html; charset=utf-8";

  private final int status;
  private final String mediaType;
  private final byte[] body;
  private final String etag;
  private final @Nullable Instant lastModified;

  private Document(int status, String mediaType, byte[] body, @Nullable Instant lastModified) {
    this.status = status;
    this.mediaType = mediaType;
    this.body = body;
    this.etag = "W/\"" + digest(body) + "\"";
    this.lastModified = lastModified;
  }

  static Document of(String mediaType, String text, @Nullable Instant lastModified) {
    return new Document(200, mediaType, text.getBytes(StandardCharsets.UTF_8), lastModified);
  }

  /** A page which says that it is UTF-8, in the bytes of the given charset. */
  static Document page(String html, Charset sentAs, @Nullable Instant lastModified) {
    return new Document(200, HTML, html.getBytes(sentAs), lastModified);
  }

  static Document notice(int status, String html) {
    return new Document(status, HTML, html.getBytes(StandardCharsets.UTF_8), null);
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  int status() {
    return status;
  }

  String mediaType() {
    return mediaType;
  }

  /** The bytes; not to be written to. */
  byte[] body() {
    return body;
  }

  /** Weak, since the gzipped form has the same. */
  String etag() {
    return etag;
  }

  /** Null where the server does not say. */
  @Nullable Instant lastModified() {
    return lastModified;
  }
}
