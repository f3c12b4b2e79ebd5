package io.dateline.enrich.text.syntax;

/**
 * A sentence cut into tokens and nothing more.
 *
 * @param index its place in the article
 * @param begins first offset of each token
 * @param ends offset after each token
 * @param forms the tokens, quotes and dashes in ASCII
 */
record TokenizedSentence(int index, int[] begins, int[] ends, String[] forms) {
  static TokenizedSentence of(int index, String text, int[] begins, int[] ends) {
    String[] forms = new String[begins.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = form(text, begins[i], ends[i]);
    }
    return new TokenizedSentence(index, begins, ends, forms);
  }

  int size() {
    return forms.length;
  }

  private static String form(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Characters.plain(text.charAt(i)) != text.charAt(i)) {
        return plain(text, begin, end);
      }
    }
    return text.substring(begin, end);
  }

  private static String plain(String text, int begin, int end) {
    char[] chars = new char[end - begin];
    for (int i = begin; i < end; i++) {
      chars[i - begin] = Characters.plain(text.charAt(i));
    }
    return chars.length == 1 && Characters.isDash(text.charAt(begin)) ? "--" : new String(chars);
  }
}
