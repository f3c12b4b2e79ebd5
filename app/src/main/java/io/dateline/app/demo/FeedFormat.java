package io.dateline.app.demo;

import java.util.Locale;

/** The feed formats that the demo's outlets publish, with their media types and templates. */
enum FeedFormat {
  RSS("application/rss+xml; charset=utf-8", "rss.xml", Escape.MARKUP),
  ATOM("application/atom+xml; charset=utf-8", "atom.xml", Escape.MARKUP),
  JSON("application/feed+json; charset=utf-8", "feed.json", Escape.JSON);

  private final String mediaType;
  private final String template;
  private final Escape escape;

  FeedFormat(String mediaType, String template, Escape escape) {
    this.mediaType = mediaType;
    this.template = template;
    this.escape = escape;
  }

  static FeedFormat of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }

  Template template() {
    return Template.load(template, escape);
  }
}
