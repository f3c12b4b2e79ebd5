package io.dateline.enrich.text.relations;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure a relation is: a logistic regression over its {@link Evidence}, with the weights of
 * {@code confidence.txt}. It was fitted to relations judged by hand, so that of those with a
 * confidence of 0.9 nine in ten are right. Immutable.
 */
final class Confidence {
  private final Map<String, Double> weights;

  private Confidence(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The weights that come with Dateline. */
  static Confidence shipped() {
    return Shipped.CONFIDENCE;
  }

  /**
   * Reads lines of a feature and its weight, parted by a tab; "#" opens a comment.
   *
   * @throws DatelineException naming the first bad line
   */
  static Confidence read(String file, String text) {
    Map<String, Double> weights = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 2 || !columns[1].matches("-?\\d+(\\.\\d+)?")) {
        throw new DatelineException(
            file + ":" + number + ": write a feature and its weight, parted by a tab");
      }
      weights.put(columns[0], Double.parseDouble(columns[1]));
    }
    return new Confidence(Map.copyOf(weights));
  }

  /** The probability, 0..1, that a relation with this evidence is right. */
  double of(List<String> evidence) {
    double score = weights.getOrDefault("bias", 0.0);
    for (String each : evidence) {
      score += weights.getOrDefault(each, 0.0);
    }
    return 1 / (1 + Math.exp(-score));
  }

  private static String text() {
    try (InputStream in = Confidence.class.getResourceAsStream("confidence.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource confidence.txt is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    private static final Confidence CONFIDENCE = read("confidence.txt", text());
  }
}
