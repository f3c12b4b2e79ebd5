package io.dateline.app.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Every document of the server at one stage, by path; immutable and shared between threads. */
final class Site {
  private static final Document NOT_FOUND =
      Document.notice(404, "<!doctype html><title>Not found</title><p>No such page.\n");

  private final Map<String, Document> documents;

  private Site(Map<String, Document> documents) {
    this.documents = Map.copyOf(documents);
  }

  /**
   * @param base the server's root, ending in a slash
   */
  static Site of(Edition edition, URI base) {
    PageView pages = new PageView(edition, base);
    FeedView feeds = new FeedView(edition, base);
    Map<String, Document> documents = new HashMap<>();
    documents.put("/", pages.index());
    documents.put(
        "/robots.txt", Document.of("text/plain; charset=utf-8", "User-agent: *\nAllow: /\n", null));
    documents.put(
        "/static/style.css",
        Document.of("text/css; charset=utf-8", Resources.text("templates/style.css"), null));
    documents.put(
        "/static/photo.svg",
        Document.of("image/svg+xml", Resources.text("templates/photo.svg"), null));
    for (Outlet outlet : edition.outlets()) {
      documents.put(outlet.home(), pages.frontPage(outlet));
      documents.put(outlet.feed(), feeds.of(outlet));
      for (SampleArticle article : edition.current()) {
        if (article.outlet().equals(outlet.id())) {
          documents.put(outlet.pathOf(article), pages.article(outlet, article));
        }
      }
      for (SampleArticle article : edition.withdrawn()) {
        if (article.outlet().equals(outlet.id())) {
          documents.put(outlet.pathOf(article), pages.withdrawn(outlet, article));
        }
      }
    }
    return new Site(documents);
  }

  Document at(String path) {
    return documents.getOrDefault(path, NOT_FOUND);
  }
}
