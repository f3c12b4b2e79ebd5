package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the annotated actors and dyads of whole articles are found, dyads turned round, and
 * boilerplate left alone. An actor is found if a mention's canonical name or words are one of its
 * names; a dyad if a relation of its sign leads from its source's side to its target's.
 */
final class SampleEvaluation implements Evaluation {
  @Override
  public String name() {
    return "samples";
  }

  @Override
  public String summary() {
    return "a folder with articles.jsonl and expected.json: actors, dyads, inversions";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path folder) throws IOException {
    SampleSet set = SampleSet.read(folder);
    Tally actors = new Tally();
    DyadTally dyads = new DyadTally(set);
    Tally boilerplate = new Tally();
    for (Article article : set.articles()) {
      SampleSet.Expected expected = set.expected().get(article.id());
      Tagged tagged = engine.tag(article);
      for (String actor : expected.actors()) {
        actors.add(
            isFound(set, actor, tagged.mentions()), "article " + article.id() + ": no " + actor);
      }
      dyads.add(article.id(), expected.dyads(), tagged.relations());
      for (String words : expected.boilerplate()) {
        boilerplate.add(
            isUntagged(article.text(), words, tagged),
            "article " + article.id() + ": tags in '" + words + "'");
      }
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("entity recall", actors.share());
    scores.put("dyad recall", dyads.found().share());
    scores.put("inverted pairs", (double) dyads.inverted());
    scores.put("boilerplate left alone", boilerplate.share());
    return new EvaluationReport(
        name(),
        scores,
        List.of(
            new EvaluationReport.Section("Actors not found", actors.list()),
            new EvaluationReport.Section("Dyads not found", dyads.found().list()),
            new EvaluationReport.Section("Boilerplate tagged", boilerplate.list())));
  }

  private static boolean isFound(SampleSet set, String actor, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(each -> set.isNamed(actor, each.name()) || set.isNamed(actor, each.text()));
  }

  private static boolean isUntagged(String text, String words, Tagged tagged) {
    int at = text.indexOf(words);
    int begin = text.codePointCount(0, Math.max(at, 0));
    int end = begin + words.codePointCount(0, words.length());
    return at < 0
        || tagged.mentions().stream().noneMatch(each -> each.begin() < end && each.end() > begin);
  }
}
