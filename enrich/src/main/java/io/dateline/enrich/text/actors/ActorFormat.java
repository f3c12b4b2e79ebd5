package io.dateline.enrich.text.actors;

/** Writes an actor as an entry of a dictionary file, every attribute on a line of its own. */
final class ActorFormat {
  private ActorFormat() {}

  static String write(Actor actor) {
    StringBuilder out = new StringBuilder(128);
    out.append(actor.id()).append(' ').append(actor.type()).append(' ').append(actor.name());
    out.append('\n');
    for (ActorName name : actor.names()) {
      line(out, name.kind().attribute(), name.text(), Period.ALWAYS);
    }
    for (Role role : actor.roles()) {
      line(out, "role", role.kind() + " of " + role.of(), role.period());
    }
    for (Parent parent : actor.parents()) {
      line(out, "of", parent.id(), parent.period());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String attribute, String value, Period period) {
    out.append("  ").append(attribute).append(' ').append(value);
    String dates = period.text();
    if (!dates.isEmpty()) {
      out.append(' ').append(dates);
    }
    out.append('\n');
  }
}
