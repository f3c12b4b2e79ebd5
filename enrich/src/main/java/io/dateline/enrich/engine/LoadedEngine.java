package io.dateline.enrich.engine;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.release.PlainValues;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** An engine in a class loader of its own, spoken to in plain values. */
final class LoadedEngine implements Engine {
  private final Function<Object, Object> entry;
  private final String version;
  private final String dictionary;
  private final Function<Object, Object> tag;

  private LoadedEngine(Function<Object, Object> entry, Map<?, ?> opened, String dictionary) {
    this.entry = entry;
    this.dictionary = dictionary;
    this.version = String.valueOf(opened.get("version"));
    this.tag = function(Objects.requireNonNull(opened.get("tag")));
  }

  static LoadedEngine open(Function<Object, Object> entry, Dictionary dictionary) {
    Object actors = Objects.requireNonNull(PlainValues.of(dictionary.actors()));
    return new LoadedEngine(entry, (Map<?, ?>) entry.apply(actors), dictionary.version());
  }

  @SuppressWarnings("unchecked") // what the entry of a release promises
  private static Function<Object, Object> function(Object of) {
    return (Function<Object, Object>) of;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String dictionaryVersion() {
    return dictionary;
  }

  @Override
  public Engine withDictionary(Dictionary other) {
    return open(entry, other);
  }

  @Override
  public Tagged tag(Article article) {
    Object plain = Objects.requireNonNull(PlainValues.of(article));
    return PlainValues.to(Tagged.class, tag.apply(plain));
  }
}
