package io.dateline.app.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A released engine of version "two", which finds one thing in every text: Egypt agrees. */
public final class OtherEngine {
  private static final String SOURCE =
      """
      package io.dateline.enrich.text.release;

      import java.util.*;
      import java.util.function.*;

      public final class EngineEntry implements Function<Object, Object> {
        public Object apply(Object actors) {
          UnaryOperator<Object> tag = article -> found((String) ((Map<?, ?>) article).get("text"));
          return Map.of("version", "two", "tag", tag);
        }

        private static Object found(String text) {
          Map<String, Object> all = Map.of("begin", 0, "end", text.length());
          Map<String, Object> relation = new HashMap<>();
          relation.put("source", Map.of("actor", "Q79", "name", "Egypt"));
          relation.put("target", Map.of("actor", "Q43", "name", "Turkey"));
          relation.put("type", "AGREE");
          relation.put("intensity", 1.0);
          relation.put("trigger", all);
          relation.put("triggerText", "");
          relation.put("evidence", all);
          relation.put("confidence", 0.5);
          relation.put("rule", "two");
          return Map.of("language", "en", "sentences", List.of(all), "relations", List.of(relation));
        }
      }
      """;

  private OtherEngine() {}

  /** Compiles it into a directory of engines. */
  public static void release(Path engines) throws IOException {
    Path work = Files.createTempDirectory(engines, "source");
    Path source = Files.writeString(work.resolve("EngineEntry.java"), SOURCE);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", work.toString(), source.toString());
    if (code != 0) {
      throw new AssertionError("the engine of the test does not compile");
    }
    Path release = Files.createDirectories(engines.resolve("two"));
    String name = "io/dateline/enrich/text/release/EngineEntry.class";
    try (var jar = new ZipOutputStream(Files.newOutputStream(release.resolve("engine.jar")))) {
      for (String entry : List.of(name)) {
        jar.putNextEntry(new ZipEntry(entry));
        jar.write(Files.readAllBytes(work.resolve(entry)));
        jar.closeEntry();
      }
    }
  }
}
