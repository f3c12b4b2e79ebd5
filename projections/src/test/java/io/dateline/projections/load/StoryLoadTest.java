package io.dateline.projections.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.stories.StoryPairs;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes to find the texts that one is a copy of, among many of one day that are no more
 * alike than reports are. Runs with {@code -Ddateline.load.texts=180000}; prints microseconds a
 * text and the heap, after each tenth.
 */
@EnabledIfSystemProperty(
    named = "dateline.load.texts",
    matches = "[0-9]+",
    disabledReason = "a measurement: run it with -Ddateline.load.texts=180000")
class StoryLoadTest {
  private static final int SLOTS = 256;
  private static final double COMMON = 0.04; // two texts share 0.16 % of their slots

  private final Random random = new Random(3);
  private final StoryPairs stories = new StoryPairs();

  @Test
  void shouldFindCopiesAmongMany() {
    int texts = Integer.getInteger("dateline.load.texts");
    List<Integer> first = sketch();
    stories.add("first", Instant.EPOCH, first);
    System.out.println("| texts | microseconds a text | heap, MB |\n|---|---|---|");
    for (int done = 0; done < texts; ) {
      int end = Math.min(texts, done + Math.max(1, texts / 10));
      long nanos = 0;
      int begin = done;
      for (; done < end; done++) {
        List<Integer> sketch = sketch();
        long start = System.nanoTime();
        stories.add("a" + done, Instant.EPOCH, sketch);
        nanos += System.nanoTime() - start;
      }
      System.out.printf("| %d | %.0f | %d |%n", done, nanos / 1e3 / (end - begin), heap());
    }

    assertThat(stories.add("copy", Instant.EPOCH, first))
        .extracting(StoryPairs.Alike::id)
        .containsExactly("first");
  }

  private List<Integer> sketch() {
    return Stream.generate(() -> random.nextDouble() < COMMON ? 7 : random.nextInt())
        .limit(SLOTS)
        .toList();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
