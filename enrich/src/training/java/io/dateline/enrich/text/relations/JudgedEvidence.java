package io.dateline.enrich.text.relations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.evaluation.JudgedRelations;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.mentions.MentionFinder;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The relations of raw articles with their evidence, and the verdict where there is one. */
final class JudgedEvidence {
  /**
   * A relation.
   *
   * @param article its number
   * @param evidence what its confidence rests on
   * @param right the verdict, null where nobody judged it
   */
  record Example(int article, List<String> evidence, @Nullable Boolean right) {}

  private final List<Example> examples = new ArrayList<>();

  /** Finds them in a file of raw articles. */
  static JudgedEvidence of(Path file) throws IOException {
    JudgedEvidence found = new JudgedEvidence();
    JudgedRelations judged = JudgedRelations.shipped();
    TextEngine engine = TextEngine.create();
    MentionFinder finder = new MentionFinder(Dictionary.shipped());
    RelationExtractor extractor = new RelationExtractor();
    ObjectMapper mapper = new ObjectMapper();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode json = mapper.readTree(line);
      Article article =
          new Article(
              "a" + number,
              json.path("text").asText(),
              null,
              null,
              null,
              LocalDate.parse(json.path("date").asText())
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant(),
              List.of());
      List<Sentence> sentences = SyntaxAnalyzer.shipped().tag(article);
      Mentions mentions = finder.find(article, sentences);
      sentences = SyntaxAnalyzer.shipped().parse(sentences, i -> !mentions.in(i).isEmpty());
      List<FoundRelation> relations = extractor.extract(sentences, mentions);
      Tagged tagged = engine.tag(article);
      for (int i = 0; i < tagged.relations().size(); i++) {
        Relation relation = tagged.relations().get(i);
        found.examples.add(
            new Example(number, relations.get(i).evidence(), judged.verdict(number, relation)));
      }
      number++;
    }
    return found;
  }

  /** The judged ones of which {@code wanted} holds. */
  List<Example> where(Predicate<Example> wanted) {
    return examples.stream().filter(each -> each.right() != null && wanted.test(each)).toList();
  }

  /** Those not judged whose article is the remainder of that fold. */
  List<Example> unjudged(int remainder, int folds) {
    return examples.stream()
        .filter(each -> each.right() == null && each.article() % folds == remainder)
        .toList();
  }

  /** How many are judged. */
  int size() {
    return where(each -> true).size();
  }
}
