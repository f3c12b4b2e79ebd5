package io.dateline.app.demo;

import io.dateline.schemas.DatelineException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with holes, the part of <a href="https://mustache.github.io/mustache.5.html">Mustache
 * </a> that the demo's pages need: {@code {{name}}} escaped, {@code {{{name}}}} as it is, {@code
 * {{#name}}...{{/name}}} for each element of a list or where a value is neither false nor empty,
 * {@code {{^name}}...{{/name}}} where it is. A name that no enclosing model knows is an error.
 */
final class Template {
  private static final Pattern TAG =
      Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}|\\{\\{([#^/])(\\w+)}}\\n?");

  private sealed interface Node {}

  private record Literal(String text) implements Node {}

  private record Hole(String name, boolean escaped) implements Node {}

  private record Section(String name, boolean inverted, List<Node> body) implements Node {}

  private final String file;
  private final Escape escape;
  private final List<Node> nodes;

  private Template(String file, Escape escape, List<Node> nodes) {
    this.file = file;
    this.escape = escape;
    this.nodes = nodes;
  }

  /**
   * @param name below {@code templates/}
   */
  static Template load(String name, Escape escape) {
    return parse(name, Resources.text("templates/" + name), escape);
  }

  static Template parse(String file, String source, Escape escape) {
    Deque<Section> open = new ArrayDeque<>();
    open.push(new Section("", false, new ArrayList<>()));
    Matcher tag = TAG.matcher(source);
    int end = 0;
    while (tag.find()) {
      open.element().body().add(new Literal(source.substring(end, tag.start())));
      end = tag.end();
      if (tag.group(1) != null) {
        open.element().body().add(new Hole(tag.group(1), false));
      } else if (tag.group(2) != null) {
        open.element().body().add(new Hole(tag.group(2), true));
      } else if (tag.group(3).equals("/")) {
        close(open, tag.group(4), file);
      } else {
        open.push(new Section(tag.group(4), tag.group(3).equals("^"), new ArrayList<>()));
      }
    }
    Section root = open.pop();
    if (!open.isEmpty()) {
      throw new DatelineException(file + ": section '" + root.name() + "' is not closed");
    }
    root.body().add(new Literal(source.substring(end)));
    return new Template(file, escape, root.body());
  }

  private static void close(Deque<Section> open, String name, String file) {
    Section section = open.pop();
    if (!section.name().equals(name) || open.isEmpty()) {
      throw new DatelineException(
          file + ": {{/" + name + "}} closes '" + section.name() + "'; close in order");
    }
    open.element().body().add(section);
  }

  /**
   * @param model strings, booleans, lists of models
   */
  String render(Map<String, ?> model) {
    StringBuilder out = new StringBuilder(8192);
    Deque<Map<?, ?>> scope = new ArrayDeque<>();
    scope.push(model);
    render(nodes, scope, out);
    return out.toString();
  }

  private void render(List<Node> body, Deque<Map<?, ?>> scope, StringBuilder out) {
    for (Node node : body) {
      if (node instanceof Literal literal) {
        out.append(literal.text());
      } else if (node instanceof Hole hole) {
        String value = valueOf(hole.name(), scope).toString();
        out.append(hole.escaped() ? escape.apply(value) : value);
      } else if (node instanceof Section section) {
        render(section, scope, out);
      }
    }
  }

  private void render(Section section, Deque<Map<?, ?>> scope, StringBuilder out) {
    Object value = valueOf(section.name(), scope);
    boolean present = !value.equals(false) && !value.equals("") && !value.equals(List.of());
    if (section.inverted() || !(value instanceof List<?> elements)) {
      if (present != section.inverted()) {
        render(section.body(), scope, out);
      }
      return;
    }
    for (Object element : elements) {
      scope.push((Map<?, ?>) element);
      render(section.body(), scope, out);
      scope.pop();
    }
  }

  private Object valueOf(String name, Deque<Map<?, ?>> scope) {
    for (Map<?, ?> model : scope) {
      Object value = model.get(name);
      if (value != null) {
        return value;
      }
    }
    throw new DatelineException(file + ": nothing is called '" + name + "'; check the spelling");
  }
}
