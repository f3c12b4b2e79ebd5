package io.dateline.ingest.syndication;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param url its address
 * @param title its name; null where the list gives none
 * @param settings attributes of Dateline's own namespace, by their names without prefix
 */
public record Outline(String url, @Nullable String title, Map<String, String> settings) {

  /** Keeps the settings unmodifiable. */
  public Outline {
    settings = Map.copyOf(settings);
  }
}
