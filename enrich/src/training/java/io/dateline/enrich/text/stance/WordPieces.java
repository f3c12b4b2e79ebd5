package io.dateline.enrich.text.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Cuts a word into the pieces that the teacher of word vectors knows: the longest first. */
final class WordPieces {
  private static final long FIRST = 101;
  private static final long LAST = 102;
  private static final long UNKNOWN = 100;

  private final Map<String, Integer> pieces = new HashMap<>();

  /**
   * @param tokenizer the teacher's {@code tokenizer.json}
   */
  WordPieces(InputStream tokenizer) throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(tokenizer).get("model").get("vocab");
    vocabulary.properties().forEach(each -> pieces.put(each.getKey(), each.getValue().asInt()));
  }

  /** All pieces. */
  Set<String> all() {
    return pieces.keySet();
  }

  /** The numbers of a word's pieces between those of the teacher's first and last mark. */
  long[] of(String word) {
    long[] found = new long[word.length() + 2];
    int count = 0;
    found[count++] = FIRST;
    int at = 0;
    while (at < word.length()) {
      int end = word.length();
      Integer piece = null;
      while (end > at && piece == null) {
        String part = word.substring(at, end);
        piece = pieces.get(at == 0 ? part : "##" + part);
        end -= piece == null ? 1 : 0;
      }
      found[count++] = piece == null ? UNKNOWN : piece;
      at = piece == null ? word.length() : end;
    }
    found[count++] = LAST;
    return java.util.Arrays.copyOf(found, count);
  }
}
