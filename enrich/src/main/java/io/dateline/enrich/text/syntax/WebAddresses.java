package io.dateline.enrich.text.syntax;

/** Tells addresses of pages and mailboxes, which stay in one piece. */
final class WebAddresses {
  private WebAddresses() {}

  static boolean isAddress(String text, int begin, int end) {
    return starts(text, begin, end, "http://")
        || starts(text, begin, end, "https://")
        || starts(text, begin, end, "www.")
        || isMailbox(text, begin, end);
  }

  private static boolean starts(String text, int begin, int end, String head) {
    return end - begin > head.length() && text.regionMatches(true, begin, head, 0, head.length());
  }

  private static boolean isMailbox(String text, int begin, int end) {
    int at = begin;
    while (at < end && text.charAt(at) != '@') {
      at++;
    }
    if (at == begin || at >= end - 3) {
      return false;
    }
    boolean dot = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      dot |= i > at + 1 && c == '.' && i < end - 1;
      if (!Characters.isWord(c) && "@.-_+%".indexOf(c) < 0) {
        return false;
      }
    }
    return dot;
  }
}
