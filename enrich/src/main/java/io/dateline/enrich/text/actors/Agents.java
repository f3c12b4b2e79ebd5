package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The agent nouns of {@code agents.txt}, singular and plural. Immutable and thread-safe.
 *
 * <p>A line of the file is {@code tie TYPE: noun, noun}, the tie one of {@code arm}, {@code means}
 * and {@code apart}. Nouns are compared without regard to case.
 */
public final class Agents {
  private final PhraseTable<Agent> nouns = new PhraseTable<>();

  private Agents(List<ResourceLines.Line> lines) {
    for (ResourceLines.Line line : lines) {
      String[] sides = line.text().split(":", 2);
      String[] head = sides[0].strip().split("\\s+");
      if (sides.length != 2 || head.length != 2) {
        throw new IllegalStateException(
            "agents.txt:" + line.number() + ": write TIE TYPE: noun, noun");
      }
      Agent.Tie tie = Agent.Tie.valueOf(head[0].toUpperCase(Locale.ROOT));
      add(tie, ActorFileParser.type(head[1]), sides[1]);
    }
  }

  /** The agents that come with Dateline. */
  public static Agents shipped() {
    return Shipped.AGENTS;
  }

  /** The agent a noun or noun phrase names. */
  public Optional<Agent> agent(String noun) {
    return nouns.get(noun);
  }

  /** The longest agent noun spelt by {@code words} from index {@code from} on. */
  public Optional<Phrase<Agent>> longest(List<String> words, int from) {
    return nouns.longest(words, from);
  }

  private void add(Agent.Tie tie, ActorType type, String list) {
    for (String each : list.split(",")) {
      String noun = each.strip();
      if (!noun.isEmpty()) {
        nouns.put(noun, new Agent(noun, type, tie));
      }
    }
  }

  private static final class Shipped {
    private static final Agents AGENTS = new Agents(ResourceLines.of("agents.txt"));
  }
}
