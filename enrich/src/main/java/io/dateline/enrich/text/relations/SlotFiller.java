package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parties in the slots of a clause. */
final class SlotFiller {

  private static final int REACH = 14;
  private static final Set<String> AFTER_CALL = Set.of("IN", "TO", "CC", ".", ",", "RB");

  private final Tree tree;
  private final Sentence sentence;
  private final Parties parties;
  private final Operators operators;
  private final LowerClauses below;

  SlotFiller(Tree tree, Parties parties, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.parties = parties;
    this.operators = operators;
    this.below = new LowerClauses(tree);
  }

  /** Who fills the first of the source slots that is filled. */
  List<Party> sources(Clause clause, List<Slot> slots) {
    return fill(clause, slots, true);
  }

  /** Who is said to act in the clause. */
  List<Party> subject(Clause clause) {
    return subject(clause, true);
  }

  /** Who fills the first of the target slots that another than {@code sources} fills. */
  List<Party> targets(Clause clause, Pattern pattern, List<Party> sources) {
    List<Party> own = List.of();
    for (Slot slot : pattern.target()) {
      List<Party> found = new ArrayList<>(2);
      boolean plain = slot.kind() == Slot.Kind.OBJECT && pattern.objects().isEmpty();
      for (Party each : plain ? met(clause) : one(clause, slot, false)) {
        if (slot.kind() == Slot.Kind.OBJECT && each.isFar() && pattern.isPersonal()) {
          continue;
        }
        if (sources.stream().noneMatch(each::same)) {
          found.add(each);
        }
      }
      if (!found.isEmpty() && !isOwnObject(clause, pattern, slot, found)) {
        return found;
      }
      own = own.isEmpty() ? found : own;
    }
    return own;
  }

  /** "withdrew peacekeepers from Chad": the noun that the pattern asks for is met last of all. */
  private boolean isOwnObject(Clause clause, Pattern pattern, Slot slot, List<Party> found) {
    return slot.kind() == Slot.Kind.OBJECT
        && clause.object() >= 0
        && pattern.objects().contains(tree.lemma(clause.object()))
        && found.get(0).tie() == Party.Tie.DIRECT;
  }

  /** "will not lift the embargo until Chad withdraws": whom it waits for is whom it refuses. */
  List<Party> awaited(Clause clause, List<Party> sources) {
    int subject = clause.passive() ? -1 : below.awaitedSubject(clause.predicate());
    return at(subject, false).stream()
        .filter(each -> sources.stream().noneMatch(each::same))
        .map(p -> new Party(p.mention(), p.name(), p.head(), Party.Tie.NESTED))
        .toList();
  }

  /** The object as a thing. */
  @Nullable Party thing(int object) {
    return object < 0 ? null : parties.thing(object);
  }

  /** The parties of the prepositional phrase right after a noun, hung elsewhere by the parser. */
  List<Party> after(int head, List<Clause.Oblique> obliques) {
    if (!"NN".equals(sentence.tag(head)) && !"NNS".equals(sentence.tag(head))) {
      return List.of();
    }
    int next = tree.right(head) + 1;
    for (Clause.Oblique each : obliques) {
      if (each.at() == next && operators.lists("noun-prepositions", each.preposition())) {
        return parties.targets(each.head()).stream()
            .map(p -> new Party(p.mention(), p.name(), p.head(), Party.Tie.NESTED))
            .toList();
      }
    }
    return List.of();
  }

