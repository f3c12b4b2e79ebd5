package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words of the article of a page. First all that is named as furniture goes; where that leaves
 * next to nothing (picture galleries, pages whose layout classes mislead), a second reading trusts
 * element names only. Stateless, safe for any thread.
 */
final class MainText {
  private static final int SHORT = 600;
  private static final double MUCH_LONGER = 2.2;

  private final UnwantedElements strict = UnwantedElements.strict();
  private final UnwantedElements lenient = UnwantedElements.lenient();
  private final ContentRoot roots = new ContentRoot();
  private final Standfirst standfirst = new Standfirst();
  private final PlainTextCleaner cleaner;

  MainText(PlainTextCleaner cleaner) {
    this.cleaner = cleaner;
  }

  /**
   * Paragraphs parted by an empty line; empty where the page has no words.
   *
   * @param page gives the parsed page, a fresh one each time, since reading consumes it
   */
  CleanedText of(Supplier<Document> page) {
    CleanedText text = read(page.get(), strict);
    if (text.text().length() >= SHORT) {
      return text;
    }
    CleanedText more = read(page.get(), lenient);
    return more.text().length() > MUCH_LONGER * text.text().length() ? more : text;
  }

  /** The words of a fragment that holds the article and little else. */
  CleanedText ofFragment(Document fragment) {
    lenient.removeFrom(fragment.body());
    return joined(BlockFilter.keep(BlockReader.read(fragment.body())));
  }

  private CleanedText joined(List<TextBlock> blocks) {
    String raw = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
    return new CleanedText(raw, cleaner.clean(raw));
  }

  private CleanedText read(Document page, UnwantedElements unwanted) {
    Element body = page.body();
    unwanted.removeFrom(body);
    List<TextBlock> blocks = new ArrayList<>();
    List<Element> found = roots.find(body);
    standfirst.before(found.get(0), body).ifPresent(blocks::add);
    for (Element root : found) {
      blocks.addAll(BlockReader.read(root));
    }
    return joined(BlockFilter.keep(blocks));
  }
}
