package io.dateline.ingest.feeds;

import java.util.List;
import java.util.Set;

/** What an outlet of the {@link Press} writes as its feed. */
final class PressDocument {
  private static final Set<Habit> WITH_PAGES =
      Set.of(Habit.PAGES, Habit.PAGES_FAIL_FIRST, Habit.PAGES_NEVER);

  private PressDocument() {}

  static String of(PressOutlet outlet, List<PressOutlet.Story> stories, int number) {
    StringBuilder out = new StringBuilder();
    switch (outlet.habit()) {
      case CONDITIONAL -> {
        out.append("<feed xmlns='http://www.w3.org/2005/Atom'><title>Atom</title>");
        stories.forEach(story -> out.append(atom(story)));
        return out.append("</feed>").toString();
      }
      case JSON -> {
        out.append("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [");
        stories.forEach(story -> out.append(out.length() > 70 ? "," : "").append(json(story)));
        return out.append("]}").toString();
      }
      default -> {
        out.append("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>RSS</title>");
        stories.forEach(story -> out.append(rss(outlet, story, number)));
        return out.append("</channel></rss>").toString();
      }
    }
  }

  private static String atom(PressOutlet.Story story) {
    return "<entry><id>%s</id><title>%s</title><link href='%s'/><updated>%s</updated><content type='html'>&lt;p&gt;%s&lt;/p&gt;</content></entry>"
        .formatted(story.id(), story.title(), story.path(), story.published(), story.text());
  }

  private static String json(PressOutlet.Story story) {
    return "{\"id\": \"%s\", \"title\": \"%s\", \"url\": \"%s\", \"date_published\": \"%s\", \"content_html\": \"<p>%s</p>\"}"
        .formatted(story.id(), story.title(), story.path(), story.published(), story.text());
  }

  private static String rss(PressOutlet outlet, PressOutlet.Story story, int number) {
    String id = outlet.habit() == Habit.IDS_CHANGING ? story.id() + "-" + number : story.id();
    String content =
        WITH_PAGES.contains(outlet.habit())
            ? ""
            : "<content:encoded><![CDATA[<p>" + story.text() + "</p>]]></content:encoded>";
    String end = outlet.habit() == Habit.INVALID_XML ? "</b> & more</item>" : "</item>";
    return "<item><guid isPermaLink='false'>%s</guid><title>%s</title><link>%s</link><pubDate>%s</pubDate>%s%s"
        .formatted(id, story.title(), story.path(), Press.date(story.published()), content, end);
  }
}
