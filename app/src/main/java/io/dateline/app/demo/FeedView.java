package io.dateline.app.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an outlet's feed: titles, summaries and links, no full text. */
final class FeedView {
  private final Edition edition;
  private final URI base;

  FeedView(Edition edition, URI base) {
    this.edition = edition;
    this.base = base;
  }

  Document of(Outlet outlet) {
    List<SampleArticle> articles = edition.newestFirst(outlet);
    Instant changed =
        articles.stream()
            .map(SampleArticle::changedAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH)
            .plus(Duration.ofHours(edition.stage().turns()));
    Map<String, Object> model = new HashMap<>();
    model.put("sample", SampleArticle.SAMPLE);
    model.put("outlet", outlet.name());
    model.put("motto", outlet.motto());
    model.put("language", outlet.language());
    model.put("home", base.resolve(outlet.home()).toString());
    model.put("feed", base.resolve(outlet.feed()).toString());
    model.put("changed", changed.toString());
    model.put("changedHttp", ArticleView.http(changed));
    model.put(
        "items", articles.stream().map(a -> item(outlet, a, a.equals(articles.get(0)))).toList());
    return Document.of(
        outlet.feedFormat().mediaType(), outlet.feedFormat().template().render(model), changed);
  }

  private Map<String, Object> item(Outlet outlet, SampleArticle article, boolean first) {
    Map<String, Object> item = new HashMap<>(ArticleView.of(outlet, article, base));
    String query = outlet.linkQuery().isEmpty() ? "" : "?" + outlet.linkQuery();
    item.put("link", item.get("url") + query);
    item.put("separator", first ? "" : ",");
    return item;
  }
}
