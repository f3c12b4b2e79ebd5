package io.dateline.enrich.text.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.evaluation.KeptAside;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.MentionFinder;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.relations.RelationExtractor;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains {@code directed.txt} and {@code author.txt}. Arguments: the labels of who is for or against
 * whom, the labelled news, Wikinews, the polarity model that learnt from parts 1 to 4, the one that
 * learnt from parts 5 to 9, the full one, the folder to write to. Each text is described by a model
 * that has not learnt from it. A third of Wikinews and a tenth of the news are kept aside.
 */
final class TrainDirected {
  private static final int HALF = 4;
  private static final int THIRD = 3;

  private final SyntaxAnalyzer syntax = SyntaxAnalyzer.shipped();
  private final MentionFinder finder = new MentionFinder(Dictionary.shipped());
  private final RelationExtractor relations = new RelationExtractor();
  private final LogitTrainer pairs = new LogitTrainer(Double.parseDouble(System.getProperty("pair.pull", "60")));
  private final LogitTrainer author = new LogitTrainer(Double.parseDouble(System.getProperty("author.pull", "30")));
  private final Map<String, List<String>> labels = new HashMap<>();

  public static void main(String[] args) throws IOException {
    TrainDirected trainer = new TrainDirected();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] columns = line.split(" ", 3);
      trainer
          .labels
          .computeIfAbsent(columns[0] + ' ' + columns[1], key -> new ArrayList<>())
          .add(columns[2]);
    }
    PolarityModel[] models = {model(args[3]), model(args[4]), model(args[5])};
    trainer.read(Path.of(args[1]), models);
    trainer.read(Path.of(args[2]), models);
    trainer.pairs.write(Path.of(args[6], "directed.txt"));
    trainer.author.write(Path.of(args[6], "author.txt"));
  }

  private static PolarityModel model(String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return PolarityModel.read(in);
    }
  }

  private void read(Path file, PolarityModel[] models) throws IOException {
    String name = file.getFileName().toString().replace(".jsonl", "");
    ObjectMapper mapper = new ObjectMapper();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      JsonNode row = mapper.readTree(line);
      String text = row.get("text").asText();
      boolean news = row.has("targets");
      int part = KeptAside.part(text);
      boolean aside = news ? part == 0 : number % THIRD == 0;
      if (!aside) {
        PolarityModel model = !news ? models[2] : part <= HALF ? models[1] : models[0];
        read(row, text, model, labels.getOrDefault(name + ' ' + number, List.of()));
      }
    }
  }

  private void read(JsonNode row, String text, PolarityModel model, List<String> labelled) {
    List<Sentence> tagged = syntax.tag(Article.of(text));
    Mentions mentions = finder.find(Article.of(text), tagged);
    List<Sentence> parsed = syntax.parse(tagged, index -> !mentions.in(index).isEmpty());
    Scenes scenes = new Scenes(StanceWords.shipped(), model);
    for (PairScene scene :
        scenes.of(parsed, mentions, relations.extract(parsed, mentions))) {
      Sentence sentence = scene.view.sentence;
      int begin = text.codePointCount(0, sentence.begin());
      for (String each : labelled) {
        String[] columns = each.split(" ");
        int[] span = span(columns[0]);
        if (begin >= span[0] && begin < span[1]) {
          learnPairs(scene, text, columns);
        }
      }
      learnAuthor(row, scene, text);
    }
  }

  private void learnPairs(PairScene scene, String text, String[] columns) {
    Map<String, Integer> gold = new HashMap<>();
    for (int i = 1; i < columns.length; i++) {
      String each = columns[i];
      String[] ends = each.substring(0, each.length() - 1).split(">");
      ActorMention holder = "author".equals(ends[0]) ? null : at(scene, text, span(ends[0]));
      ActorMention target = at(scene, text, span(ends[1]));
      if (holder != null && target != null) {
        gold.put(key(holder) + '>' + key(target), each.endsWith("+") ? 2 : 0);
      }
    }
    PairFeatures features = new PairFeatures();
    for (ActorPairs.Pair pair : ActorPairs.of(scene, features)) {
      if (pair.holder().actor() != null && pair.target().actor() != null) {
        features.fill(scene, pair.holder(), pair.target());
        int label = gold.getOrDefault(key(pair.holder()) + '>' + key(pair.target()), 1);
        pairs.add(features.keys, features.count, label, 1);
      }
    }
  }

  /** News has labelled targets; Wikinews, bound to neutrality, counts as neutral throughout. */
  private void learnAuthor(JsonNode row, PairScene scene, String text) {
    AuthorFeatures features = new AuthorFeatures();
    if (!row.has("targets")) {
      for (ActorMention each : scene.mentions) {
        if (NEUTRAL > 0 && AuthorReader.isJudged(each)) {
          features.fill(scene, each);
          author.add(features.keys, features.count, 1, NEUTRAL);
        }
      }
      return;
    }
    for (JsonNode target : row.get("targets")) {
      int[] span = {target.get("begin").asInt(), target.get("end").asInt()};
      ActorMention mention = at(scene, text, span);
      if (mention != null && mention.form() != MentionForm.DEMONYM) {
        String polarity = target.get("polarity").asText();
        features.fill(scene, mention);
        int label = "negative".equals(polarity) ? 0 : "positive".equals(polarity) ? 2 : 1;
        author.add(features.keys, features.count, label, 1);
      }
    }
  }

  private static final double NEUTRAL =
      Double.parseDouble(System.getProperty("author.neutral", "0.5"));

  private static String key(ActorMention mention) {
    return mention.actor() != null ? mention.actor() : "#" + mention.index();
  }

  /** The mention that shares most with a span, the shorter one of equals. */
  private static ActorMention at(PairScene scene, String text, int[] span) {
    ActorMention best = null;
    int most = 0;
    for (ActorMention each : scene.mentions) {
      int begin = text.codePointCount(0, scene.view.sentence.begin(each.first()));
      int end = text.codePointCount(0, scene.view.sentence.end(each.last() - 1));
      int shared = Math.min(end, span[1]) - Math.max(begin, span[0]);
      int worth = 1000 * shared - (end - begin);
      if (shared > 0 && (best == null || worth > most)) {
        best = each;
        most = worth;
      }
    }
    return best;
  }

  private static int[] span(String text) {
    String[] ends = text.split("-");
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
  }
}
