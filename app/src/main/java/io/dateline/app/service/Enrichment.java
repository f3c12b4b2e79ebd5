package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.enrich.stream.EnrichConfig;
import java.nio.file.Path;

/** The enrichment as commands see it, that do not run it. */
public final class Enrichment {
  private Enrichment() {}

  /** The settings of the live app. */
  public static EnrichConfig settings(Connections connections, DatelineConfig config) {
    Path state = config.embedded().data().resolve("state").resolve("enrich");
    return EnrichPart.settings(connections, config, state);
  }
}
