package io.dateline.app.terminal;

import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Which of the log layouts in {@code io/dateline/app/logging} is used: {@code quiet} for commands,
 * {@code text} for {@code up} and {@code demo}, {@code json} for services. The environment variable
 * {@code DATELINE_LOG} has the last word. Must be called before the first logger is made.
 */
public final class Logging {
  private static final String PROPERTY = "dateline.log";
  private static final Map<String, String> LAYOUTS = Map.of("run", "json", "up", "text");
  private static final List<String> KNOWN = List.of("json", "text", "quiet");

  private Logging() {}

  /** Chooses by the first argument, which names the command. */
  public static void choose(String[] arguments) {
    String asked = System.getenv("DATELINE_LOG");
    String layout =
        asked != null && KNOWN.contains(asked)
            ? asked
            : LAYOUTS.getOrDefault(arguments.length == 0 ? "" : arguments[0], "quiet");
    System.setProperty(PROPERTY, layout);
    // one thread makes the first logger; several at once would be told about each other
    LoggerFactory.getILoggerFactory();
    // Apache Commons and others speak java.util.logging; they have nothing to say to users
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
  }
}
