package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {
  private static final Duration PACE = Duration.ofMillis(500);
  private static final Duration SLOW = Duration.ofSeconds(7);

  @Test
  void shouldCountByRegistrableDomainWhatNoRuleNames() {
    HostRules rules = rules(new HostRule("feeds.example.com", 5, SLOW));

    assertThat(rules.of("https://news.example.co.uk/a"))
        .isEqualTo(rules.of("http://feeds.EXAMPLE.co.uk:8080/b"))
        .isEqualTo(new HostRules.Share("example.co.uk", 2, PACE));
    assertThat(rules.of("no address")).isEqualTo(new HostRules.Share("no address", 2, PACE));
  }

  @Test
  void shouldCountANamedHostApartFromTheRestOfItsDomain() {
    HostRules rules = rules(new HostRule("Feeds.Example.com", 5, SLOW));

    assertThat(rules.of("https://feeds.example.com/rss"))
        .isEqualTo(new HostRules.Share("feeds.example.com", 5, SLOW));
    assertThat(rules.of("https://www.example.com/a"))
        .isEqualTo(rules.of("https://old.feeds.example.com/a"))
        .isEqualTo(new HostRules.Share("example.com", 2, PACE));
  }

  @Test
  void shouldChangeNothingButTheLimitsOfANamedDomain() {
    HostRules rules = rules(new HostRule("example.com", 1, SLOW));

    assertThat(rules.of("https://example.com/a"))
        .isEqualTo(rules.of("https://www.example.com/b"))
        .isEqualTo(rules.of("https://a.b.example.com/b"))
        .isEqualTo(new HostRules.Share("example.com", 1, SLOW));
  }

  @Test
  void shouldCountEachHostBelowAStarByItself() {
    HostRules rules = rules(new HostRule("*.example.com", 3, SLOW));

    assertThat(rules.of("https://one.example.com/a"))
        .isEqualTo(new HostRules.Share("one.example.com", 3, SLOW));
    assertThat(rules.of("https://a.two.example.com/a"))
        .isEqualTo(new HostRules.Share("a.two.example.com", 3, SLOW));
    assertThat(rules.of("https://example.com/a"))
        .isEqualTo(new HostRules.Share("example.com", 2, PACE));
    assertThat(rules.of("https://notexample.com/a"))
        .isEqualTo(new HostRules.Share("notexample.com", 2, PACE));
  }

  @Test
  void shouldFollowTheRuleOfTheLongestName() {
    HostRules rules =
        rules(
            new HostRule("*.co.uk", 1, SLOW),
            new HostRule("example.co.uk", 2, SLOW),
            new HostRule("*.blogs.example.co.uk", 3, SLOW),
            new HostRule("one.blogs.example.co.uk", 4, SLOW));

    assertThat(rules.of("https://one.blogs.example.co.uk/").concurrency()).isEqualTo(4);
    assertThat(rules.of("https://two.blogs.example.co.uk/").concurrency()).isEqualTo(3);
    assertThat(rules.of("https://www.example.co.uk/"))
        .isEqualTo(new HostRules.Share("example.co.uk", 2, SLOW));
    assertThat(rules.of("https://www.other.co.uk/"))
        .isEqualTo(new HostRules.Share("www.other.co.uk", 1, SLOW));
  }

  @Test
  void shouldKnowNumericAndInternationalHosts() {
    HostRules rules =
        rules(new HostRule("127.0.0.1", 5, SLOW), new HostRule("feeds.bücher.example", 6, SLOW));

    assertThat(rules.of("http://127.0.0.1:8080/feed").concurrency()).isEqualTo(5);
    assertThat(rules.of("http://feeds.xn--bcher-kva.example/feed").concurrency()).isEqualTo(6);
    assertThat(rules.most()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*.",
        "a b",
        "https://example.com/feed",
        "example.com:80",
        "a@b",
        "*.*.c"
      })
  void shouldRefuseWhatIsNoHost(String name) {
    assertThatThrownBy(() -> new HostRule(name, 2, PACE))
        .isInstanceOf(DatelineException.class)
        .hasMessage(
            "ingest.hosts.%s: '%s' is no host; write a name such as feeds.example.com, or '*.example.com' for each host below it"
                .formatted(name, name));
  }

  @Test
  void shouldSayHowToNameAllHostsOfAPlatform() {
    assertThatThrownBy(() -> new HostRule("GitHub.io", 2, PACE))
        .hasMessage(
            "ingest.hosts.GitHub.io: below 'GitHub.io' each name is a domain of its own; write '*.github.io' for each of them");
    assertThat(rules(new HostRule("*.github.io", 1, SLOW)).of("https://me.github.io/feed"))
        .isEqualTo(new HostRules.Share("me.github.io", 1, SLOW));
  }

  @Test
  void shouldRefuseLimitsThatLimitNothing() {
    assertThatThrownBy(() -> new HostRule("Example.com", 0, PACE))
        .hasMessage("ingest.hosts.Example.com.concurrency: 0 is not between 1 and 64");
    assertThatThrownBy(() -> new HostRule("example.com", 1, Duration.ofSeconds(-1)))
        .hasMessage("ingest.hosts.example.com.interval: PT-1S is not between PT0S and PT1H");
    assertThatThrownBy(() -> new HostRule("example.com", 1, Duration.ofDays(999_999_999)))
        .hasMessageEndingWith(" is not between PT0S and PT1H");
  }

  private static HostRules rules(HostRule... rules) {
    return new HostRules(2, PACE, List.of(rules));
  }
}