  private List<Party> fill(Clause clause, List<Slot> slots, boolean source) {
    for (Slot slot : slots) {
      List<Party> found = one(clause, slot, source);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> one(Clause clause, Slot slot, boolean source) {
    return switch (slot.kind()) {
      case SUBJECT -> subject(clause, source);
      case OBJECT -> object(clause, source);
      case HUMAN ->
          object(clause, source).stream()
              .filter(each -> each.tie() != Party.Tie.NESTED && ObjectKinds.isHuman(each))
              .toList();
      case PERSON -> person(clause);
      case FORCE -> force(clause);
      case INDIRECT -> at(clause.indirect(), source);
      case COMPLEMENT -> at(below.complementSubject(clause.predicate()), source);
      case PLACE ->
          source ? place(clause).stream().filter(ObjectKinds::isCountry).toList() : place(clause);
      case PREPOSITION -> oblique(clause, slot.word(), source);
      case BEFORE, NOUN, AGENT -> List.of();
    };
  }

  private List<Party> at(int head, boolean source) {
    if (head < 0) {
      return List.of();
    }
    return source ? parties.sources(head) : parties.targets(head);
  }

  /**
   * The subject; "it" or "they" that nobody is known for is who says so, or whose voice that is:
   * "Iran said it would", "Iran's president said it would".
   */
  private List<Party> subject(Clause clause, boolean source) {
    List<Party> found =
        at(clause.subject(), source).stream().filter(each -> !isBeyond(clause, each)).toList();
    if (source && !found.isEmpty()) {
      return joined(clause, found);
    }
    boolean pronoun = clause.subject() >= 0 && "PRP".equals(sentence.tag(clause.subject()));
    if (!found.isEmpty() || !pronoun) {
      return found;
    }
    int reporting = sentence.head(clause.predicate());
    if (reporting < 0 || sentence.arc(clause.predicate()) != Arc.CLAUSE_COMPLEMENT) {
      return List.of();
    }
    int speaker = tree.child(reporting, Arc.SUBJECT);
    boolean it = "it".equals(tree.lower(clause.subject()));
    Party owner = it && speaker >= 0 ? parties.owner(speaker) : null;
    if (owner != null && owner.mention() != null && owner.mention().type() != ActorType.PERSON) {
      return List.of(new Party(owner.mention(), owner.name(), owner.head(), Party.Tie.SPEAKER));
    }
    return at(speaker, source).stream()
        .filter(p -> !it || p.mention() == null || p.mention().type() != ActorType.PERSON)
        .map(p -> new Party(p.mention(), p.name(), p.head(), Party.Tie.SPEAKER))
        .toList();
  }

  /** "with 231 Democrats supporting it and 194 Republicans": who comes after the verb does not. */
  private static boolean isBeyond(Clause clause, Party each) {
    return clause.subject() < clause.predicate() && each.head() > clause.predicate();
  }

  /** "Egypt, alongside Russia, supports": who stands beside the subject acts as well. */
  private List<Party> joined(Clause clause, List<Party> subject) {
    List<Party> all = new ArrayList<>(subject);
    for (int c = tree.first(clause.subject()); c >= 0; c = tree.next(c)) {
      addBeside(all, c);
    }
    for (int c = tree.first(clause.predicate());
        c >= 0 && c < clause.predicate();
        c = tree.next(c)) {
      addBeside(all, c);
    }
    return all;
  }

  private void addBeside(List<Party> all, int preposition) {
    int noun =
        "alongside".equalsIgnoreCase(sentence.form(preposition))
            ? tree.child(preposition, Arc.PREPOSITION_OBJECT)
            : -1;
    for (Party each : at(noun, true)) {
      if (all.stream().noneMatch(each::same)) {
        all.add(new Party(each.mention(), each.name(), each.head(), Party.Tie.NESTED));
      }
    }
  }

  /** The object where it is a person and nothing is said of what it is called. */
  private List<Party> person(Clause clause) {
    boolean named =
        tree.child(clause.predicate(), Arc.CLAUSE_COMPLEMENT) >= 0
            || tree.child(clause.predicate(), Arc.OPEN_COMPLEMENT) >= 0;
    return named || clause.passive()
        ? List.of()
        : at(clause.object(), false).stream()
            .filter(p -> ObjectKinds.isPerson(p) && !isFollowedByName(p.mention().last()))
            .toList();
  }

  /**
   * "called him a liar", "called Ruiz 'humble'": what stands there is what the person is called.
   */
  private boolean isFollowedByName(int next) {
    if (next >= sentence.size()) {
      return false;
    }
    String tag = sentence.tag(next);
    if (",".equals(tag) && next + 1 < sentence.size() && sentence.tag(next + 1).equals("``")) {
      return true;
    }
    boolean date = sentence.tag(next).startsWith("NNP") && parties.map().over(next) == null;
    return !date && !AFTER_CALL.contains(tag);
  }

  /** The object where it bears arms; to defeat a rival at the polls is no assault. */
  private List<Party> force(Clause clause) {
    return object(clause, false).stream().filter(ObjectKinds::bearsArms).toList();
  }

  private List<Party> object(Clause clause, boolean source) {
    List<Party> found = at(clause.object(), source);
    for (int c = tree.first(clause.predicate()); c >= 0 && found.isEmpty(); c = tree.next(c)) {
      boolean other = sentence.arc(c) == Arc.OBJECT && c > clause.object();
      found = other && clause.object() >= 0 ? at(c, source) : found;
    }
    return found.isEmpty() && clause.object() >= 0 && !clause.passive()
        ? after(clause.object(), clause.obliques())
        : found;
  }

  /** Whom an act on the object meets. */
  private List<Party> met(Clause clause) {
    boolean event =
        clause.object() >= 0
            && sentence.arc(clause.object()) != Arc.PREPOSITION_OBJECT
            && parties.isEvent(clause.object());
    if (!event) {
      return object(clause, false);
    }
    List<Party> agents = clause.passive() ? List.of() : oblique(clause, "by", true);
    return agents.isEmpty() ? parties.met(clause.object()) : agents;
  }

  private List<Party> oblique(Clause clause, String word, boolean source) {
    for (Clause.Oblique each : clause.obliques()) {
      if (each.preposition().equals(word) && !isPhrase(each.head())) {
        List<Party> found = at(each.head(), source);
        if (found.isEmpty()) {
          found = after(each.head(), clause.obliques());
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return source ? List.of() : along(clause.predicate(), word);
  }

  /** The noun of the first such preposition after the verb, hung elsewhere by the parser. */
  private List<Party> along(int verb, String word) {
    int end = Math.min(sentence.size(), verb + REACH);
    for (int i = verb + 1; i < end && !(tree.isVerb(i) && sentence.arc(i) != Arc.ADJECTIVE); i++) {
      boolean opens = !"according".equalsIgnoreCase(sentence.form(i - 1));
      int noun =
          opens && word.equalsIgnoreCase(sentence.form(i))
              ? tree.child(i, Arc.PREPOSITION_OBJECT)
              : -1;
      if (noun >= 0 && !isPhrase(noun)) {
        return parties.targets(noun).stream()
            .map(p -> new Party(p.mention(), p.name(), p.head(), Party.Tie.NESTED))
            .toList();
      }
    }
    return List.of();
  }

  /** "in response to", "on behalf of": what follows is no party of the verb. */
  private boolean isPhrase(int noun) {
    return operators.lists("phrases", tree.lemma(noun));
  }

  private List<Party> place(Clause clause) {
    for (Clause.Oblique each : clause.obliques()) {
      if (operators.lists("locatives", each.preposition()) && !isPhrase(each.head())) {
        List<Party> found = parties.targets(each.head());
        if (!found.isEmpty()) {
          return found.stream()
              .map(p -> new Party(p.mention(), p.name(), p.head(), Party.Tie.PLACE))
              .toList();
        }
      }
    }
    return List.of();
  }
}
