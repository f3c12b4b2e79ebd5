package io.dateline.app.replay;

import io.dateline.app.terminal.Table;
import io.dateline.enrich.stream.ReplayReport;
import io.dateline.enrich.stream.ReplayReport.Example;

/** What another engine says otherwise, to be read on a terminal. */
final class ReplayReportText {
  private ReplayReportText() {}

  static String write(ReplayReport report) {
    var out = new StringBuilder();
    out.append(
        "engine %s, dictionary %s: %d articles compared, %d of them changed, %d left aside%n"
            .formatted(
                report.engine(),
                report.dictionary(),
                report.articles(),
                report.changed(),
                report.left()));
    Table table = new Table("", "kept", "gained", "lost", "flipped");
    add(table, "relations", report.relations());
    add(table, "stances", report.stances());
    out.append(table.text());
    report.examples().forEach(example -> add(out, example));
    return out.toString();
  }

  private static void add(Table table, String what, ReplayReport.Counts counts) {
    table.add(what, counts.kept(), counts.gained(), counts.lost(), counts.flipped());
  }

  private static void add(StringBuilder out, Example example) {
    out.append('\n').append(example.kind()).append("  article ").append(example.articleId());
    if (!example.before().isEmpty()) {
      out.append("\n  before  ").append(example.before());
    }
    if (!example.after().isEmpty()) {
      out.append("\n  after   ").append(example.after());
    }
    if (!example.sentence().isEmpty()) {
      out.append("\n  ").append(example.sentence());
    }
    out.append('\n');
  }
}
