package io.dateline.enrich.engine;

import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engines that can run here: that of this build, and those released into a directory, {@code
 * DIR/<version>/*.jar}. A released one has a class loader of its own, which sees the JDK and its
 * own jars only, and stays loaded. Thread-safe.
 */
public final class ReleasedEngines {
  /** Class that each release is entered by. */
  static final String ENTRY = "io.dateline.enrich.text.release.EngineEntry";

  private final Engine current;
  private final @Nullable Path directory;
  private final Map<String, Function<Object, Object>> entries = new ConcurrentHashMap<>();

  /**
   * @param current the engine of this build
   * @param directory of the released ones, or null where there is none
   */
  public ReleasedEngines(Engine current, @Nullable Path directory) {
    this.current = current;
    this.directory = directory;
  }

  /** The engine of this build. */
  public Engine current() {
    return current;
  }

  /**
   * The engine of that version with a dictionary; empty where it is not here.
   *
   * @throws DatelineException where its release is damaged
   */
  public Optional<Engine> find(String version, Dictionary dictionary) {
    if (version.equals(current.version())) {
      return Optional.of(current.withDictionary(dictionary));
    }
    return has(version) ? Optional.of(load(version, dictionary)) : Optional.empty();
  }

  /** Whether an engine of that version can run here. */
  public boolean has(String version) {
    return version.equals(current.version())
        || directory != null && isName(version) && Files.isDirectory(directory.resolve(version));
  }

  /** Where a version would have to lie, for messages. */
  public String place(String version) {
    return directory == null
        ? "no directory of released engines was given; name one with --engines DIR"
        : directory.resolve(version) + " is not there";
  }

  private static boolean isName(String version) {
    return version.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
  }

  private Engine load(String version, Dictionary dictionary) {
    Engine engine = LoadedEngine.open(entries.computeIfAbsent(version, this::entry), dictionary);
    if (!engine.version().equals(version)) {
      throw new DatelineException(
          "engine "
              + version
              + ": "
              + place(version).replace(" is not there", "")
              + " holds version "
              + engine.version()
              + "; name the directory after the version");
    }
    return engine;
  }

  @SuppressWarnings("unchecked") // the entry's contract
  private Function<Object, Object> entry(String version) {
    Path release = java.util.Objects.requireNonNull(directory).resolve(version);
    try {
      // never closed: the engine may need classes at any time
      var loader = new URLClassLoader(jars(release), ClassLoader.getPlatformClassLoader());
      return (Function<Object, Object>)
          Class.forName(ENTRY, true, loader)
              .asSubclass(Function.class)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new DatelineException(
          "engine "
              + version
              + ": "
              + release
              + " holds no engine that can be entered ("
              + root(e)
              + "); write it anew with 'dateline engines release'",
          e);
    }
  }

  private static Throwable root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static URL[] jars(Path release) {
    var urls = new ArrayList<URL>();
    try (var files = Files.list(release)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a path is a URL", e);
    } catch (IOException e) {
      throw new DatelineException(release + ": cannot be read: " + e.getMessage(), e);
    }
    return urls.toArray(new URL[0]);
  }
}
