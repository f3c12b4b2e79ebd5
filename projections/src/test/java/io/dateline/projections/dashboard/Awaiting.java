package io.dateline.projections.dashboard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;

/** Waiting for the effect of something that is done again and again until it is seen. */
final class Awaiting {
  private Awaiting() {}

  static void repeat(String reason, IntConsumer cause, Callable<Boolean> effect) {
    var number = new AtomicInteger();
    Awaitility.await(reason)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              cause.accept(number.incrementAndGet());
              return effect.call();
            });
  }
}
