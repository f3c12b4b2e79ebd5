package io.dateline.projections.changes;

/** Student's t distribution. */
final class StudentT {
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-12;
  private static final int MOST_STEPS = 300;
  private static final double[] LANCZOS = {
    76.18009172947146,
    -86.50532032941678,
    24.01409824083091,
    -1.231739572450155,
    0.1208650973866179e-2,
    -0.5395239384953e-5
  };

  private StudentT() {}

  /** Probability of a value at least that far from 0, on either side. */
  static double beyond(double t, double freedom) {
    return regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  }

  /** The incomplete beta function by Lentz's continued fraction (Numerical Recipes, 6.4). */
  private static double regularizedBeta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / bounded(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / bounded(1 + even * d);
      c = bounded(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / bounded(1 + odd * d);
      c = bounded(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < PRECISION) {
        break;
      }
    }
    return h;
  }

  private static double bounded(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double x) {
    double y = x;
    double sum = 1.000000000190015;
    for (double coefficient : LANCZOS) {
      sum += coefficient / ++y;
    }
    double shifted = x + 5.5;
    return (x + 0.5) * Math.log(shifted) - shifted + Math.log(Math.sqrt(2 * Math.PI) * sum / x);
  }
}
