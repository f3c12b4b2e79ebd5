package io.dateline.projections.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard's files, of this package and of the WebJars, read once. Thread-safe. A name is
 * looked up only where it consists of plain words with a known ending, so that none leads out.
 */
final class Assets {
  static final String INDEX = "index.html";

  private static final String WEB_JARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "vendor/cytoscape.js", "cytoscape/%s/dist/cytoscape.esm.min.mjs",
          "vendor/d3.js", "d3/%s/dist/d3.min.js");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+){0,3}\\.(?<ending>html|js|css|svg)");
  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  /** The file of that name, such as {@code js/main.js}; none where there is no such file. */
  Optional<Asset> find(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Asset known = read.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    byte[] bytes = bytes(name);
    if (bytes == null) {
      return Optional.empty();
    }
    return Optional.of(
        read.computeIfAbsent(
            name, n -> Asset.of(CONTENT_TYPES.get(matcher.group("ending")), bytes)));
  }

  private static byte @Nullable [] bytes(String name) {
    String library = LIBRARIES.get(name);
    String resource = library == null ? name : WEB_JARS + library.formatted(version(library));
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which version of a WebJar is on the class path, as its own file says. */
  private static String version(String library) {
    String artifact = library.substring(0, library.indexOf('/'));
    String file = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the WebJar " + artifact + " is on the class path");
      }
      var properties = new java.util.Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
