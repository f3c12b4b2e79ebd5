package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostLimitsTest {
  private static final Set<Thread.State> SETTLED =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
  private static final String FEEDS = "https://feeds.example.com/rss";
  private static final String WWW = "https://www.example.com/a";
  private static final String SHOP = "https://shop.example.com/a";

  @Test
  void shouldShareTheTurnsOfADomainAmongItsHosts() throws InterruptedException {
    HostLimits limits = limits(1);

    try (HostLimits.Turn turn = limits.await(WWW)) {
      assertThat(turn).isNotNull();
      assertThat(waits(limits, SHOP)).isTrue();
    }
  }

  @Test
  void shouldGiveANamedHostTurnsOfItsOwn() throws InterruptedException {
    HostLimits limits = limits(1, new HostRule("feeds.example.com", 2, Duration.ZERO));

    try (HostLimits.Turn domain = limits.await(WWW);
        HostLimits.Turn one = limits.await(FEEDS);
        HostLimits.Turn two = limits.await(FEEDS)) {
      assertThat(List.of(domain, one, two)).doesNotContainNull();
      assertThat(waits(limits, FEEDS)).isTrue();
      assertThat(waits(limits, WWW)).isTrue();
    }
  }

  @Test
  void shouldKeepThePaceOfANamedHostAndLetTheRestOfItsDomainGoOn() throws InterruptedException {
    Duration pace = Duration.ofMillis(200);
    Duration never = Duration.ofHours(1);
    HostLimits limits =
        limits(
            1,
            new HostRule("feeds.example.com", 1, pace),
            new HostRule("www.example.com", 1, never));

    long before = System.nanoTime();
    take(limits, WWW);
    take(limits, FEEDS);
    take(limits, FEEDS);
    take(limits, FEEDS);
    Duration took = Duration.ofNanos(System.nanoTime() - before);

    assertThat(took).isGreaterThanOrEqualTo(pace.multipliedBy(2));
    assertThat(waits(limits, WWW)).isTrue();
  }

  @Test
  void shouldSlowDownOnlyTheHostThatAsksForItWhereItIsCountedApart() throws InterruptedException {
    HostLimits limits = limits(1, new HostRule("feeds.example.com", 1, Duration.ZERO));

    limits.slowDown(FEEDS, Duration.ofHours(1));
    take(limits, FEEDS);
    take(limits, WWW);
    take(limits, WWW);

    assertThat(waits(limits, FEEDS)).isTrue();
  }

  private static HostLimits limits(int concurrency, HostRule... rules) {
    return new HostLimits(new HostRules(concurrency, Duration.ZERO, List.of(rules)));
  }

  private static void take(HostLimits limits, String url) throws InterruptedException {
    limits.await(url).close();
  }

  /** Whether one more request is kept waiting; its thread is interrupted afterwards. */
  private static boolean waits(HostLimits limits, String url) throws InterruptedException {
    Thread asking =
        new Thread(
            () -> {
              try {
                take(limits, url);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    asking.start();
    while (!SETTLED.contains(asking.getState())) {
      Thread.onSpinWait();
    }
    boolean waiting = asking.isAlive();
    asking.interrupt();
    asking.join();
    return waiting;
  }
}
