package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
  @Test
  void shouldTakeTheGroupThatNamesTheProgram() {
    Robots robots =
        Robots.parse(
            "User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /x", "Dateline/0.1 (x)");

    assertThat(robots.allows("/a")).isTrue();
    assertThat(robots.allows("/x/y")).isFalse();
  }

  @Test
  void shouldLetTheLongestRuleWin() {
    Robots robots =
        Robots.parse("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$", "Dateline");

    assertThat(robots.allows("/a/c")).isFalse();
    assertThat(robots.allows("/a/b/c")).isTrue();
    assertThat(robots.allows("/d.pdf")).isFalse();
    assertThat(robots.allows("/d.pdf?x")).isTrue();
  }

  @Test
  void shouldAllowAllWithoutRules() {
    assertThat(Robots.parse("", "Dateline").allows("/")).isTrue();
    assertThat(Robots.parse("User-agent: *\nDisallow:", "Dateline").allows("/")).isTrue();
  }

  @Test
  void shouldReadTheCrawlDelayWithinReason() {
    assertThat(Robots.parse("User-agent: *\nCrawl-delay: 2.5", "x").delay())
        .isEqualTo(Duration.ofMillis(2500));
    assertThat(Robots.parse("User-agent: *\nCrawl-delay: 900", "x").delay())
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(Robots.parse("User-agent: *\nDisallow: /", "x").delay()).isNull();
  }

  @Test
  void shouldReadGroupsThatShareRules() {
    Robots robots =
        Robots.parse(
            "User-agent: a\nUser-agent: dateline\nDisallow: /x # here\n\nUser-agent: b\nDisallow: /",
            "Dateline");

    assertThat(robots.allows("/x")).isFalse();
    assertThat(robots.allows("/y")).isTrue();
  }
}
