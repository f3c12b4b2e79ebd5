package io.dateline.ingest.feeds;

import io.dateline.ingest.extract.DateTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a feed is to be polled next. */
final class Cadence {
  private static final double JITTER = 0.2;
  private static final int HISTORY = 30;
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age\\s*=\\s*(\\d{1,8})");

  private final PollSettings settings;
  private final RandomGenerator random;

  Cadence(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** The interval of a feed that answers: half the usual gap between items, within limits. */
  Duration interval(Feed feed, Collection<Instant> arrivals) {
    if (feed.interval() != null) {
      return feed.interval();
    }
    Duration gap = usualGap(arrivals);
    return gap == null ? settings.initialInterval() : clamp(gap.dividedBy(2));
  }

  /** Median gap between the last items, null where there are too few. */
  static @Nullable Duration usualGap(Collection<Instant> arrivals) {
    List<Instant> times = new ArrayList<>(arrivals);
    Collections.sort(times);
    List<Instant> last = times.subList(Math.max(0, times.size() - HISTORY), times.size());
    if (last.size() < 4) {
      return null;
    }
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < last.size(); i++) {
      gaps.add(Duration.between(last.get(i - 1), last.get(i)));
    }
    Collections.sort(gaps);
    return gaps.get(gaps.size() / 2);
  }

  /**
   * The next poll of a feed that answered.
   *
   * @param atLeast what the feed or the server asks for, null where nothing
   * @param skipHours hours of the day in which the feed asks not to be read
   */
  Instant afterSuccess(
      Feed feed,
      Collection<Instant> arrivals,
      @Nullable Duration atLeast,
      Set<Integer> skipHours,
      Instant now) {
    Duration interval = interval(feed, arrivals);
    if (feed.interval() == null && atLeast != null && atLeast.compareTo(interval) > 0) {
      interval = clamp(atLeast);
    }
    Instant next = now.plus(feed.interval() == null ? jittered(interval) : interval);
    for (int i = 0; i < 24 && skipHours.contains(next.atOffset(ZoneOffset.UTC).getHour()); i++) {
      next = next.plus(Duration.ofHours(1));
    }
    return next;
  }

  /** The next poll after a number of failures in a row: doubled each time, never given up. */
  Instant afterFailure(Feed feed, int failures, Instant now) {
    Duration base = feed.interval() == null ? settings.minInterval() : feed.interval();
    Duration wait = base;
    for (int i = 1; i < failures && wait.compareTo(settings.maxBackoff()) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return now.plus(jittered(min(wait, settings.maxBackoff())));
  }

  /** Half to one interval: feeds that were defined together are not polled together for ever. */
  Duration apart(Duration interval) {
    return Duration.ofMillis((long) (interval.toMillis() * (0.5 + random.nextDouble() / 2)));
  }

  /** The next poll of a feed that said it is gone. */
  Instant afterGone(Instant now) {
    return now.plus(jittered(settings.maxBackoff()));
  }

  /** What Retry-After asks for, in seconds or as a date, at most a week. */
  static Optional<Instant> retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String value = header.strip();
    Instant latest = now.plus(Duration.ofDays(7));
    if (value.matches("\\d{1,9}")) {
      Instant asked = now.plusSeconds(Long.parseLong(value));
      return Optional.of(asked.isAfter(latest) ? latest : asked);
    }
    return DateTexts.parse(value)
        .map(asked -> asked.isBefore(now) ? now : asked.isAfter(latest) ? latest : asked);
  }

  /** What Cache-Control asks for. */
  static @Nullable Duration maxAge(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher matcher = MAX_AGE.matcher(header);
    return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
  }

  private Duration clamp(Duration wanted) {
    return wanted.compareTo(settings.minInterval()) < 0
        ? settings.minInterval()
        : min(wanted, settings.maxInterval());
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Duration jittered(Duration wait) {
    double factor = 1 - JITTER / 2 + JITTER * random.nextDouble();
    return Duration.ofMillis(Math.max(1, (long) (wait.toMillis() * factor)));
  }
}
