package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the parse gives no clause: a verb that stands right between two mentions, "Egypt and Russia
 * back Haftar". Only words may lie between that cannot change who does what.
 */
final class OrderEvents {
  private static final int FARTHEST = 6;
  private static final Set<String> LEFT =
      Set.of(
          "has", "have", "had", "is", "are", "was", "were", "also", "now", "and", "both", ")", ",");
  private static final Set<String> JOINT = Set.of(",", "and", "&");

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Uneventful uneventful;

  OrderEvents(Tree tree, Lexicon lexicon, Parties parties) {
    this.sentence = tree.sentence();
    this.uneventful = new Uneventful(tree, lexicon);
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /** The event of the word; null for most. */
  @Nullable Candidate at(int word) {
    Pattern pattern = pattern(word);
    if (pattern == null || parties.map().over(word) != null) {
      return null;
    }
    List<Party> sources = left(word);
    ActorMention target = sources.isEmpty() ? null : right(word);
    if (target == null
        || isPlace(sources)
        || uneventful.isInquiry(pattern, sources)
        || isCalling(word, target)
        || parties.isNature(target)
        || "it".equals(lower(target.head()))) {
      return null;
    }
    Party met = new Party(target, target.name(), target.head(), Party.Tie.COVERED);
    return new Candidate(
        word,
        word,
        pattern,
        Candidate.Kind.ORDER,
        Standing.of(pattern.meaning()),
        sources,
        List.of(met),
        pattern.symmetric());
  }

  /** "the show's host Ana Ruiz": the noun says who she is. */
  private boolean isCalling(int word, ActorMention target) {
    return "NN".equals(sentence.tag(word))
        && target.type() == ActorType.PERSON
        && target.first() == word + 1;
  }

  private static boolean isPlace(List<Party> sources) {
    return sources.stream()
        .anyMatch(each -> each.mention() != null && each.mention().type() == ActorType.LOCATION);
  }

  private @Nullable Pattern pattern(int word) {
    String tag = sentence.tag(word);
    if ("VBN".equals(tag) || "VBG".equals(tag) || "TO".equals(tag)) {
      return null;
    }
    for (Pattern each : lexicon.verbs(sentence.lemma(word).toLowerCase(Locale.ROOT))) {
      boolean particle =
          each.specificity() == 1
              && each.particles().size() == 1
              && each.particles().get(0).equals(lower(word + 1));
      boolean plain =
          (each.specificity() == 0 || particle) && each.target().get(0).kind() == Slot.Kind.OBJECT;
      if (plain && each.source().get(0).kind() == Slot.Kind.SUBJECT) {
        return each;
      }
    }
    return null;
  }

  /** The mention that ends before the word, with those joined to it by commas and "and". */
  private List<Party> left(int word) {
    int at = word - 1;
    while (at >= 0 && word - at < FARTHEST && skips(at)) {
      at--;
    }
    List<Party> found = new ArrayList<>(2);
    while (at >= 0) {
      ActorMention mention = parties.map().outermost(at);
      if (mention == null || mention.last() != at + 1 || parties.isNature(mention)) {
        break;
      }
      found.add(0, new Party(mention, mention.name(), mention.head(), Party.Tie.COVERED));
      at = mention.first() - 1;
      while (at >= 0 && "the".equals(lower(at))) {
        at--;
      }
      if (at < 0 || !JOINT.contains(lower(at))) {
        break;
      }
      while (at >= 0 && JOINT.contains(lower(at))) {
        at--;
      }
    }
    boolean governed = at >= 0 && found.size() < 2 && "IN".equals(sentence.tag(at));
    return governed || at >= 0 && "TO".equals(sentence.tag(at)) ? List.of() : found;
  }

  private boolean skips(int token) {
    return sentence.tag(token).startsWith("RB")
            && !"n't".equals(lower(token))
            && !"not".equals(lower(token))
        || LEFT.contains(lower(token));
  }

  private @Nullable ActorMention right(int word) {
    int at =
        "RP".equals(sentence.tag(word + 1)) || "RB".equals(sentence.tag(word + 1))
            ? word + 2
            : word + 1;
    int end = Math.min(sentence.size(), word + FARTHEST);
    while (at < end) {
      ActorMention mention = parties.map().outermost(at);
      if (mention != null) {
        return mention.first() == at || mention.head() >= at ? mention : null;
      }
      String tag = sentence.tag(at);
      if (!"DT".equals(tag) && !tag.startsWith("JJ") && !"CD".equals(tag)) {
        return null;
      }
      at++;
    }
    return null;
  }

  private String lower(int token) {
    return sentence.form(token).toLowerCase(Locale.ROOT);
  }
}
