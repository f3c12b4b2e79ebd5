package io.dateline.app.config;

import io.dateline.ingest.feeds.HostRule;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.config.ConfigSection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The section {@code ingest.hosts}: a section for each host that other limits hold for. Hosts are
 * named in the file only; a variable of the environment can override what is said of one, but
 * cannot name one, as it has no dots and no hyphens.
 */
final class HostsSection {
  private HostsSection() {}

  /**
   * Reads it, in the order of the file.
   *
   * @param concurrency of a host of which it is not said
   * @param interval of a host of which it is not said
   * @throws DatelineException naming the key of what is wrong
   */
  static List<HostRule> read(ConfigSection hosts, int concurrency, Duration interval) {
    Map<String, HostRule> rules = new LinkedHashMap<>();
    for (String name : hosts.keys()) {
      ConfigSection host = hosts.section(name);
      HostRule rule =
          new HostRule(
              name, host.integer("concurrency", concurrency), host.duration("interval", interval));
      if (rules.put(rule.name(), rule) != null) {
        throw new DatelineException(
            "%s.%s: names %s a second time; leave one of the two"
                .formatted(HostRule.SECTION, name, rule.name()));
      }
    }
    return List.copyOf(rules.values());
  }
}
