package io.dateline.projections.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaySketchesTest {
  private static final int SLOTS = 256;

  private final Random random = new Random(5);
  private final DaySketches day = new DaySketches();
  private long sequence;

  private DaySketches.Entry add(int... slots) {
    sequence++;
    var entry = new DaySketches.Entry("a" + sequence, 0, sequence, 0);
    day.add(entry, new Sketch(slots), sequence);
    return entry;
  }

  private List<DaySketches.Entry> candidates(Sketch sketch) {
    List<DaySketches.Entry> found = new ArrayList<>();
    day.candidates(sketch, (entry, similarity) -> found.add(entry));
    return found;
  }

  private int[] unlike() {
    return random.ints(SLOTS).toArray();
  }

  /** Slots of which many are equal to those of others made so. */
  private int[] alike() {
    return random.ints(SLOTS, 0, 9).toArray();
  }

  private static boolean shareABand(Sketch one, Sketch other) {
    return IntStream.range(0, SLOTS / 2)
        .anyMatch(
            band ->
                one.slot(band) == other.slot(band)
                    && one.slot(band + SLOTS / 2) == other.slot(band + SLOTS / 2));
  }

  @Test
  void shouldFindExactlyWhatSharesABandInPartsOfEverySize() {
    Map<DaySketches.Entry, Sketch> all = new LinkedHashMap<>();
    for (int i = 0; i < 1500; i++) {
      int[] slots = alike();
      all.put(add(slots), new Sketch(slots));
    }

    for (int i = 0; i < 40; i++) {
      Sketch asked = new Sketch(alike());
      assertThat(candidates(asked))
          .containsExactlyInAnyOrderElementsOf(
              all.keySet().stream().filter(entry -> shareABand(asked, all.get(entry))).toList());
    }
  }

  @Test
  void shouldGiveACopyOnceAlthoughAllBandsAreShared() {
    int[] text = unlike();
    DaySketches.Entry first = add(text);
    add(unlike());

    assertThat(candidates(new Sketch(text))).containsExactly(first);
    assertThat(candidates(new Sketch(text))).as("asked again").containsExactly(first);
  }

  @Test
  void shouldNotTakeEqualSlotsOfDifferentBandsForAPair() {
    int[] one = unlike();
    int[] other = unlike();
    other[3] = one[3];
    other[SLOTS / 2 + 4] = one[SLOTS / 2 + 4];
    add(one);

    assertThat(candidates(new Sketch(other))).isEmpty();
  }

  @Test
  void shouldTakeTextsTooShortForASketch() {
    add();
    int[] text = unlike();
    DaySketches.Entry entry = add(text);

    assertThat(candidates(new Sketch(new int[0]))).isEmpty();
    assertThat(candidates(new Sketch(text))).containsExactly(entry);
  }

  @Test
  void shouldTellTheShareOfEqualSlots() {
    int[] text = unlike();
    int[] other = text.clone();
    for (int slot = 0; slot < SLOTS / 4; slot++) {
      other[slot] = text[slot] + 1;
    }
    add(text);
    List<Double> similarities = new ArrayList<>();

    day.candidates(new Sketch(other), (entry, similarity) -> similarities.add(similarity));

    assertThat(similarities).containsExactly(0.75);
  }

  @Test
  void shouldKeepWhatDoesNotFitOnTheHeapInAFileThatIsGone() {
    CharBuffer large = Chars.allocate(Chars.LARGE);
    large.put(Chars.LARGE - 1, 'z');

    assertThat(large.isDirect()).isTrue();
    assertThat(large.get(Chars.LARGE - 1)).isEqualTo('z');
    assertThat(large.get(0)).isEqualTo((char) 0);
    assertThat(Path.of(System.getProperty("java.io.tmpdir")))
        .isDirectoryNotContaining("glob:**dateline-sketches*");
    assertThat(Chars.allocate(Chars.LARGE - 1).isDirect()).isFalse();
  }

  @Test
  void shouldFindMostPairsAtTheThresholdAndNearlyAllAboveIt() {
    assertThat(found(StoryLinker.ALIKE)).isBetween(0.92, 0.97);
    assertThat(found(0.3)).isGreaterThan(0.999);
  }

  /** The share that is found of texts with a given share of equal slots. */
  private double found(double similarity) {
    int texts = 3000;
    int found = 0;
    for (int i = 0; i < texts; i++) {
      int[] text = unlike();
      int[] other =
          IntStream.of(text)
              .map(slot -> random.nextDouble() < similarity ? slot : random.nextInt())
              .toArray();
      DaySketches.Entry entry = add(text);
      found += candidates(new Sketch(other)).contains(entry) ? 1 : 0;
    }
    return found / (double) texts;
  }
}
