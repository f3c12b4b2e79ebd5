package io.dateline.enrich.text.release;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a released engine is entered from outside its class loader. Given a list of actors it answers
 * with a map: {@code version}, and {@code tag}, a function from an article to what was found in it;
 * all in the form of {@link PlainValues}. Made by reflection.
 */
public final class EngineEntry implements Function<Object, Object> {
  /** The engine behind it. */
  private final TextEngine engine = TextEngine.create();

  /** Loads the models. */
  public EngineEntry() {}

  @Override
  public Object apply(Object actors) {
    List<Actor> defined =
        ((List<?>) actors).stream().map(actor -> PlainValues.to(Actor.class, actor)).toList();
    TextEngine with = engine.withDictionary(Dictionary.of(defined));
    UnaryOperator<Object> tag =
        article ->
            java.util.Objects.requireNonNull(
                PlainValues.of(with.tag(PlainValues.to(Article.class, article))));
    return Map.of("version", with.version(), "tag", tag);
  }
}
