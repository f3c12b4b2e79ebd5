package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** Keeps the blocks that read as the article: drops link lists and headings without a text. */
final class BlockFilter {
  private static final double LINKED = 0.6;
  private static final int LONG = 90;

  private BlockFilter() {}

  static List<TextBlock> keep(List<TextBlock> blocks) {
    List<TextBlock> dense = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!isLinkText(blocks, i)) {
        dense.add(blocks.get(i));
      }
    }
    return withoutIdleHeadings(dense);
  }

  private static boolean isLinkText(List<TextBlock> blocks, int i) {
    TextBlock block = blocks.get(i);
    if (block.isHeading()) {
      return block.linkDensity() > 0.8 && !block.tag().equals("h1");
    }
    if (block.isItem()) {
      return block.linkDensity() > 0.75;
    }
    return block.linkDensity() > LINKED && block.text().length() < 4 * LONG;
  }

  private static List<TextBlock> withoutIdleHeadings(List<TextBlock> blocks) {
    List<TextBlock> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      boolean idle =
          blocks.get(i).isHeading()
              && (i + 1 == blocks.size() || level(blocks.get(i + 1)) < level(blocks.get(i)));
      if (!idle) {
        out.add(blocks.get(i));
      }
    }
    return out;
  }

  private static int level(TextBlock block) {
    return block.isHeading() ? block.tag().charAt(1) - '0' : 9;
  }
}
