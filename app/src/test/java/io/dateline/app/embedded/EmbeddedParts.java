package io.dateline.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method or constructor the parameter {@link Parts}, or {@link EmbeddedDefault}: real
 * parts on free ports, started once for all tests of the run and stopped after the last. Tests keep
 * out of each other's way by their own topic prefix and database. With {@code -Pdocker} the parts
 * are containers; who asks for the embedded default gets it all the same.
 */
public final class EmbeddedParts implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(EmbeddedParts.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == EmbeddedDefault.class || type == Parts.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == EmbeddedDefault.class) {
      return embedded(context);
    }
    if (!ContainerParts.areAsked()) {
      return Parts.of(embedded(context));
    }
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            ContainerParts.class, key -> ContainerParts.start(), ContainerParts.class)
        .parts();
  }

  private static EmbeddedDefault embedded(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
        .parts();
  }

  private record Shared(EmbeddedDefault parts, Path directory) implements AutoCloseable {
    static Shared start() {
      try {
        Path directory = Files.createTempDirectory("dateline-test");
        return new Shared(EmbeddedDefault.start(EmbeddedSettings.at(directory)), directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      parts.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
