package io.dateline.app.command;

import io.dateline.app.terminal.Output;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives commands the output they write to. */
record CommandFactory(Output output) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      Constructor<K> constructor = type.getDeclaredConstructor(Output.class);
      constructor.setAccessible(true);
      return constructor.newInstance(output);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}
