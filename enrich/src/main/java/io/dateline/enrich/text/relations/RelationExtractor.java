package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the actors of an article do to each other. Stateless, safe for any number of threads;
 * the same input gives the same result.
 */
public final class RelationExtractor {
  private final Lexicon lexicon = Lexicon.shipped();

  /**
   * The relations of an article, in order of sentence and trigger.
   *
   * @param sentences parsed; those without a mention are skipped
   * @param mentions of these sentences
   */
  public List<FoundRelation> extract(List<Sentence> sentences, Mentions mentions) {
    List<FoundRelation> found = new ArrayList<>();
    @Nullable Set<String> introduced = Evidence.introduced(mentions, sentences);
    for (Sentence sentence : sentences) {
      if (sentence.parsed() && !isQuestion(sentence) && !mentions.in(sentence.index()).isEmpty()) {
        found.addAll(extract(sentence, mentions, introduced));
      }
    }
    return BackedForces.named(found);
  }

  /** A question tells nothing. */
  private static boolean isQuestion(Sentence sentence) {
    int last = sentence.size() - 1;
    for (int i = last; i >= Math.max(0, last - 1); i--) {
      if ("?".equals(sentence.form(i))) {
        return true;
      }
    }
    return false;
  }

  private List<FoundRelation> extract(
      Sentence sentence, Mentions mentions, @Nullable Set<String> introduced) {
    Tree tree = new Tree(sentence);
    Operators operators = lexicon.operators();
    Parties parties = new Parties(tree, mentions, lexicon);
    ClauseReader clauses = new ClauseReader(tree, operators);
    Chain chain = new Chain(tree, operators);
    Attribution attribution = new Attribution(tree, operators, clauses, parties);
    SlotFiller slots = new SlotFiller(tree, parties, operators);
    VerbEvents verbs = new VerbEvents(tree, lexicon, slots, chain);
    NounEvents nouns = new NounEvents(tree, lexicon, clauses, parties, slots, chain);
    TieEvents ties = new TieEvents(tree, lexicon, parties, clauses);
    SpeechEvents speech =
        new SpeechEvents(tree, clauses, parties, new Modality(tree, operators), attribution);
    Dyads dyads = new Dyads(tree, parties, attribution, new Evidence(tree, introduced));
    BitSet told = new BitSet(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      String lemma = tree.lemma(i);
      if (tree.isVerb(i) && !isAuxiliary(sentence, i) && !isWithinName(sentence, i)) {
        addVerb(dyads, lexicon.verbs(lemma).isEmpty() ? null : clauses.read(i), verbs, told);
        add(dyads, speech.at(i));
      }
      add(dyads, ties.at(i));
    }
    for (int i = 0; i < sentence.size(); i++) {
      String lemma = tree.lemma(i);
      boolean known = tree.isNoun(i) && !lexicon.nouns(lemma).isEmpty();
      if (known && !told.get(i) && !parties.map().isName(i)) {
        add(dyads, nouns.at(i));
        add(dyads, nouns.carried(i));
      }
    }
    OrderEvents order = new OrderEvents(tree, lexicon, parties);
    for (int i = 1; i < sentence.size() - 1; i++) {
      if (!dyads.hasTrigger(i)) {
        add(dyads, order.at(i));
      }
    }
    List<FoundRelation> found = new ArrayList<>(dyads.found());
    found.sort(Comparator.comparingInt(FoundRelation::triggerBegin));
    return found;
  }

  /**
   * Adds the event of a verb; an object that the pattern names is told by it and no event apart.
   */
  private static void addVerb(Dyads dyads, @Nullable Clause clause, VerbEvents verbs, BitSet told) {
    Candidate candidate = clause == null ? null : verbs.at(clause);
    if (candidate != null) {
      dyads.add(candidate);
      Candidate against = verbs.against(candidate, clause);
      if (against != null) {
        dyads.add(against);
      }
      if (!candidate.pattern().objects().isEmpty() && clause.object() >= 0) {
        told.set(clause.object());
      }
    }
  }

  /** "the Committee to Protect Journalists", unless every word is written so. */
  private static boolean isWithinName(Sentence sentence, int token) {
    if (token == 0 || !Character.isUpperCase(sentence.form(token).charAt(0))) {
      return false;
    }
    boolean opens = !Character.isLetterOrDigit(sentence.form(token - 1).charAt(0));
    for (int i = 0; i < sentence.size() && !opens; i++) {
      String form = sentence.form(i);
      boolean content = sentence.tag(i).startsWith("NN") || sentence.tag(i).startsWith("VB");
      if (content && Character.isLowerCase(form.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAuxiliary(Sentence sentence, int token) {
    return sentence.arc(token) == Arc.AUXILIARY || sentence.arc(token) == Arc.PASSIVE_AUXILIARY;
  }

  private static void add(Dyads dyads, @Nullable Candidate candidate) {
    if (candidate != null) {
      dyads.add(candidate);
    }
  }
}
