package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Climbs from a verb to the words that stand over it and lets each change what the verb says:
 * "refused to meet", "has not agreed to stop shelling".
 */
final class Chain {
  private static final int HIGHEST = 6;
  private static final Set<String> ASKED = Set.of("on", "upon", "to", "with", "for", "of");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;
  private final Modality modality;
  private final Hold hold;

  Chain(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
    this.modality = new Modality(tree, operators);
    this.hold = new Hold(tree, operators);
  }

  /** What the event of {@code verb} amounts to; null where another word tells the event instead. */
  @Nullable Standing standing(int verb, Standing start) {
    Standing standing = mood(verb, start);
    if (tree.forSubject(verb) >= 0) {
      return standing.supposed();
    }
    int at = verb;
    for (int height = 0; height < HIGHEST && standing != null; height++) {
      int head = sentence.head(at);
      if (head < 0) {
        return standing;
      }
      switch (sentence.arc(at)) {
        case CONJUNCT -> {
          if (!tree.isVerb(head) || hasSubject(at)) {
            return standing;
          }
          at = head;
        }
        case OPEN_COMPLEMENT, CLAUSE_COMPLEMENT, ADVERBIAL_CLAUSE -> {
          if (hold.givesTime(at, head) || hold.isWarned(at, head)) {
            return null;
          }
          Operator operator = over(at, head);
          if (operator == null) {
            return denies(at, head) ? standing.denied() : clauseMarked(at, standing);
          }
          standing = applied(standing, operator, at, head);
          at = tree.isVerb(head) ? head : copula(head);
        }
        case NOUN_CLAUSE -> {
          return onNoun(standing, at, head);
        }
        case PREPOSITION_OBJECT, OTHER -> {
          int governor = sentence.head(head);
          if (governor >= 0 && hold.isPrevented(governor, head)) {
            return null;
          }
          Operator operator = governor < 0 ? null : gerund(governor, head);
          if (operator == null) {
            return standing;
          }
          standing = applied(standing, operator, at, governor);
          at = governor;
        }
        case RELATIVE_CLAUSE -> {
          return isClaim(at, head) ? onNoun(standing, at, head) : standing;
        }
        default -> {
          return standing;
        }
      }
    }
    return standing;
  }

  /** Under a noun: "its plan to meet", "no time to meet", "denied the claim that it had met". */
  private @Nullable Standing onNoun(Standing standing, int verb, int noun) {
    Operator operator = infinitive(verb) ? nominal(noun) : null;
    if (operator == Operator.ASKS) {
      return null;
    }
    if (operator != null) {
      return lacks(noun) ? standing.under(operator).denied() : standing.under(operator);
    }
    if (isClaim(verb, noun)) {
      int governor = sentence.head(noun);
      boolean denied = governor >= 0 && operators.lists("denials", tree.lemma(governor));
      return denied ? standing.denied() : standing;
    }
    boolean prospect = infinitive(verb) && operators.lists("prospects", tree.lemma(noun));
    return prospect ? standing.supposed() : standing;
  }

  /** "does not have the right to": what it would be for does not come about. */
  private boolean lacks(int noun) {
    int verb = sentence.head(noun);
    return sentence.arc(noun) == Arc.OBJECT
        && tree.isVerb(verb)
        && "have".equals(tree.lemma(verb))
        && modality.of(verb).negated();
  }

  /** A finite clause that tells what the claim is. */
  private boolean isClaim(int verb, int noun) {
    return hasSubject(verb) && operators.lists("claims", tree.lemma(noun));
  }

  /** "denied that it had armed", "denied arming", of whoever is said to have. */
  private boolean denies(int verb, int head) {
    boolean clause =
        sentence.arc(verb) == Arc.CLAUSE_COMPLEMENT
            || sentence.arc(verb) == Arc.OPEN_COMPLEMENT && "VBG".equals(sentence.tag(verb));
    return clause
        && tree.isVerb(head)
        && !modality.of(head).negated()
        && operators.lists("denials", tree.lemma(head));
  }

  private @Nullable Standing applied(Standing standing, Operator operator, int at, int head) {
    if (operator == Operator.LETS) {
      return null;
    }
    boolean asked = hasSubject(at) || tree.child(head, Arc.OBJECT) >= 0 || asksOf(head, at);
    if (operator == Operator.ASKS && asked) {
      return null;
    }
    int verb = tree.isVerb(head) ? head : copula(head);
    if (operator.isAgainst() && tree.isVerb(verb) && modality.of(verb).negated()) {
      return standing;
    }
    return mood(verb, standing.under(operator));
  }

  /** "called on Turkey to halt": whom the verb asks stands in a phrase of its own. */
  private boolean asksOf(int verb, int before) {
    for (int c = tree.first(verb); c >= 0 && c < before; c = tree.next(c)) {
      boolean of = ASKED.contains(tree.lower(c)) && tree.child(c, Arc.PREPOSITION_OBJECT) >= 0;
      if (c > verb && of) {
        return true;
      }
    }
    return false;
  }

