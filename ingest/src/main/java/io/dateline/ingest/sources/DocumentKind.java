package io.dateline.ingest.sources;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a document is, by its name and its first bytes. */
enum DocumentKind {
  TEXT,
  PAGE,
  FEED,
  JSON_LINES,
  BINARY;

  /**
   * Tells what a document is.
   *
   * @param name lower-case name, may be empty
   * @param head its first bytes, up to 8 KiB
   */
  static DocumentKind of(String name, byte[] head) {
    if (isBinary(head)) {
      return BINARY;
    }
    String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    start = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).strip() : start;
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (start.startsWith("{")) {
      return start.contains("jsonfeed.org/version") ? FEED : JSON_LINES;
    }
    if (start.startsWith("<")) {
      boolean feed =
          start.contains("<rss")
              || start.contains("<feed")
              || start.contains("<rdf:rdf")
              || start.contains("<urlset")
              || start.contains("<sitemapindex");
      boolean xml = start.startsWith("<?xml") && !start.contains("<html");
      return feed || xml || name.endsWith(".rss") || name.endsWith(".atom") ? FEED : PAGE;
    }
    if (name.endsWith(".xml") || name.endsWith(".rss") || name.endsWith(".atom")) {
      return FEED;
    }
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") ? PAGE : TEXT;
  }

  /** Texts in UTF-16 begin with a mark and are no binaries; others have no NUL. */
  private static boolean isBinary(byte[] head) {
    if (head.length >= 2) {
      int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
      if (mark == 0xfeff || mark == 0xfffe) {
        return false;
      }
    }
    int control = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        control++;
      }
    }
    return control * 20 > head.length;
  }
}
