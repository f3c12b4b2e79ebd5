package io.dateline.app.doctor;

import java.time.Duration;
import java.time.Instant;

/** Compares this machine's clock with another's. */
final class Clocks {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private Clocks() {}

  static Finding compare(String other, Instant there, Instant here) {
    Duration apart = Duration.between(there, here).abs();
    return apart.compareTo(TOLERANCE) <= 0
        ? Finding.ok("clock", "within " + TOLERANCE.toSeconds() + " s of " + other)
        : Finding.bad(
            "clock",
            apart.toSeconds() + " s from " + other + "'s; times of capture would be wrong",
            "timedatectl set-ntp true, on both machines");
  }
}
