package io.dateline.app.pipeline;

import io.dateline.schemas.contracts.ReleasedContracts;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.apache.avro.compiler.specific.SpecificCompiler;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * What a subscriber has that generated its classes from a release and never heard of later ones:
 * the classes are generated, compiled and loaded here, apart from today's of the same names.
 */
final class ReleaseReader implements AutoCloseable {
  private static final String EVENTS = "io.dateline.schemas.events.";

  private final Map<String, Schema> schemas;
  private final URLClassLoader classes;
  private final SpecificData model;

  private ReleaseReader(Map<String, Schema> schemas, URLClassLoader classes) {
    this.schemas = schemas;
    this.classes = classes;
    this.model = new SpecificData(classes);
    model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    model.addLogicalTypeConversion(new TimeConversions.DateConversion());
  }

  /** Generates and compiles the classes of a release in an empty directory. */
  static ReleaseReader of(String release, Path directory) throws IOException {
    Map<String, Schema> schemas = ReleasedContracts.release(release);
    Path sources = directory.resolve("sources");
    for (Schema schema : schemas.values()) {
      var compiler = new SpecificCompiler(schema);
      compiler.setStringType(GenericData.StringType.String);
      compiler.compileToDestination(null, sources.toFile());
    }
    Path compiled = Files.createDirectories(directory.resolve("classes"));
    compile(sources, compiled);
    var loader =
        new URLClassLoader(
            new URL[] {compiled.toUri().toURL()},
            withoutEvents(SpecificData.class.getClassLoader()));
    return new ReleaseReader(schemas, loader);
  }

  /** A reader of the generated class for what was written with this schema. */
  DatumReader<IndexedRecord> reader(Schema writer) {
    return new SpecificDatumReader<>(writer, schemas.get(writer.getFullName()), model);
  }

  private static void compile(Path sources, Path compiled) throws IOException {
    var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", compiled.toString()));
    arguments.addAll(
        List.of(
            "-cp",
            SpecificData.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("the classes generated from the release do not compile");
    }
  }

  private static ClassLoader withoutEvents(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(EVENTS)) {
          throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
      }
    };
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
