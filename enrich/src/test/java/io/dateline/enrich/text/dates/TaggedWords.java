package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.NameTag;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;

/** A sentence written "word/TAG word/TAG", not parsed; a word marked "*" is the predicate. */
final class TaggedWords implements Sentence {
  private final String[] forms;
  private final String[] tags;
  private int predicate;

  TaggedWords(String marked) {
    String[] parts = marked.strip().split("\\s+");
    forms = new String[parts.length];
    tags = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int cut = parts[i].lastIndexOf('/');
      forms[i] = parts[i].substring(parts[i].startsWith("*") ? 1 : 0, cut);
      tags[i] = parts[i].substring(cut + 1);
      if (parts[i].startsWith("*")) {
        predicate = i;
      }
    }
  }

  int predicate() {
    return predicate;
  }

  @Override
  public int index() {
    return 0;
  }

  @Override
  public int size() {
    return forms.length;
  }

  @Override
  public int begin() {
    return 0;
  }

  @Override
  public int end() {
    return end(size() - 1);
  }

  @Override
  public int begin(int i) {
    int at = 0;
    for (int k = 0; k < i; k++) {
      at += forms[k].length() + 1;
    }
    return at;
  }

  @Override
  public int end(int i) {
    return begin(i) + forms[i].length();
  }

  @Override
  public String form(int i) {
    return forms[i];
  }

  @Override
  public String lemma(int i) {
    String lower = forms[i].toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "is", "was", "are" -> "be";
      case "plans", "planned" -> "plan";
      default -> lower;
    };
  }

  @Override
  public String tag(int i) {
    return tags[i];
  }

  @Override
  public int head(int i) {
    return -1;
  }

  @Override
  public Arc arc(int i) {
    return Arc.OTHER;
  }

  @Override
  public NameTag name(int i) {
    return NameTag.OUTSIDE;
  }

  @Override
  public boolean parsed() {
    return false;
  }
}
