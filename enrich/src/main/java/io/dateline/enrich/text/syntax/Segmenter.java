package io.dateline.enrich.text.syntax;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into sentences and these into tokens. Deterministic, in time linear in the length
 * of the text, and safe for any number of threads.
 *
 * <p>Sentences end at full stops and the like with the quotes that close there, at blank lines, at
 * single line breaks unless the text is wrapped, at excluded ranges, and after {@value
 * #LONGEST_SENTENCE} tokens.
 */
final class Segmenter {
  /** A "sentence" of more tokens is cut. */
  static final int LONGEST_SENTENCE = 400;

  private static final int LONGEST_CHUNK = 2000;

  private final ChunkTokenizer chunks;
  private final SentenceEnds ends;

  Segmenter(Abbreviations abbreviations) {
    this.chunks = new ChunkTokenizer(abbreviations);
    this.ends = new SentenceEnds(abbreviations, chunks);
  }

  List<TokenizedSentence> segment(Article article) {
    String text = article.text();
    Cut cut = new Cut(text, LineBreaks.wrapped(text));
    int from = 0;
    for (TextSpan span : article.excluded()) {
      segment(cut, from, Math.min(span.begin(), text.length()));
      from = Math.max(from, span.end());
    }
    segment(cut, from, text.length());
    return cut.out;
  }

  private void segment(Cut cut, int begin, int end) {
    String text = cut.text;
    int at = LineBreaks.skipSpace(text, begin, end);
    while (at < end) {
      int to = chunkEnd(text, at, end);
      int next = LineBreaks.skipSpace(text, to, end);
      chunks.split(text, at, to, cut.tokens);
      cut.bound();
      if (LineBreaks.breaks(text, to, next, cut.wrapped) || ends.endsAt(text, at, to, next)) {
        cut.flush();
      }
      at = next;
    }
    cut.flush();
  }

  /** The end of the run without spaces, or before it where a space was forgotten: "end.Start". */
  private static int chunkEnd(String text, int begin, int end) {
    int at = begin;
    boolean plain = true;
    while (at < end && !Characters.isSpace(text.charAt(at))) {
      char c = text.charAt(at);
      plain &= c != '/' && c != '@';
      if (plain && c == '.' && forgotSpace(text, begin, at, end)) {
        return at + 1;
      }
      if (at - begin >= LONGEST_CHUNK && !Character.isLowSurrogate(c)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean forgotSpace(String text, int begin, int stop, int end) {
    return stop - begin >= 3
        && stop + 2 < end
        && Characters.isLower(text.charAt(stop - 1))
        && Characters.isLower(text.charAt(stop - 2))
        && Characters.isUpper(text.charAt(stop + 1))
        && (Characters.isLower(text.charAt(stop + 2)) || Characters.isSpace(text.charAt(stop + 2)));
  }

  /** The sentence under the knife. */
  private static final class Cut {
    private final String text;
    private final boolean wrapped;
    private final List<TokenizedSentence> out = new ArrayList<>();
    private final Tokens tokens = new Tokens();

    Cut(String text, boolean wrapped) {
      this.text = text;
      this.wrapped = wrapped;
    }

    void flush() {
      if (tokens.size() > 0) {
        out.add(tokens.toSentence(out.size(), text, tokens.size()));
      }
    }

    void bound() {
      while (tokens.size() >= LONGEST_SENTENCE) {
        out.add(tokens.toSentence(out.size(), text, LONGEST_SENTENCE));
      }
    }
  }
}
