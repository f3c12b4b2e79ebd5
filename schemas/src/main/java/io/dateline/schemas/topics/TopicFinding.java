package io.dateline.schemas.topics;

/**
 * One difference between a topic on the broker and the catalogue.
 *
 * @param topic full name
 * @param setting what differs: {@code exists}, {@code partitions} or a Kafka setting
 * @param expected what the catalogue says
 * @param actual what the broker says
 * @param losesFacts whether going on with it would lose facts
 */
public record TopicFinding(
    String topic, String setting, String expected, String actual, boolean losesFacts) {
  static TopicFinding missing(String topic) {
    return new TopicFinding(topic, "exists", "yes", "no", true);
  }

  /** The way out. */
  public String remedy() {
    return switch (setting) {
      case "exists" -> "run 'dateline topics --apply'";
      case "partitions" ->
          "set topics.partitions to " + actual + "; the number cannot be changed on a topic in use";
      default ->
          "run 'kafka-configs.sh --alter --topic "
              + topic
              + " --add-config "
              + setting
              + "="
              + expected
              + "'";
    };
  }

  @Override
  public String toString() {
    return topic + ": " + setting + " is " + actual + ", not " + expected + "; " + remedy();
  }
}
