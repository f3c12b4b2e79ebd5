package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention in the making. The stages of one call of {@link MentionFinder#find} fill it in; it
 * never leaves that call.
 */
final class Spot {
  final int sentence;
  final int first;
  final int last;
  final int begin;
  final int end;
  final String surface;
  int head;
  ActorType type;
  MentionForm form;

  /** What the dictionary says the words can mean; empty for names it does not know. */
  List<Reading> readings = List.of();

  /** By which kind of name the actor was found; null outside the dictionary. */
  @Nullable NameKind kind;

  /** The country in the name of a body of it: Iraq's in "Government of Iraq". */
  @Nullable String country;

  /** For a capital the city itself, where the dictionary has it. */
  @Nullable Actor place;

  /** Whether the name tagger, a title or an organisation's head word speaks for a name as well. */
  boolean supported;

  /** What the name tagger takes the words for; null where it sees no actor's name in them. */
  @Nullable ActorType tagged;

  @Nullable String actor;
  String name;
  @Nullable String leads;
  @Nullable Title title;
  boolean plural;

  /** The head noun of a description or the pronoun, in lower case; empty for names. */
  String noun = "";

  /** For a description by office its role kind, for the rank of a soldier that rank. */
  @Nullable String role;

  List<Spot> members = List.of();

  private Spot(
      int sentence, int first, int last, int begin, int end, String surface, MentionForm form) {
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.begin = begin;
    this.end = end;
    this.surface = surface;
    this.head = last - 1;
    this.type = ActorType.ORGANIZATION;
    this.form = form;
    this.name = surface;
  }

  /** Whole tokens. */
  static Spot of(Passage passage, Sentence sentence, int first, int last, MentionForm form) {
    int begin = sentence.begin(first);
    int end = sentence.end(last - 1);
    return new Spot(
        sentence.index(), first, last, begin, end, passage.text().substring(begin, end), form);
  }

  /** Characters of tokens {@code first} to {@code last}. */
  static Spot within(Passage passage, Sentence sentence, int first, int last, int begin, int end) {
    return new Spot(
        sentence.index(),
        first,
        last,
        begin,
        end,
        passage.text().substring(begin, end),
        MentionForm.NAME);
  }

  int length() {
    return last - first;
  }

  boolean covers(int token) {
    return token >= first && token < last;
  }

  boolean overlaps(int from, int to) {
    return first < to && from < last;
  }

  boolean isName() {
    return form == MentionForm.NAME;
  }

  boolean isPerson() {
    return type == ActorType.PERSON;
  }

  void refersTo(Actor to) {
    actor = to.id();
    name = to.name();
    type = Types.of(to);
  }

  void refersTo(Spot antecedent) {
    actor = antecedent.actor;
    name = antecedent.name;
    leads = antecedent.leads;
  }
}
