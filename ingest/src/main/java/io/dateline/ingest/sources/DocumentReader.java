package io.dateline.ingest.sources;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.capture.CaptureOrigin;
import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.extract.Flags;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.FeedParser;
import io.dateline.ingest.syndication.ParsedFeed;
import java.util.HashSet;
import java.util.Set;

/** Reads one whole document: a text, a page or a feed. */
final class DocumentReader {
  private final String kind;
  private final String name;

  DocumentReader(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  void read(DocumentKind document, byte[] bytes, CaptureSink sink) {
    switch (document) {
      case BINARY ->
          sink.rejected(
              new Rejection(
                  name, -1, "BINARY", "the file is binary, not text, HTML, JSON or XML", bytes));
      case FEED -> readFeed(bytes, sink);
      default -> readOne(document == DocumentKind.PAGE, bytes, sink);
    }
  }

  private void readOne(boolean html, byte[] bytes, CaptureSink sink) {
    DecodedText decoded = CharsetDecoding.decode(bytes, null);
    if (decoded.text().isBlank()) {
      sink.rejected(new Rejection(name, -1, "EMPTY", "the file holds white space only", bytes));
      return;
    }
    sink.draft(
        new Draft(
            decoded.text(),
            html,
            false,
            null,
            null,
            null,
            null,
            null,
            DateBasis.NONE,
            decoded.guessed() ? Set.of(Flags.CHARSET_GUESSED) : Set.of(),
            CaptureOrigin.local(kind, name, null, Sha256.hex(bytes), bytes.length)));
  }

  private void readFeed(byte[] bytes, CaptureSink sink) {
    DecodedText decoded = CharsetDecoding.decode(bytes, null);
    ParsedFeed feed;
    try {
      feed = new FeedParser().parse(decoded.text(), "");
    } catch (FeedFormatException e) {
      sink.rejected(new Rejection(name, -1, "NOT_A_FEED", e.getMessage(), bytes));
      return;
    }
    if (feed.truncated()) {
      sink.rejected(
          new Rejection(
              name,
              -1,
              "TRUNCATED_FEED",
              "the feed breaks off; its last item is left out, the others are taken",
              bytes));
    }
    for (FeedItem item : feed.items()) {
      readItem(item, decoded.guessed(), bytes, sink);
    }
  }

  private void readItem(FeedItem item, boolean guessed, byte[] bytes, CaptureSink sink) {
    String words = item.content() == null ? item.summary() : item.content();
    if (words == null) {
      String message = "item " + item.id() + " carries no text; add the feed by its address";
      sink.rejected(Rejection.of(name, -1, "NO_TEXT", message, item.id()));
      return;
    }
    Set<String> flags = new HashSet<>();
    if (guessed) {
      flags.add(Flags.CHARSET_GUESSED);
    }
    if (item.dateGiven() && item.published() == null) {
      flags.add(Flags.UNKNOWN_DATE);
    }
    sink.draft(
        new Draft(
            words,
            true,
            true,
            item.url(),
            item.title(),
            item.byline(),
            null,
            item.published(),
            DateBasis.FEED,
            flags,
            CaptureOrigin.local(kind, name, item.id(), Sha256.hex(bytes), bytes.length)));
  }
}
