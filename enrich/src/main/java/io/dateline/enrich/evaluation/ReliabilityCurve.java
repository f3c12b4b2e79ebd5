package io.dateline.enrich.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts of relations, judged ones and right ones by tenth of confidence. */
public final class ReliabilityCurve {
  private static final int BINS = 10;

  private final int[] relations = new int[BINS];
  private final int[] judged = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  /** Adds a relation; {@code verdict} is null where it was not judged. */
  public void add(double sure, @Nullable Boolean verdict) {
    int bin = (int) Math.min(BINS - 1, sure * BINS);
    relations[bin]++;
    if (verdict != null) {
      judged[bin]++;
      confidence[bin] += sure;
      right[bin] += verdict ? 1 : 0;
    }
  }

  int relations() {
    return sum(relations, 0);
  }

  int judged() {
    return sum(judged, 0);
  }

  /** Share of all relations at or above {@code from}, a tenth. */
  double share(double from) {
    return ratio(sum(relations, bin(from)), sum(relations, 0));
  }

  /** Share that is right of the judged at or above {@code from}, a tenth. */
  double right(double from) {
    return ratio(sum(right, bin(from)), sum(judged, bin(from)));
  }

  /** Mean distance of confidence and share right over the bins, weighted by the judged. */
  double error() {
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      sum += Math.abs(confidence[i] - right[i]);
    }
    return judged() == 0 ? 0 : sum / judged();
  }

  /** The table, a row for each tenth. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| confidence | relations | judged | mean confidence | right |\n");
    out.append("|---|---|---|---|---|\n");
    for (int i = 0; i < BINS; i++) {
      boolean none = judged[i] == 0;
      out.append(
          String.format(
              Locale.ROOT,
              "| %.1f to %.1f | %d | %d | %s | %s |%n",
              i / (double) BINS,
              (i + 1) / (double) BINS,
              relations[i],
              judged[i],
              none ? "" : decimal(confidence[i] / judged[i]),
              none ? "" : decimal(ratio(right[i], judged[i]))));
    }
    return out.toString();
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static int bin(double from) {
    return (int) Math.round(from * BINS);
  }

  private static int sum(int[] counts, int from) {
    int sum = 0;
    for (int i = from; i < BINS; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private static double ratio(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
