package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The mentions of an article that leave the engine. Those that tell nothing and that no relation or
 * stance refers to stay behind: a possessive pronoun whose owner was not found, and the people in
 * the name of a ballot ("the Norwegian election"). Several persons leave as a body.
 */
public final class ReportedMentions {
  private static final int NONE = -1;

  private final List<ActorMention> all;
  private final int[] indices;

  private ReportedMentions(List<ActorMention> all, int[] indices) {
    this.all = all;
    this.indices = indices;
  }

  /**
   * Chooses among the mentions of an article.
   *
   * @param referenced indices of mentions that relations and stances refer to, which stay
   */
  public static ReportedMentions of(
      List<Sentence> sentences, Mentions mentions, BitSet referenced) {
    Events events = new Events(NameCues.shipped());
    List<ActorMention> all = new ArrayList<>(mentions.all().size());
    int[] indices = new int[mentions.all().size()];
    Arrays.fill(indices, NONE);
    for (ActorMention each : mentions.all()) {
      Sentence sentence = sentences.get(each.sentence());
      if (referenced.get(each.index()) || !isIdle(sentence, mentions, each, events)) {
        indices[each.index()] = all.size();
        all.add(each.as(type(sentence, each), all.size()));
      }
    }
    return new ReportedMentions(List.copyOf(all), indices);
  }

  /** In the order of the text, each with the index it has here. */
  public List<ActorMention> all() {
    return all;
  }

  /**
   * The index here of a mention of the article.
   *
   * @throws IllegalArgumentException where it stayed behind
   */
  public int index(ActorMention mention) {
    int index = indices[mention.index()];
    if (index == NONE) {
      throw new IllegalArgumentException("mention " + mention.index() + " was not reported");
    }
    return index;
  }

  private static boolean isIdle(
      Sentence sentence, Mentions mentions, ActorMention mention, Events events) {
    if (mention.form() == MentionForm.DEMONYM) {
      boolean whole = mention.end() == sentence.end(mention.last() - 1);
      return whole && events.isBallot(sentence, mention.last());
    }
    return mention.form() == MentionForm.PRONOUN
        && mention.actor() == null
        && "PRP$".equals(sentence.tag(mention.first()))
        && mentions.members(mention).size() == 1;
  }

  private static ActorType type(Sentence sentence, ActorMention mention) {
    boolean several =
        switch (mention.form()) {
          case NAME -> false;
          case DEMONYM -> isPeople(sentence, mention);
          case NOMINAL -> isPerson(mention) && isPlural(sentence, mention.head());
          case PRONOUN ->
              isPerson(mention)
                  && Pronouns.isPlural(sentence.form(mention.first()).toLowerCase(Locale.ROOT));
        };
    return several ? ActorType.ORGANIZATION : mention.type();
  }

  /** "the Libyans", not "Libyan" nor "Libyans-backed". */
  private static boolean isPeople(Sentence sentence, ActorMention mention) {
    int last = mention.last() - 1;
    return isPlural(sentence, last)
        && sentence.form(last).endsWith("s")
        && mention.end() == sentence.end(last);
  }

  private static boolean isPerson(ActorMention mention) {
    return mention.type() == ActorType.PERSON;
  }

  private static boolean isPlural(Sentence sentence, int token) {
    return sentence.tag(token).startsWith("NN") && sentence.tag(token).endsWith("S");
  }
}
