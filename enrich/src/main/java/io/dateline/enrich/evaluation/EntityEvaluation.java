package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Entity F1 with exact spans over person, organisation and location. Each sentence is an article of
 * its own, its words joined by single blanks. Mentions by name count; a second score counts every
 * form, for corpora that annotate descriptions and pronouns. Every tenth sentence is scored apart
 * and its errors are not shown, so that nothing is tuned on them.
 */
final class EntityEvaluation implements Evaluation {
  private static final int ASIDE = 10;

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public String summary() {
    return "CoNLL columns: F1 of persons, organisations and locations, exact spans";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    EntityScore names = new EntityScore();
    EntityScore allForms = new EntityScore();
    EntityScore aside = new EntityScore();
    int index = 0;
    for (List<ConllFile.Row> rows : ConllFile.read(file)) {
      String text = rows.stream().map(ConllFile.Row::word).collect(Collectors.joining(" "));
      List<Mention> mentions = engine.tag(Article.of(text)).mentions();
      List<GoldEntity> gold = GoldEntity.of(rows);
      List<GoldEntity> named = found(text, mentions, true);
      if (index++ % ASIDE == ASIDE - 1) {
        aside.add(text, gold, named);
      } else {
        names.add(text, gold, named);
        allForms.add(text, gold, found(text, mentions, false));
      }
    }
    return new EntityReport(names, allForms, aside).report(name());
  }

  private static List<GoldEntity> found(String text, List<Mention> mentions, boolean namesOnly) {
    List<GoldEntity> found = new ArrayList<>();
    for (Mention each : mentions) {
      if (!namesOnly || each.form() == MentionForm.NAME) {
        int begin = text.offsetByCodePoints(0, each.begin());
        int end = text.offsetByCodePoints(begin, each.end() - each.begin());
        found.add(new GoldEntity(begin, end, EntityClass.of(each.type())));
      }
    }
    return found;
  }
}
