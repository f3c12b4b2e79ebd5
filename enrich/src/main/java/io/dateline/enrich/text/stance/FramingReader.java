package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that takes sides in the noun phrase of an actor: an epithet before or beside the
 * name, in its apposition or predicate, scare quotes, or insulted followers who serve it.
 */
final class FramingReader {
  private static final int REACH = 8;

  /** How far before a name stands the noun that it is apposed to. */
  private static final int CLOSE = 3;

  private final SentenceView view;
  private final StanceWords words;

  /** A word that takes sides: its tokens, how it judges, which pattern found it. */
  record Hit(int first, int last, double polarity, String rule) {}

  FramingReader(SentenceView view, StanceWords words) {
    this.view = view;
    this.words = words;
  }

  /** The strongest hit for a mention; null for none. */
  @Nullable Hit read(ActorMention mention) {
    boolean owned = isOwned(mention);
    Hit best = owned ? null : run(mention.first(), mention.last(), mention.head(), "phrase");
    best = stronger(best, before(mention));
    best = stronger(best, apposed(mention));
    best = stronger(best, predicate(mention));
    return best != null ? best : band(mention);
  }

  /** "Merkel's corrupt ministry": the words judge what is hers, which stands for her. */
  private boolean isOwned(ActorMention mention) {
    for (int i = mention.first() + 1; i < mention.last() - 1; i++) {
      if ("POS".equals(view.sentence.tag(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Hit stronger(@Nullable Hit a, @Nullable Hit b) {
    boolean second = a == null || b != null && Math.abs(b.polarity()) > Math.abs(a.polarity());
    return second ? b : a;
  }

  /** Words of the noun phrase to the left of the mention. */
  private @Nullable Hit before(ActorMention mention) {
    int first = mention.first();
    while (first > 0
        && mention.first() - first < REACH
        && isPremodifier(first - 1, first, mention)) {
      first--;
    }
    if (first == mention.first()) {
      return null;
    }
    Hit hit = run(first, mention.first(), mention.head(), "phrase");
    return hit != null ? hit : scare(first, mention.first());
  }

  /** Whether a token belongs before a name whose phrase begins at {@code first} so far. */
  private boolean isPremodifier(int token, int first, ActorMention mention) {
    String tag = view.sentence.tag(token);
    boolean kind =
        tag.startsWith("JJ")
            || "NN".equals(tag)
            || "VBN".equals(tag)
            || "HYPH".equals(tag)
            || "RB".equals(tag)
            || view.scare[token]
            || tag.startsWith("NNP") && words.epithet(lower(token)) != 0;
    if (!kind || view.scare[token]) {
      return kind;
    }
    if (isInRow(token) || isMadeBy(mention, token) || isOfAnother(token, mention)) {
      return false;
    }
    int at = token;
    for (int height = 0; height < REACH && at >= 0; height++) {
      if (at >= first && at < mention.last()) {
        return true;
      }
      boolean inside =
          switch (view.sentence.arc(at)) {
            case ADJECTIVE, COMPOUND, ADVERB, NUMBER, DETERMINER, PUNCTUATION, OTHER -> true;
            default -> false;
          };
      if (!inside) {
        break;
      }
      at = view.heads[at];
    }
    return !"VBN".equals(tag)
        && view.arcs[token] != Arc.OBJECT.ordinal()
        && isTitle(token, mention);
  }

  /** "warlord Haftar": a bare noun right before a name, whatever the tree says. */
  private boolean isTitle(int token, ActorMention mention) {
    return token == mention.first() - 1 && "NN".equals(view.sentence.tag(token));
  }

  /** "secretive U.S. talks": the name only tells whose the noun is that the adjective judges. */
  private boolean isOfAnother(int token, ActorMention mention) {
    int noun = view.heads[mention.head()];
    Arc arc = view.sentence.arc(mention.head());
    boolean modifies = arc == Arc.COMPOUND || arc == Arc.ADJECTIVE || arc == Arc.POSSESSOR;
    return modifies && noun >= mention.last() && !"NN".equals(view.sentence.tag(token));
  }

  /** "no tyrant or despot Haftar met". */
  private boolean isInRow(int token) {
    return token > 1
        && "NN".equals(view.sentence.tag(token))
        && "CC".equals(view.sentence.tag(token - 1));
  }

  /** "the monster Haftar made": the mention is the subject of a clause on the noun. */
  private boolean isMadeBy(ActorMention mention, int noun) {
    int verb = view.heads[mention.head()];
    return view.sentence.arc(mention.head()) == Arc.SUBJECT
        && verb >= 0
        && view.heads[verb] == noun
        && view.sentence.arc(verb) == Arc.RELATIVE_CLAUSE;
  }

  private @Nullable Hit apposed(ActorMention mention) {
    int head = mention.head();
    Hit best = null;
    for (int c = view.firstChild[head]; c >= 0; c = view.nextSibling[c]) {
      if (view.arcs[c] == Arc.APPOSITION.ordinal()
          && view.classes[c] == 'N'
          && isMark(mention.last())) {
        best = stronger(best, noun(c, "apposition"));
      }
    }
    int up = view.heads[head];
    if (view.arcs[head] == Arc.APPOSITION.ordinal()
        && up >= 0
        && view.classes[up] == 'N'
        && mention.first() - up <= CLOSE) {
      best = stronger(best, noun(up, "apposition"));
    }
    return best;
  }

  private boolean isMark(int token) {
    return token < view.size && view.classes[token] == '.';
  }

  /** "is a warlord", "remains legitimate". */
  private @Nullable Hit predicate(ActorMention mention) {
    int verb = view.heads[mention.head()];
    boolean subject = view.arcs[mention.head()] == Arc.SUBJECT.ordinal();
    if (!subject || "it".equals(lower(mention.head())) || verb < 0 || !isCopula(verb)) {
      return null;
    }
    int predicate = view.child(verb, Arc.ATTRIBUTE);
    if (predicate < 0 || view.negated[predicate] || view.negated[verb] || isSupposed(verb)) {
      return null;
    }
    return noun(predicate, "predicate");
  }

  /** "may be", "would be". */
  private boolean isSupposed(int verb) {
    for (int c = view.firstChild[verb]; c >= 0; c = view.nextSibling[c]) {
      if ("MD".equals(view.sentence.tag(c))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCopula(int verb) {
    return switch (view.sentence.lemma(verb)) {
      case "be", "become", "remain" -> true;
      default -> false;
    };
  }

  /** A noun with the adjectives before it. */
  private @Nullable Hit noun(int noun, String rule) {
    int first = noun;
    for (int c = view.firstChild[noun]; c >= 0 && c < noun; c = view.nextSibling[c]) {
      Arc arc = view.sentence.arc(c);
      if (arc == Arc.ADJECTIVE || arc == Arc.COMPOUND || arc == Arc.ADVERB) {
        first = Math.min(first, c);
      }
    }
    return run(first, noun + 1, noun, rule);
  }

  /** The strongest word or phrase of a run of tokens. */
  private @Nullable Hit run(int first, int last, int head, String rule) {
    Hit best = null;
    for (int i = first; i < last; i++) {
      if (view.classes[i] == 'P' && i != first && i < head) {
        continue;
      }
      if (isPlain(i) || isCompared(i) || isPart(i, head, rule)) {
        continue;
      }
      double two = i + 1 < last ? words.epithet(lower(i) + " " + lower(i + 1)) : 0;
      double one = isName(i) ? 0 : words.epithet(lower(i));
      double worth = two != 0 ? two : one;
      boolean before = "phrase".equals(rule);
      boolean mocked = view.scare[i] && worth > 0 && before;
      if (worth != 0 && !view.negated[i] && !(view.scare[i] && !mocked)) {
        int end = two != 0 ? i + 2 : i + 1;
        double polarity = mocked ? -0.5 : worth;
        best = stronger(best, new Hit(i, end, polarity, mocked ? "scare quotes" : rule));
      }
    }
    return best;
  }

  /** Whether a word judges nobody together with its neighbour: "criminal court". */
  private boolean isPlain(int token) {
    return token + 1 < view.size && words.lists("plain", lower(token) + " " + lower(token + 1))
        || token > 0 && words.lists("plain", lower(token - 1) + " " + lower(token));
  }

  /** "more aggressive than", "less corrupt". */
  private boolean isCompared(int token) {
    String before = token == 0 ? "" : lower(token - 1);
    return "more".equals(before) || "less".equals(before);
  }

  /**
   * Whether a word that judges only as a noun of its own stands before another: "a champion team".
   */
  private boolean isPart(int token, int head, String rule) {
    boolean own = token == head && !"phrase".equals(rule) || isTitleOf(token, head);
    return !own && words.lists("alone", lower(token));
  }

  private boolean isTitleOf(int token, int head) {
    return token == head - 1 && view.heads[token] == head && view.classes[head] == 'P';
  }

  /** An upper-case word says nothing but where it opens the sentence: "Great Britain". */
  private boolean isName(int token) {
    return token > 0 && Character.isUpperCase(view.sentence.form(token).charAt(0));
  }

  private @Nullable Hit scare(int first, int last) {
    for (int i = first; i < last; i++) {
      if (view.scare[i] && words.lists("disputed", lower(i))) {
        return new Hit(i, i + 1, -0.5, "scare quotes");
      }
    }
    return null;
  }

  /** "terrorist groups fighting for X", "X's thugs", "thugs loyal to X". */
  private @Nullable Hit band(ActorMention mention) {
    int head = mention.head();
    Arc arc = view.sentence.arc(head);
    int up = view.heads[head];
    if (up < 0) {
      return null;
    }
    if (arc == Arc.POSSESSOR) {
      return bandAt(up);
    }
    if (arc != Arc.PREPOSITION_OBJECT) {
      return null;
    }
    int at = up;
    for (int height = 0; height < REACH && at >= 0; height++) {
      if (view.classes[at] == 'N' && words.lists("band", lower(at))) {
        return bandAt(at);
      }
      if (!words.lists("serves", lower(at))) {
        return null;
      }
      at = view.heads[at];
    }
    return null;
  }

  private @Nullable Hit bandAt(int noun) {
    if (!words.lists("band", lower(noun))) {
      return null;
    }
    Hit hit = noun(noun, "followers");
    boolean insult = hit != null && hit.polarity() <= -0.55;
    return insult ? new Hit(hit.first(), hit.last(), hit.polarity() * 0.8, "followers") : null;
  }

  private String lower(int token) {
    return view.sentence.form(token).toLowerCase(Locale.ROOT);
  }
}
