package io.dateline.enrich.text;

import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.language.LanguageDetector;
import io.dateline.enrich.text.mentions.MentionFinder;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.relations.RelationExtractor;
import io.dateline.enrich.text.stance.FoundStance;
import io.dateline.enrich.text.stance.StanceExtractor;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time and allocation of the whole engine and of each of its stages on one thread, each stage given
 * what those before it found; the counters {@code tokens} and {@code articles} are rates for each
 * second. {@code -Dbench.text=FILE} names articles in JSON lines.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx300m")
@State(Scope.Benchmark)
public class TextEngineBenchmark {
  private final LanguageDetector languages = LanguageDetector.shipped();
  private final SyntaxAnalyzer syntax = SyntaxAnalyzer.shipped();
  private final MentionFinder finder = new MentionFinder(Dictionary.shipped());
  private final RelationExtractor relations = new RelationExtractor();
  private final StanceExtractor stances = StanceExtractor.forTheRecord();
  private final StanceExtractor guesses = StanceExtractor.withGuesses();
  private final TextEngine engine = TextEngine.create();
  private final TextEngine guessing = engine.withGuesses();
  private final List<Stages> articles = new ArrayList<>();
  private int next;

  /** An article and what each stage makes of it. */
  private record Stages(
      Article article,
      int tokens,
      List<Sentence> tagged,
      Mentions mentions,
      List<Sentence> parsed,
      List<FoundRelation> relations) {}

  /** Reads the articles and sends each through all stages once. */
  @Setup
  public void read() throws IOException {
    for (Article article : BenchmarkText.of(System.getProperty("bench.text", ""))) {
      List<Sentence> tagged = syntax.tag(article);
      Mentions mentions = finder.find(article, tagged);
      List<Sentence> parsed = syntax.parse(tagged, index -> !mentions.in(index).isEmpty());
      articles.add(
          new Stages(
              article,
              tagged.stream().mapToInt(Sentence::size).sum(),
              tagged,
              mentions,
              parsed,
              relations.extract(parsed, mentions)));
    }
  }

  private Stages turn(BenchmarkCounters counters) {
    next = (next + 1) % articles.size();
    Stages stages = articles.get(next);
    counters.tokens += stages.tokens;
    counters.articles++;
    return stages;
  }

  /** Everything, as for the record. */
  @Benchmark
  public Tagged whole(BenchmarkCounters counters) {
    return engine.tag(turn(counters).article());
  }

  /** Everything, tones included. */
  @Benchmark
  public Tagged wholeWithGuesses(BenchmarkCounters counters) {
    return guessing.tag(turn(counters).article());
  }

  /** The language. */
  @Benchmark
  public String stage1Language(BenchmarkCounters counters) {
    return languages.languageOf(turn(counters).article().text());
  }

  /** Sentences, tokens, tags, base forms and names. */
  @Benchmark
  public List<Sentence> stage2Tags(BenchmarkCounters counters) {
    return syntax.tag(turn(counters).article());
  }

  /** Mentions of actors. */
  @Benchmark
  public Mentions stage3Mentions(BenchmarkCounters counters) {
    Stages stages = turn(counters);
    return finder.find(stages.article(), stages.tagged());
  }

  /** Trees of the sentences with a mention. */
  @Benchmark
  public List<Sentence> stage4Trees(BenchmarkCounters counters) {
    Stages stages = turn(counters);
    return syntax.parse(stages.tagged(), index -> !stages.mentions().in(index).isEmpty());
  }

  /** Relations between the mentions. */
  @Benchmark
  public List<FoundRelation> stage5Relations(BenchmarkCounters counters) {
    Stages stages = turn(counters);
    return relations.extract(stages.parsed(), stages.mentions());
  }

  /** Stances, as for the record. */
  @Benchmark
  public List<FoundStance> stage6Stances(BenchmarkCounters counters) {
    Stages stages = turn(counters);
    return stances.extract(stages.parsed(), stages.mentions(), stages.relations());
  }

  /** Stances, tones included. */
  @Benchmark
  public List<FoundStance> stage6StancesWithGuesses(BenchmarkCounters counters) {
    Stages stages = turn(counters);
    return guesses.extract(stages.parsed(), stages.mentions(), stages.relations());
  }

  /** Runs all of them with the allocation profiler. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(TextEngineBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dbench.text=" + System.getProperty("bench.text", ""))
                .build())
        .run();
  }
}