  /** "if it attacked", "whether to withdraw": a clause that only supposes. */
  private Standing clauseMarked(int verb, Standing standing) {
    if (sentence.arc(verb) != Arc.ADVERBIAL_CLAUSE) {
      return standing;
    }
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
      if (operators.lists("hypothetical", tree.lower(c))) {
        return standing.supposed();
      }
    }
    return standing;
  }

  private int copula(int adjective) {
    int head = sentence.head(adjective);
    return head >= 0 && tree.isVerb(head) ? head : adjective;
  }

  private @Nullable Operator over(int verb, int head) {
    if (tree.isVerb(head)) {
      if (sentence.arc(verb) == Arc.ADVERBIAL_CLAUSE
          && !infinitive(verb)
          && !hold.isRuledOut(verb)) {
        return null;
      }
      boolean finite =
          sentence.arc(verb) == Arc.CLAUSE_COMPLEMENT && hasSubject(verb) && !hold.hasTo(verb);
      Operator operator = ofVerb(head);
      boolean told = operator == Operator.ASKS ? hold.isFact(verb) : operator != Operator.COMMITS;
      return finite && told ? null : operator;
    }
    return tree.isNoun(head)
        ? nominal(head)
        : operators.of(Operators.Over.ADJECTIVE, tree.lower(head));
  }

  private @Nullable Operator ofVerb(int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (arc == Arc.PARTICLE || arc == Arc.PREPOSITION || arc == Arc.ADVERB) {
        Operator operator =
            operators.of(Operators.Over.VERB, tree.lemma(verb) + " " + tree.lower(c));
        if (operator != null) {
          return operator;
        }
      }
    }
    return operators.of(Operators.Over.VERB, tree.lemma(verb));
  }

  private @Nullable Operator nominal(int noun) {
    return operators.of(Operators.Over.NOMINAL, tree.lemma(noun));
  }

  private @Nullable Operator gerund(int governor, int preposition) {
    if (tree.isNoun(governor)) {
      return nominal(governor);
    }
    Operator operator =
        operators.of(Operators.Over.VERB, tree.lemma(governor) + " " + tree.lower(preposition));
    Operator bare = operators.of(Operators.Over.VERB, tree.lemma(governor));
    boolean keeps = bare == Operator.ENDS || bare == Operator.REFUSES;
    return operator != null ? operator : keeps ? bare : null;
  }

  private boolean infinitive(int verb) {
    return "VB".equals(sentence.tag(verb));
  }

  private boolean hasSubject(int verb) {
    return tree.child(verb, Arc.SUBJECT) >= 0 || tree.child(verb, Arc.PASSIVE_SUBJECT) >= 0;
  }

  /** Lets the small words on {@code verb} change the event. */
  Standing mood(int verb, Standing standing) {
    if (!tree.isVerb(verb)) {
      return standing;
    }
    Modality.Mood mood = modality.of(verb);
    Standing result = standing;
    if (mood.supposed() && isFutureInPast(verb)) {
      return mood.negated() ? result.refused() : future(result);
    }
    if (mood.future()) {
      result = mood.negated() ? result.refused() : future(result);
    } else if (mood.negated()) {
      boolean rejects =
          operators.lists("negated-rejects", tree.lemma(verb))
              && !mood.supposed()
              && !isYetToCome(verb);
      result = rejects ? result.refused() : result.denied();
    }
    return mood.supposed() || mood.duty() ? result.supposed() : result;
  }

  /** "has not met": it may still come, and nobody refused. */
  private boolean isYetToCome(int verb) {
    int has = tree.child(verb, Arc.AUXILIARY);
    return has >= 0
        && "have".equals(tree.lemma(has))
        && operators.lists("encounters", tree.lemma(verb));
  }

  /** "said he would attack": the past of "will". */
  private boolean isFutureInPast(int verb) {
    int head = sentence.head(verb);
    if (head < 0 || sentence.arc(verb) != Arc.CLAUSE_COMPLEMENT || !tree.isVerb(head)) {
      return false;
    }
    boolean past = "VBD".equals(sentence.tag(head)) || "VBN".equals(sentence.tag(head));
    boolean would = false;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
      String word = tree.lower(c);
      if (sentence.arc(c) == Arc.MARKER && operators.lists("hypothetical", word)) {
        return false;
      }
      would |= "would".equals(word);
    }
    return past && would && operators.lists("reports", tree.lemma(head));
  }

  private static Standing future(Standing standing) {
    return switch (standing.type()) {
      case SUPPORT, CONCEDE -> standing;
      default -> standing.committed();
    };
  }
}
