package io.dateline.enrich.stream;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import java.util.TreeMap;

/**
 * What an upgrade makes of the log's dictionary: the actors that come with this version replace
 * those of the same id; what users imported besides stays.
 */
final class ShippedUpgrade {
  private ShippedUpgrade() {}

  /** The dictionary after the upgrade. */
  static Dictionary of(Dictionary onLog, Dictionary shipped) {
    var actors = new TreeMap<String, Actor>();
    onLog.actors().forEach(actor -> actors.put(actor.id(), actor));
    shipped.actors().forEach(actor -> actors.put(actor.id(), actor));
    return Dictionary.of(actors.values());
  }
}
