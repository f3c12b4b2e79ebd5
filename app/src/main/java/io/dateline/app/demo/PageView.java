package io.dateline.app.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an outlet's pages: the article between everything that a news site puts around it, and the
 * front page. What rotates is chosen by the article and the stage alone.
 */
final class PageView {
  private static final int READ_MORE_AFTER = 2;
  private static final int ADVERT_AFTER = 3;
  private static final int RELATED = 3;

  private final Edition edition;
  private final URI base;
  private final List<String> adverts;
  private final Template jsonLd = Template.load("json-ld.json", Escape.JSON);
  private final Map<String, Template> templates = new HashMap<>();

  PageView(Edition edition, URI base) {
    this.edition = edition;
    this.base = base;
    this.adverts = Resources.text("templates/adverts.txt").lines().toList();
  }

  Document article(Outlet outlet, SampleArticle article) {
    Map<String, Object> model = frame(outlet);
    model.putAll(ArticleView.of(outlet, article, base));
    List<Map<String, Object>> related = related(outlet, article);
    model.put("photo", article.photo());
    model.put("credit", article.credit());
    model.put("related", related);
    model.put("advert", adverts.get(advertOf(outlet, article)));
    model.put("meta", article.metadata() == PageMetadata.FULL);
    model.put("timed", article.metadata() == PageMetadata.TIME);
    model.put("jsonLd", "");
    if (article.metadata() == PageMetadata.FULL || article.metadata() == PageMetadata.JSON_LD) {
      model.put("jsonLd", jsonLd.render(model));
    }
    model.put("paragraphs", paragraphs(article, related));
    String html = template(outlet.template() + ".html").render(model);
    boolean silent = article.metadata() == PageMetadata.NONE;
    return Document.page(html, article.sentAs(), silent ? null : article.changedAt());
  }

  Document frontPage(Outlet outlet) {
    Map<String, Object> model = frame(outlet);
    model.put(
        "articles",
        edition.newestFirst(outlet).stream().map(a -> ArticleView.of(outlet, a, base)).toList());
    return Document.of("text/html; charset=utf-8", template("front.html").render(model), null);
  }

  Document index() {
    List<Map<String, Object>> outlets = edition.outlets().stream().map(this::frame).toList();
    String html = template("index.html").render(Map.of("outlets", outlets));
    return Document.of("text/html; charset=utf-8", html, null);
  }

  Document withdrawn(Outlet outlet, SampleArticle article) {
    Map<String, Object> model = frame(outlet);
    model.put("reason", String.valueOf(article.withdrawn()));
    return Document.notice(410, template("withdrawn.html").render(model));
  }

  private Map<String, Object> frame(Outlet outlet) {
    Map<String, Object> model = new HashMap<>();
    model.put("sample", SampleArticle.SAMPLE);
    model.put("outlet", outlet.name());
    model.put("motto", outlet.motto());
    model.put("language", outlet.language());
    model.put("home", base.resolve(outlet.home()).toString());
    model.put("feed", base.resolve(outlet.feed()).toString());
    model.put("feedType", outlet.feedFormat().mediaType().replaceFirst(";.*", ""));
    model.put("sections", outlet.sections().stream().map(name -> Map.of("name", name)).toList());
    return model;
  }

  private List<Map<String, Object>> related(Outlet outlet, SampleArticle article) {
    return edition.newestFirst(outlet).stream()
        .filter(other -> !other.key().equals(article.key()))
        .limit(RELATED)
        .map(
            other ->
                Map.<String, Object>of(
                    "relatedTitle",
                    other.title(),
                    "relatedUrl",
                    base.resolve(outlet.pathOf(other)).toString()))
        .toList();
  }

  private int advertOf(Outlet outlet, SampleArticle article) {
    int turn = outlet.rotatesAdverts() ? edition.stage().turns() : 0;
    return Math.floorMod(article.key().hashCode() + turn, adverts.size());
  }

  private static List<Map<String, Object>> paragraphs(
      SampleArticle article, List<Map<String, Object>> related) {
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    for (String text : article.paragraphs()) {
      int number = paragraphs.size() + 1;
      Map<String, Object> paragraph = new HashMap<>();
      paragraph.put("text", text);
      paragraph.put("lead", number == 1);
      paragraph.put("advertHere", number == ADVERT_AFTER);
      paragraph.put("readMore", number == READ_MORE_AFTER ? related.subList(0, 1) : List.of());
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private Template template(String file) {
    return templates.computeIfAbsent(file, name -> Template.load(name, Escape.MARKUP));
  }
}
