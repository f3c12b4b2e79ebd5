package io.dateline.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** An outlet of the {@link Press}: when it publishes what. */
final class PressOutlet {
  private static final int WINDOW = 20;

  /** Ten thousand items with {@code -Ddateline.week.items=10000}. */
  private static final int MANY = Integer.getInteger("dateline.week.items", 1_000);

  private static final String[] WORDS = {
    "harbour", "minister", "bridge", "council", "river", "engine", "treaty", "winter", "signal",
    "market", "border", "letter", "garden", "island", "station", "record", "valley", "courier",
  };

  private final int number;
  private final Habit habit;
  private final Instant begin;
  private final Duration gap;
  private final Map<Integer, Story> written = new ConcurrentHashMap<>();

  /** A piece of news. */
  record Story(String id, String path, String title, String text, Instant published) {}

  PressOutlet(int number, Habit habit, Instant begin) {
    this.number = number;
    this.habit = habit;
    this.begin = begin;
    this.gap = Duration.ofMinutes(40 + 13L * (number % 7));
  }

  Habit habit() {
    return habit;
  }

  String host() {
    return "outlet" + number + ".example";
  }

  /** What its feed lists at a time, the newest first. */
  List<Story> listed(Instant now) {
    int count = published(now);
    int window = habit == Habit.MANY_ITEMS ? MANY : WINDOW;
    List<Story> stories = new ArrayList<>();
    for (int i = count - 1; i >= Math.max(0, count - window); i--) {
      stories.add(known(i));
    }
    return stories;
  }

  /** Each time has the same stories, those of before the beginning among them. */
  private int published(Instant now) {
    Instant until = now;
    if (habit == Habit.SILENT && Duration.between(begin, now).toDays() >= 2) {
      until = begin.plus(Duration.ofDays(2));
    }
    if (habit == Habit.MANY_ITEMS) {
      return MANY;
    }
    return WINDOW / 2 + (int) (Duration.between(begin, until).toMillis() / gap.toMillis());
  }

  private Story known(int i) {
    return written.computeIfAbsent(i, this::story);
  }

  private Story story(int i) {
    Instant published = begin.plus(gap.multipliedBy(i - WINDOW / 2 + 1L));
    if (habit == Habit.FUTURE_DATES) {
      published = published.plus(Duration.ofDays(365));
    }
    if (habit == Habit.MANY_ITEMS) {
      published = begin.minus(Duration.ofMinutes(MANY - i));
    }
    String id = "o" + number + "-s" + i;
    return new Story(id, "/a/" + i, "Story " + i + " of outlet " + number, text(i), published);
  }

  private String text(int i) {
    Random random = new Random(31L * number + i);
    StringBuilder text = new StringBuilder();
    int sentences = habit == Habit.MANY_ITEMS ? 8 : 24;
    for (int s = 0; s < sentences; s++) {
      List<String> words = new ArrayList<>(List.of(WORDS));
      Collections.shuffle(words, random);
      text.append(String.format(Locale.ROOT, "Report %d of outlet %d says ", i, number))
          .append(String.join(" ", words.subList(0, 8)))
          .append(habit == Habit.WRONG_CHARSET ? " caf\u00e9. " : ". ");
    }
    return text.toString().strip();
  }
}
