package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.actors.Phrase;
import io.dateline.enrich.text.actors.RoleTitles;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the titles of {@code roles.txt} among the tokens of a sentence. */
final class TitleWords {
  private static final int LONGEST = 5;

  private final RoleTitles roles;

  TitleWords(RoleTitles roles) {
    this.roles = roles;
  }

  /** A title with its tokens. */
  record Found(int first, int last, io.dateline.enrich.text.actors.Title title) {}

  /** Where a row of titles that starts at {@code first} ends, at most one before {@code last}. */
  int end(Sentence sentence, int first, int last) {
    List<String> words = words(sentence);
    int at = first;
    while (at < last - 1) {
      Optional<Phrase<io.dateline.enrich.text.actors.Title>> found = roles.longest(words, at);
      if (found.isEmpty() || at + found.get().length() >= last) {
        return at;
      }
      at += found.get().length();
    }
    return at;
  }

  /** Where a title begins that goes on behind {@code last}: "GNA Interior" before "Minister". */
  int begin(Sentence sentence, int first, int last) {
    if (last >= sentence.size() || roles.title(sentence.form(last)).isEmpty()) {
      return last;
    }
    for (int i = first + 1; i < last; i++) {
      Found found = startingAt(sentence, i);
      if (found != null && found.last() > last) {
        return i;
      }
    }
    return last;
  }

  /** The longest title that ends before token {@code end}, null where there is none. */
  @Nullable Found endingAt(Sentence sentence, int end) {
    if (end == 0 || !mayBeTitle(sentence, end - 1)) {
      return null;
    }
    List<String> words = words(sentence);
    for (int first = Math.max(0, end - LONGEST); first < end; first++) {
      Optional<Phrase<io.dateline.enrich.text.actors.Title>> found = roles.longest(words, first);
      if (found.isPresent() && first + found.get().length() == end) {
        return new Found(first, end, found.get().value());
      }
    }
    return null;
  }

  /** The longest title that starts at a token, null where none does. */
  @Nullable Found startingAt(Sentence sentence, int first) {
    return roles
        .longest(words(sentence), first)
        .map(found -> new Found(first, first + found.length(), found.value()))
        .orElse(null);
  }

  private static boolean mayBeTitle(Sentence sentence, int token) {
    String tag = sentence.tag(token);
    char initial = sentence.form(token).charAt(0);
    return tag.startsWith("NN") || tag.startsWith("JJ") || Character.isUpperCase(initial);
  }

  private static List<String> words(Sentence sentence) {
    return new AbstractList<>() {
      @Override
      public String get(int i) {
        return sentence.form(i);
      }

      @Override
      public int size() {
        return sentence.size();
      }
    };
  }
}
