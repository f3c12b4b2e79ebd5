package io.dateline.ingest.extract;

/**
 * A paragraph, heading, list item or cell of a page.
 *
 * @param tag name of the element that makes it a block
 * @param text its words, white space collapsed except in preformatted text
 * @param linked characters of it that are within links
 */
record TextBlock(String tag, String text, int linked) {

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  boolean isItem() {
    return tag.equals("li") || tag.equals("dt") || tag.equals("dd");
  }
}
