package io.dateline.projections.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the shifts of a dyad by the posterior predictive test of a normal model with unknown mean
 * and variance (Gelman et al., Bayesian Data Analysis, 3rd ed., 3.2-3.3): every month is compared
 * with what the months since the last shift let expect.
 *
 * <p>A month that rests on n stories has the weight n / (n + {@value #PRIOR_STORIES}): one story is
 * a poor witness of a month, twenty are nearly as good as two hundred, since months differ among
 * themselves too. Nothing is assumed of the mean. Of the variance it is assumed, with the strength
 * of {@value #PRIOR_MONTHS} months, that a month strays by {@value #PRIOR_DEVIATION} points, so
 * that three equal months make no certainty. The next month then follows a t distribution around
 * the history's mean; its two tails beyond what was seen are the {@code p} of the shift. A dyad
 * that always swings widely needs a wider swing than one that was steady.
 *
 * <p>After a shift the history begins anew with its month, so that a lasting change is told once.
 */
public final class ShiftTest {
  /** Fewest months with an observation that make a history. */
  static final int LEAST_HISTORY = 3;

  /** Smallest move that counts, in points of the Goldstein scale. */
  static final double LEAST_MOVE = 2;

  private static final double PRIOR_STORIES = 2;
  private static final double PRIOR_MONTHS = 3;
  private static final double PRIOR_DEVIATION = 2;

  private final double most;

  /**
   * @param most largest {@code p} of a shift, above 0 and below 1
   */
  public ShiftTest(double most) {
    this.most = most;
  }

  /** The shifts, oldest first. */
  public List<Shift> shifts(List<Month> months) {
    var found = new ArrayList<Shift>();
    var history = new ArrayList<Month>();
    for (Month month : months) {
      if (history.size() >= LEAST_HISTORY) {
        Shift shift = compare(history, month);
        if (shift.p() <= most && Math.abs(shift.after() - shift.before()) >= LEAST_MOVE) {
          found.add(shift);
          history.clear();
        }
      }
      history.add(month);
    }
    return found;
  }

  private static Shift compare(List<Month> history, Month month) {
    double weights = 0;
    double sum = 0;
    for (Month one : history) {
      weights += weight(one);
      sum += weight(one) * one.intensity();
    }
    double mean = sum / weights;
    double squares = PRIOR_MONTHS * PRIOR_DEVIATION * PRIOR_DEVIATION;
    for (Month one : history) {
      squares += weight(one) * Math.pow(one.intensity() - mean, 2);
    }
    double freedom = PRIOR_MONTHS + history.size() - 1;
    double scale = Math.sqrt(squares / freedom * (1 / weight(month) + 1 / weights));
    double p = StudentT.beyond((month.intensity() - mean) / scale, freedom);
    return new Shift(month.start(), mean, month.intensity(), history.size(), month.stories(), p);
  }

  private static double weight(Month month) {
    return month.stories() / (month.stories() + PRIOR_STORIES);
  }
}
