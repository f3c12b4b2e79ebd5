package io.dateline.enrich.stream;

import io.dateline.enrich.stream.ReplayReport.Counts;
import io.dateline.enrich.stream.ReplayReport.Example;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Relation;
import io.dateline.schemas.events.Span;
import io.dateline.schemas.events.Stance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what differs between what the log says and what another engine says. For one thread. */
final class ReplayComparison {
  private static final int EXAMPLES = 5;

  private final CapturedTexts texts;
  private final Map<String, Integer> shown = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final long[] relations = new long[4];
  private final long[] stances = new long[4];
  private long articles;
  private long changed;
  private long left;

  /**
   * @param texts reads sentences for the examples
   */
  ReplayComparison(CapturedTexts texts) {
    this.texts = texts;
  }

  /** Compares the articles of one partition. */
  void compare(ArticleStates live, ArticleStates other) {
    for (ArticleEnriched after : other.all()) {
      ArticleEnriched before = live.of(after.getArticleId());
      if (before == null || !before.getTextHash().equals(after.getTextHash())) {
        left++;
      } else {
        articles++;
        boolean differs = relations(before, after);
        differs |= stances(before, after);
        changed += differs ? 1 : 0;
      }
    }
  }

  ReplayReport report(String engine, String dictionary) {
    return new ReplayReport(
        engine, dictionary, articles, changed, left, counts(relations), counts(stances), examples);
  }

  private static Counts counts(long[] of) {
    return new Counts(of[0], of[1], of[2], of[3]);
  }

  private boolean relations(ArticleEnriched before, ArticleEnriched after) {
    var former = new HashMap<String, Relation>();
    before.getRelations().stream()
        .filter(ReplayComparison::isBetweenActors)
        .forEach(relation -> former.put(relation.getRelationId(), relation));
    var gained = new ArrayList<Relation>();
    long differences = 0;
    for (Relation relation : after.getRelations()) {
      if (!isBetweenActors(relation)) {
        continue;
      }
      Relation same = former.remove(relation.getRelationId());
      if (same == null) {
        gained.add(relation);
      } else if (same.getNegated() != relation.getNegated()) {
        differences++;
        relations[3]++;
        example("FLIPPED", after, same, relation);
      } else {
        relations[0]++;
      }
    }
    var lost = new ArrayList<>(former.values());
    for (Relation relation : List.copyOf(gained)) {
      Relation flipped =
          lost.stream().filter(was -> isFlipped(was, relation)).findFirst().orElse(null);
      if (flipped != null) {
        lost.remove(flipped);
        gained.remove(relation);
        relations[3]++;
        differences++;
        example("FLIPPED", after, flipped, relation);
      }
    }
    gained.forEach(relation -> example("GAINED", after, null, relation));
    lost.forEach(relation -> example("LOST", before, relation, null));
    relations[1] += gained.size();
    relations[2] += lost.size();
    return differences + gained.size() + lost.size() > 0;
  }

  private boolean stances(ArticleEnriched before, ArticleEnriched after) {
    var former = new HashMap<String, Stance>();
    before.getStances().stream()
        .filter(stance -> stance.getTarget().getActor() != null)
        .forEach(stance -> former.put(stance.getStanceId(), stance));
    var seen = new HashSet<String>();
    long differences = 0;
    for (Stance stance : after.getStances()) {
      if (stance.getTarget().getActor() == null || !seen.add(stance.getStanceId())) {
        continue;
      }
      Stance same = former.remove(stance.getStanceId());
      int kind = same == null ? 1 : same.getPolarity() * stance.getPolarity() < 0 ? 3 : 0;
      stances[kind]++;
      differences += kind == 0 ? 0 : 1;
    }
    stances[2] += former.size();
    return differences + former.size() > 0;
  }

  private static boolean isBetweenActors(Relation relation) {
    return relation.getSource().getActor() != null && relation.getTarget().getActor() != null;
  }

  private static boolean isFlipped(Relation one, Relation other) {
    if (!overlap(one.getEvidence(), other.getEvidence())) {
      return false;
    }
    boolean same = is(one, other.getSource().getActor(), other.getTarget().getActor());
    boolean turned = is(one, other.getTarget().getActor(), other.getSource().getActor());
    return turned || same && one.getIntensity() * other.getIntensity() < 0;
  }

  private static boolean is(Relation relation, @Nullable String source, @Nullable String target) {
    return Objects.equals(relation.getSource().getActor(), source)
        && Objects.equals(relation.getTarget().getActor(), target);
  }

  private static boolean overlap(Span one, Span other) {
    return one.getBegin() < other.getEnd() && other.getBegin() < one.getEnd();
  }

  private void example(
      String kind, ArticleEnriched of, @Nullable Relation before, @Nullable Relation after) {
    if (shown.merge(kind, 1, Integer::sum) > EXAMPLES) {
      return;
    }
    Relation shownOne = after == null ? before : after;
    examples.add(
        new Example(
            kind,
            of.getArticleId(),
            before == null ? "" : text(before),
            after == null ? "" : text(after),
            sentence(of, Objects.requireNonNull(shownOne).getSentence())));
  }

  private static String text(Relation relation) {
    return String.format(
        Locale.ROOT,
        "%s %s%s %s (%.2f)",
        relation.getSource().getName(),
        relation.getNegated() ? "not " : "",
        relation.getType(),
        relation.getTarget().getName(),
        relation.getConfidence());
  }

  private String sentence(ArticleEnriched of, int index) {
    var cause = of.getMeta().getCause();
    if (cause == null || index < 0 || index >= of.getSentences().size()) {
      return "";
    }
    ArticleCaptured captured = texts.find(cause).orElse(null);
    if (captured == null || captured.getText().getKeyId() != null) {
      return "";
    }
    Span span = of.getSentences().get(index);
    String text =
        StandardCharsets.UTF_8.decode(captured.getText().getBytes().duplicate()).toString();
    return CodePoints.substring(text, span.getBegin(), span.getEnd())
        .strip()
        .replaceAll("\\s+", " ");
  }
}
