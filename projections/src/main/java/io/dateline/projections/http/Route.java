package io.dateline.projections.http;

import io.dateline.projections.query.Answer;
import io.dateline.projections.query.Edge;
import io.dateline.projections.query.Single;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A path of the read API, below {@code /api/v1}.
 *
 * @param rowType class of the items of a list; null where the answer is one thing
 * @param parameters names of the query parameters it takes
 * @param question asks the views; gives an {@link Answer} or a {@link Single}
 * @param graph asks for all of a list that is a graph, for formats of graphs; null where it is none
 */
record Route(
    String path,
    @Nullable Class<?> rowType,
    Set<String> parameters,
    Function<Parameters, Object> question,
    @Nullable Function<Parameters, Answer<Edge>> graph) {

  /** A list, in pages. */
  static <T> Route list(
      String path, Class<T> rowType, Set<String> own, Function<Parameters, Answer<T>> question) {
    var parameters = new TreeSet<>(own);
    parameters.addAll(Set.of("asOf", "limit", "cursor", "format"));
    return new Route(path, rowType, parameters, question::apply, null);
  }

  /** A list that always comes whole. */
  static <T> Route whole(
      String path, Class<T> rowType, Set<String> own, Function<Parameters, Answer<T>> question) {
    var parameters = new TreeSet<>(own);
    parameters.addAll(Set.of("asOf", "format"));
    return new Route(path, rowType, parameters, question::apply, null);
  }

  /** This list, which is also to be had as a graph. */
  Route orGraph(Function<Parameters, Answer<Edge>> whole) {
    return new Route(path, rowType, parameters, question, whole);
  }

  /** One thing. */
  static <T> Route single(String path, Set<String> own, Function<Parameters, Single<T>> question) {
    var parameters = new TreeSet<>(own);
    parameters.add("asOf");
    return new Route(path, null, parameters, question::apply, null);
  }
}
