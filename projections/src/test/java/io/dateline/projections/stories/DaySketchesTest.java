package io.dateline.projections.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    var entry = new DaySketches.Entry("a" + sequence, 0, sequence, 0, new Sketch(slots));
    day.add(entry, sequence);
    return entry;
  }

  private List<DaySketches.Entry> candidates(Sketch sketch) {
    List<DaySketches.Entry> found = new ArrayList<>();
    day.candidates(sketch, found::add);
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
    List<DaySketches.Entry> all = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      all.add(add(alike()));
    }

    for (int i = 0; i < 40; i++) {
      Sketch asked = new Sketch(alike());
      assertThat(candidates(asked))
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(entry -> shareABand(asked, entry.sketch())).toList());
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
    DaySketches.Entry entry = add(unlike());

    assertThat(candidates(new Sketch(new int[0]))).isEmpty();
    assertThat(candidates(entry.sketch())).containsExactly(entry);
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
