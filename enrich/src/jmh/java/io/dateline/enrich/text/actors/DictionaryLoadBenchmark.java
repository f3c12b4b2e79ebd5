package io.dateline.enrich.text.actors;

import java.util.Locale;
import java.util.Random;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a dictionary of 200,000 names takes from the text of a CSV file to an index that can be
 * searched: once in a fresh JVM, and in one that did it before.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx1g")
@State(Scope.Benchmark)
public class DictionaryLoadBenchmark {
  private static final int NAMES = 200_000;
  private static final String[] SYLLABLES = {
    "ba", "dor", "el", "fa", "gun", "har", "is", "jo", "kel", "lam", "mir", "nas", "or", "pe",
    "qua", "ras", "sul", "tan", "ur", "vel", "wad", "xan", "yas", "zor"
  };

  private String csv;

  /** Persons with one name each, no two alike. */
  @Setup
  public void write() {
    var random = new Random(1);
    var text = new StringBuilder("id,type,name\n");
    for (int i = 0; i < NAMES; i++) {
      text.append("Q9").append(1_000_000 + i).append(",PERSON,").append(word(random)).append(' ');
      text.append(word(random)).append(word(random).toLowerCase(Locale.ROOT));
      text.append('\n');
    }
    csv = text.toString();
  }

  private static String word(Random random) {
    String first = SYLLABLES[random.nextInt(SYLLABLES.length)];
    return Character.toUpperCase(first.charAt(0))
        + first.substring(1)
        + SYLLABLES[random.nextInt(SYLLABLES.length)]
        + SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  /** In a fresh JVM. */
  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public NameIndex cold() {
    return load();
  }

  /** After four times, as when an import reaches a running enricher. */
  @Benchmark
  @Warmup(iterations = 4)
  @Measurement(iterations = 3)
  public NameIndex warm() {
    return load();
  }

  private NameIndex load() {
    ActorImport read = CsvImport.read("names.csv", csv);
    if (!read.errors().isEmpty()) {
      throw new IllegalStateException(read.errors().get(0).toString());
    }
    return Dictionary.of(read.actors()).names();
  }

  /** Runs both. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder().include(DictionaryLoadBenchmark.class.getSimpleName()).build())
        .run();
  }
}
