package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.HostName;
import io.dateline.ingest.canonical.RegistrableDomain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says with what a request is counted, and what holds for all that are counted with it: by
 * registrable domain, unless a rule names the host, the domain, or all hosts below a name. Of
 * several rules that of the longest name counts. Immutable.
 */
final class HostRules {
  /**
   * Requests that are counted together.
   *
   * @param name the registrable domain or host that they have in common; the address itself where
   *     it has no host
   * @param concurrency of them at once
   * @param interval least time between the starts of two of them
   */
  record Share(String name, int concurrency, Duration interval) {}

  private final int concurrency;
  private final Duration interval;
  private final Map<String, HostRule> rules;

  /**
   * @param concurrency of what no rule names
   * @param interval of what no rule names
   * @param rules with names that differ
   */
  HostRules(int concurrency, Duration interval, List<HostRule> rules) {
    this.concurrency = concurrency;
    this.interval = interval;
    this.rules = rules.stream().collect(Collectors.toMap(HostRule::name, Function.identity()));
  }

  static HostRules of(FetchSettings settings) {
    return new HostRules(settings.hostConcurrency(), settings.hostInterval(), settings.hosts());
  }

  /** What a request to this address is counted with. */
  Share of(String url) {
    String host = HostName.ofUrl(url).orElse(url);
    String domain = RegistrableDomain.ofHost(host);
    HostRule own = rules.get(host);
    if (own != null) {
      return share(host, own);
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      String above = host.substring(dot + 1);
      @Nullable HostRule each = rules.get(HostRule.EACH + above);
      if (each != null) {
        return share(host, each);
      }
      @Nullable HostRule whole = above.equals(domain) ? rules.get(domain) : null;
      if (whole != null) {
        return share(domain, whole);
      }
    }
    return new Share(domain, concurrency, interval);
  }

  /** The highest number of requests at once that anything here allows. */
  int most() {
    return rules.values().stream().mapToInt(HostRule::concurrency).reduce(concurrency, Math::max);
  }

  private static Share share(String name, HostRule rule) {
    return new Share(name, rule.concurrency(), rule.interval());
  }
}
