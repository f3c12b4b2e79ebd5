package io.dateline.ingest.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DecodedText;
import java.io.IOException;
import java.io.InputStream;

/** JSON Lines: one article an object a line; a bad line is rejected alone, by its number. */
final class JsonLinesReader {
  private static final int MAX_LINE = 8 * 1024 * 1024;

  private final JsonArticle articles;
  private final String name;

  JsonLinesReader(String kind, String name) {
    this.articles = new JsonArticle(kind);
    this.name = name;
  }

  void read(InputStream in, CaptureSink sink) throws IOException {
    BoundedLines lines = new BoundedLines(in, MAX_LINE);
    long number = 0;
    boolean any = false;
    for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (line.cut()) {
        any = true;
        String message =
            "the line has "
                + line.length()
                + " bytes, more than the "
                + MAX_LINE
                + " of one article";
        sink.rejected(new Rejection(name, number, "TOO_LARGE", message, line.bytes()));
      } else if (!isBlank(line.bytes())) {
        any = true;
        readLine(line.bytes(), number, sink);
      }
    }
    if (!any) {
      sink.rejected(Rejection.of(name, -1, "EMPTY", "there is no article in it", ""));
    }
  }

  private void readLine(byte[] bytes, long number, CaptureSink sink) {
    DecodedText decoded = CharsetDecoding.decode(bytes, null);
    try {
      sink.draft(articles.read(decoded, bytes, name + ":" + number));
    } catch (JsonProcessingException e) {
      String message = "no JSON object: " + e.getOriginalMessage();
      sink.rejected(new Rejection(name, number, "NOT_JSON", message, bytes));
    } catch (InvalidArticleException e) {
      sink.rejected(new Rejection(name, number, e.reason(), e.getMessage(), bytes));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
