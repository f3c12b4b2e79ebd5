package io.dateline.enrich.engine;

import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the engine of this build, its models included, as a release that later versions of
 * Dateline can load: {@code DIR/<version>/engine.jar}. The jar needs the JDK and nothing else.
 */
public final class EngineRelease {
  private static final String PACKAGE = "io/dateline/enrich/text";
  private static final String EXCEPTION = "io/dateline/schemas/DatelineException.class";

  private EngineRelease() {}

  /**
   * Writes it; one that is there already is replaced whole.
   *
   * @return the jar
   */
  public static Path write(TextEngine engine, Path directory) {
    Path release = directory.resolve(engine.version());
    Path jar = release.resolve("engine.jar");
    Path draft = release.resolve("engine.jar.new");
    try {
      Files.createDirectories(release);
      try (var out = new ZipOutputStream(Files.newOutputStream(draft))) {
        copy(TextEngine.class, PACKAGE, out);
        copy(DatelineException.class, EXCEPTION, out);
      }
      return Files.move(
          draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatelineException(jar + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void copy(Class<?> of, String what, ZipOutputStream out) throws IOException {
    Path code = code(of);
    if (Files.isDirectory(code)) {
      copy(code, code.resolve(what), out);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      Path root = jar.getPath("/");
      copy(root, root.resolve(what), out);
    }
  }

  private static void copy(Path root, Path from, ZipOutputStream out) throws IOException {
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      var entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
      entry.setTime(0); // the same engine gives the same bytes
      out.putNextEntry(entry);
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(out);
      }
      out.closeEntry();
    }
  }

  private static Path code(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new DatelineException("cannot tell where the engine's classes lie", e);
    }
  }
}
