package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;

/** Words of patterns where they tell of no such event. */
final class Uneventful {
  private final Tree tree;
  private final Sentence sentence;
  private final Lexicon lexicon;

  Uneventful(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.lexicon = lexicon;
  }

  /** "issued a flood warning for the coast": of what nobody does. */
  boolean isOfHazard(Pattern pattern, int noun) {
    RelationType type = pattern.meaning().type();
    if (noun < 0 || type != RelationType.THREATEN && type != RelationType.SANCTION) {
      return false;
    }
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
      if (lexicon.operators().lists("hazards", tree.lemma(c))) {
        return true;
      }
    }
    return false;
  }

  /** "The police questioned her", who may be a witness. */
  boolean isInquiry(Pattern pattern, List<Party> sources) {
    return lexicon.operators().lists("interrogates", pattern.word())
        && sources.stream().allMatch(ObjectKinds::bearsArms);
  }

  /** "poor relations" */
  boolean isUnfriendly(int noun) {
    for (int c = tree.first(noun); c >= 0 && c < noun; c = tree.next(c)) {
      if (lexicon.operators().lists("unfriendly", tree.lower(c))) {
        return lexicon.nouns(tree.lemma(noun)).get(0).meaning().type().quad().sign() > 0;
      }
    }
    return false;
  }

  /** "A Tribute For the Sea": the name of a work or treaty tells no event. */
  boolean isInTitle(int noun) {
    return noun > 0
        && noun + 1 < sentence.size()
        && sentence.tag(noun).startsWith("NNP")
        && Character.isUpperCase(sentence.form(noun).charAt(0))
        && Character.isUpperCase(sentence.form(noun + 1).charAt(0));
  }

  /** "France launched strikes", which are no stoppages. */
  boolean isOfArms(Pattern pattern, List<Party> sources) {
    return "strike".equals(pattern.meaning().mode())
        && sources.stream().anyMatch(each -> ObjectKinds.bearsArms(each) || isState(each));
  }

  private static boolean isState(Party party) {
    return party.mention() != null
        && switch (party.mention().type()) {
          case COUNTRY, GOVERNMENT -> true;
          default -> false;
        };
  }

  /** "the band Blind Faith" */
  boolean isInName(int noun) {
    return noun > 0
        && sentence.tag(noun).startsWith("NNP")
        && Character.isUpperCase(sentence.form(noun).charAt(0))
        && Character.isUpperCase(sentence.form(noun - 1).charAt(0));
  }
}
