package io.dateline.app.tag;

import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.TextSpan;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags for a reader: who is mentioned, who did what to whom, who is for or against whom. */
final class TagText {
  private TagText() {}

  /**
   * @param explain whether to name the rule and pattern behind each finding
   */
  static String lines(TaggedArticle article, boolean explain) {
    StringBuilder out = new StringBuilder();
    String title = article.request().title();
    out.append("== ").append(article.request().id());
    out.append(title == null ? "" : "  " + title);
    out.append("  [").append(article.tags().language()).append("]\n");
    actors(out, article);
    for (Relation relation : article.tags().relations()) {
      relation(out, article, relation);
      if (explain) {
        rule(out, relation.rule(), relation.triggerText());
      }
    }
    for (Stance stance : article.tags().stances()) {
      stance(out, article, stance);
      if (explain) {
        rule(out, stance.rule(), null);
      }
    }
    return out.toString();
  }

  private static void actors(StringBuilder out, TaggedArticle article) {
    var counts = new TreeMap<String, Integer>();
    article.tags().mentions().stream()
        .filter(mention -> mention.actor() != null)
        .forEach(mention -> counts.merge(mention.name(), 1, Integer::sum));
    out.append("actors:");
    counts.forEach(
        (name, count) -> out.append(' ').append(name).append(" (").append(count).append(");"));
    out.append('\n');
  }

  private static void relation(StringBuilder out, TaggedArticle article, Relation relation) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s  %s -> %s  %s%s%s %.1f  (%.2f)%n",
            relation.date() == null ? "----------" : relation.date(),
            relation.source().name(),
            relation.target().name(),
            relation.negated() ? "not " : "",
            relation.hypothetical() ? "perhaps " : "",
            relation.type(),
            relation.intensity(),
            relation.confidence()));
    ActorRef attribution = relation.attribution();
    out.append("    ").append(words(article, relation.evidence()));
    out.append(attribution == null ? "" : "  (says " + attribution.name() + ")").append('\n');
  }

  private static void stance(StringBuilder out, TaggedArticle article, Stance stance) {
    ActorRef holder = stance.holder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s  %s -> %s  %+.2f by %s  (%.2f)%n    %s%n",
            stance.label(),
            holder == null ? "the author" : holder.name(),
            stance.target().name(),
            stance.polarity(),
            stance.basis(),
            stance.confidence(),
            words(article, stance.evidence())));
  }

  private static void rule(StringBuilder out, String rule, @Nullable String trigger) {
    out.append("    by ").append(rule);
    out.append(trigger == null ? "" : ", trigger '" + trigger + "'").append('\n');
  }

  private static String words(TaggedArticle article, TextSpan span) {
    String text = article.request().text();
    int begin = text.offsetByCodePoints(0, span.begin());
    int end = text.offsetByCodePoints(begin, span.end() - span.begin());
    return text.substring(begin, end).replaceAll("\\s+", " ");
  }
}
