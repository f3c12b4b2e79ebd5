package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds pronouns and says whom they stand for. */
final class Pronouns {
  private static final int NEAR = 3;

  private final NameCues cues;

  Pronouns(NameCues cues) {
    this.cues = cues;
  }

  /** Adds the sentence's pronouns to its spots, in order; they are not resolved yet. */
  void find(Passage passage, Sentence sentence, List<Spot> found) {
    boolean any = false;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.tag(i).startsWith("PRP") && isPronoun(sentence, i)) {
        Spot spot = Spot.of(passage, sentence, i, i + 1, MentionForm.PRONOUN);
        spot.noun = sentence.form(i).toLowerCase(Locale.ROOT);
        spot.plural = isPlural(spot.noun);
        spot.type = isPersonal(spot.noun) ? ActorType.PERSON : ActorType.ORGANIZATION;
        found.add(spot);
        any = true;
      }
    }
    if (any) {
      found.sort(
          Comparator.comparingInt((Spot each) -> each.first)
              .thenComparing(Comparator.comparingInt((Spot each) -> each.last).reversed()));
    }
  }

  private static boolean isPronoun(Sentence sentence, int i) {
    return switch (sentence.form(i).toLowerCase(Locale.ROOT)) {
      case "he" -> i + 1 >= sentence.size() || !sentence.tag(i + 1).startsWith("NNP");
      case "him",
          "his",
          "himself",
          "she",
          "her",
          "hers",
          "herself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "its",
          "itself",
          "i",
          "me",
          "my",
          "we",
          "us",
          "our",
          "ourselves" ->
          true;
      case "it" -> !isExpletive(sentence, i);
      default -> false;
    };
  }

  /** "it is likely that", "it was clear", "it seems". */
  private static boolean isExpletive(Sentence sentence, int it) {
    int at = it + 1;
    while (at < sentence.size()
        && (sentence.tag(at).startsWith("RB") || "MD".equals(sentence.tag(at)))) {
      at++;
    }
    if (at + 1 >= sentence.size()) {
      return false;
    }
    String verb = sentence.lemma(at);
    if ("seem".equals(verb) || "appear".equals(verb) || "rain".equals(verb)) {
      return true;
    }
    boolean be = "be".equals(verb) || "'s".equals(sentence.form(at));
    if (!be) {
      return false;
    }
    for (int i = at + 1; i < Math.min(sentence.size(), at + 6); i++) {
      String form = sentence.form(i);
      if ("that".equals(form)
          || "to".equals(form)
          || "whether".equals(form)
          || "for".equals(form)) {
        return sentence.tag(i - 1).startsWith("JJ")
            || sentence.tag(i - 1).startsWith("VBN") && "that".equals(form)
            || sentence.tag(i - 1).startsWith("NN");
      }
    }
    return false;
  }

  /** Whether the pronoun stands for somebody known, or may be kept as one that does not. */
  boolean resolve(
      Passage passage,
      Sentence sentence,
      Quotes quotes,
      List<Spot> found,
      Discourse discourse,
      Spot pronoun) {
    Spot announced = announced(sentence, found, pronoun);
    if (announced != null) {
      pronoun.type = announced.type;
      pronoun.refersTo(announced);
      return true;
    }
    if (pronoun.plural) {
      List<Spot> two = Pairs.joined(passage, discourse, pronoun, each -> isOneOfTwo(pronoun, each));
      if (!two.isEmpty() && pronoun.sentence - two.get(0).sentence <= 1) {
        pronoun.members = two;
        pronoun.type = two.get(0).type;
        return true;
      }
    }
    Spot antecedent =
        pronoun.plural
            ? discourse.best(
                pronoun, 1, each -> isMany(each) && fits(sentence, quotes, pronoun, each))
            : null;
    if (antecedent == null) {
      antecedent = discourse.best(pronoun, NEAR, each -> fits(sentence, quotes, pronoun, each));
    }
    if (antecedent == null && gender(pronoun.noun) == Gender.FEMALE) {
      antecedent = discourse.best(pronoun, NEAR, each -> mayFit(sentence, quotes, pronoun, each));
    }
    if (antecedent != null && isThing(passage, discourse, pronoun, antecedent)) {
      antecedent = null;
    }
    if (antecedent == null) {
      return isPersonal(pronoun.noun) || pronoun.plural;
    }
    pronoun.type = antecedent.type;
    pronoun.refersTo(antecedent);
    pronoun.members = antecedent.members;
    return true;
  }

  /** "For its part, the Kremlin": the name comes after. */
  private static @Nullable Spot announced(Sentence sentence, List<Spot> found, Spot pronoun) {
    int at = pronoun.first;
    boolean part =
        at > 0
            && at + 1 < sentence.size()
            && "for".equalsIgnoreCase(sentence.form(at - 1))
            && "part".equals(sentence.form(at + 1));
    if (!part) {
      return null;
    }
    for (Spot each : found) {
      if (each.first > at && each.actor != null && each.form != MentionForm.DEMONYM) {
        return each;
      }
    }
    return null;
  }

  private static boolean isOneOfTwo(Spot pronoun, Spot each) {
    boolean before = each.sentence < pronoun.sentence || each.last <= pronoun.first;
    boolean actor = each.isPerson() || Types.isBody(each.type) && each.type != ActorType.MEDIA;
    return before && actor && each.isName() && each.actor != null;
  }

  private boolean mayFit(Sentence sentence, Quotes quotes, Spot pronoun, Spot each) {
    return each.isPerson()
        && !each.plural
        && each.isName()
        && genderOf(pronoun).mayBe(Gender.of(each, cues))
        && isElsewhere(sentence, quotes, pronoun, each);
  }

  private static boolean isElsewhere(Sentence sentence, Quotes quotes, Spot pronoun, Spot each) {
    return each.sentence != pronoun.sentence
        || each.last <= pronoun.first
            && !isObjectOfSubject(sentence, pronoun, each)
            && quotes.contains(each.head) == quotes.contains(pronoun.head);
  }

  private boolean fits(Sentence sentence, Quotes quotes, Spot pronoun, Spot each) {
    if (!isElsewhere(sentence, quotes, pronoun, each) || isFirstPerson(each.noun)) {
      return false;
    }
    if (isPersonal(pronoun.noun)) {
      return each.isPerson() && !each.plural && genderOf(pronoun).agrees(Gender.of(each, cues));
    }
    if (pronoun.plural) {
      return each.plural
          || each.form == MentionForm.DEMONYM && each.surface.endsWith("s")
          || each.isName()
              && Types.isBody(each.type)
              && each.type != ActorType.COUNTRY
              && each.type != ActorType.MEDIA;
    }
    boolean isAdjective = each.form == MentionForm.DEMONYM;
    return Types.isBody(each.type) && !each.plural && !isAdjective && each.actor != null;
  }

  /** "NATO expelled the diplomats. It accused them": a body is "they" only where no others are. */
  private static boolean isMany(Spot each) {
    return each.plural
        || each.form == MentionForm.DEMONYM
        || each.type == ActorType.ARMED_GROUP
        || each.type == ActorType.PARTY;
  }

  /** "Egypt attacked it": an object in the clause of its subject is somebody else. */
  private static boolean isObjectOfSubject(Sentence sentence, Spot pronoun, Spot each) {
    boolean possessive = sentence.tag(pronoun.first).startsWith("PRP$");
    boolean reflexive = pronoun.noun.endsWith("self") || pronoun.noun.endsWith("selves");
    if (possessive
        || reflexive
        || "he".equals(pronoun.noun)
        || "she".equals(pronoun.noun)
        || "they".equals(pronoun.noun)) {
      return false;
    }
    int verbs = 0;
    for (int i = each.last; i < pronoun.first; i++) {
      String tag = sentence.tag(i);
      if (isFinite(tag)) {
        verbs++;
      }
      if (",".equals(tag) || opensClause(sentence.form(i))) {
        return false;
      }
      if ("CC".equals(tag)) {
        if (verbs != 1 || !isFinite(sentence.tag(i + 1))) {
          return false;
        }
        verbs = 0;
      }
    }
    return verbs == 1 && Discourse.isSubject(sentence, each);
  }

  /**
   * "The storm hit Greece. It killed": the subject of the sentence before, which is no actor, and
   * not what is told beside it.
   */
  private static boolean isThing(
      Passage passage, Discourse discourse, Spot pronoun, Spot antecedent) {
    boolean thing = "it".equals(pronoun.noun) || "its".equals(pronoun.noun);
    return thing
        && antecedent.sentence == pronoun.sentence - 1
        && !Discourse.isSubject(passage.sentence(antecedent), antecedent)
        && discourse.hasThingForSubject(antecedent.sentence);
  }

  private static boolean isFinite(String tag) {
    return "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag);
  }

  private static boolean opensClause(String form) {
    return switch (form) {
      case "that", "because", "when", "while", "after", "before", "if", "unless", "until" -> true;
      case "although", "though", "whether", "who", "which", "where", "why", "how" -> true;
      default -> false;
    };
  }

  private static @Nullable Gender gender(String noun) {
    return switch (noun) {
      case "he", "him", "his", "himself" -> Gender.MALE;
      case "she", "her", "hers", "herself" -> Gender.FEMALE;
      default -> null;
    };
  }

  private static Gender genderOf(Spot pronoun) {
    Gender gender = gender(pronoun.noun);
    return gender == null ? Gender.UNKNOWN : gender;
  }

  private static boolean isPersonal(String noun) {
    return gender(noun) != null || "i".equals(noun) || "me".equals(noun) || "my".equals(noun);
  }

  static boolean isFirstPerson(String noun) {
    return switch (noun) {
      case "i", "me", "my", "we", "us", "our", "ourselves" -> true;
      default -> false;
    };
  }

  static boolean isPlural(String noun) {
    return switch (noun) {
      case "they", "them", "their", "theirs", "themselves", "we", "us", "our", "ourselves" -> true;
      default -> false;
    };
  }
}
