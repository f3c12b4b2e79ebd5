package io.dateline.enrich.text.syntax;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.BenchmarkCounters;
import io.dateline.enrich.text.BenchmarkText;
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
 * Time and allocation of each syntax stage on one thread; the counters {@code tokens} and {@code
 * articles} are rates for each second. {@code -Dbench.text=FILE} names articles in JSON lines.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class SyntaxBenchmark {
  private SyntaxAnalyzer analyzer;
  private Segmenter segmenter;
  private List<Article> articles;
  private List<List<Sentence>> tagged;
  private int next;

  /** Reads the articles and tags them once for the parser's benchmark. */
  @Setup
  public void read() throws IOException {
    analyzer = SyntaxAnalyzer.shipped();
    segmenter = new Segmenter(Abbreviations.shipped());
    articles = BenchmarkText.of(System.getProperty("bench.text", ""));
    tagged = new ArrayList<>();
    for (Article article : articles) {
      tagged.add(analyzer.tag(article));
    }
  }

  private int turn() {
    next = (next + 1) % articles.size();
    return next;
  }

  /** Sentences and tokens alone. */
  @Benchmark
  public List<TokenizedSentence> segment(BenchmarkCounters counters) {
    List<TokenizedSentence> sentences = segmenter.segment(articles.get(turn()));
    for (TokenizedSentence sentence : sentences) {
      counters.tokens += sentence.size();
    }
    counters.articles++;
    return sentences;
  }

  /** Sentences, tokens, tags, base forms and names. */
  @Benchmark
  public List<Sentence> tag(BenchmarkCounters counters) {
    return count(analyzer.tag(articles.get(turn())), counters);
  }

  /** Trees for sentences tagged before. */
  @Benchmark
  public List<Sentence> parse(BenchmarkCounters counters) {
    return count(analyzer.parse(tagged.get(turn()), i -> true), counters);
  }

  /** Everything. */
  @Benchmark
  public List<Sentence> analyze(BenchmarkCounters counters) {
    return count(analyzer.analyze(articles.get(turn())), counters);
  }

  private static List<Sentence> count(List<Sentence> sentences, BenchmarkCounters counters) {
    for (Sentence sentence : sentences) {
      counters.tokens += sentence.size();
    }
    counters.articles++;
    return sentences;
  }

  /** Runs all of them with the allocation profiler. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(SyntaxBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dbench.text=" + System.getProperty("bench.text", ""))
                .build())
        .run();
  }
}
