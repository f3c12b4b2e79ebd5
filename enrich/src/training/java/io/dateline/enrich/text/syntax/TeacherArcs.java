package io.dateline.enrich.text.syntax;

/** Turns the teacher's labels (the CLEAR style) into {@link Arc}s. */
final class TeacherArcs {
  private TeacherArcs() {}

  /** Fills the arcs of a sentence and hangs each conjunct on the first of its row. */
  static void fill(TrainingSentence sentence, String[] labels) {
    for (int i = 0; i < labels.length; i++) {
      sentence.arcs()[i] = arc(labels[i], TagSet.name(sentence.tags()[i])).ordinal();
      if (sentence.heads()[i] == sentence.size()) {
        sentence.arcs()[i] = Arc.ROOT.ordinal();
      }
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].equals("conj")) {
        flatten(sentence, labels, i);
      }
    }
  }

  private static void flatten(TrainingSentence sentence, String[] labels, int i) {
    int head = sentence.heads()[i];
    while (head < sentence.size() && labels[head].equals("conj") && head < i) {
      head = sentence.heads()[head];
    }
    sentence.heads()[i] = head;
  }

  private static Arc arc(String label, String tag) {
    return switch (label) {
      case "root" -> Arc.ROOT;
      case "nsubj", "csubj" -> Arc.SUBJECT;
      case "nsubjpass", "csubjpass" -> Arc.PASSIVE_SUBJECT;
      case "dobj" -> Arc.OBJECT;
      case "dative" -> Arc.INDIRECT_OBJECT;
      case "attr", "acomp", "oprd" -> Arc.ATTRIBUTE;
      case "agent" -> Arc.AGENT;
      case "prep" -> Arc.PREPOSITION;
      case "pobj", "pcomp" -> Arc.PREPOSITION_OBJECT;
      case "ccomp" -> Arc.CLAUSE_COMPLEMENT;
      case "xcomp" -> Arc.OPEN_COMPLEMENT;
      case "advcl" -> Arc.ADVERBIAL_CLAUSE;
      case "relcl" -> Arc.RELATIVE_CLAUSE;
      case "acl" -> Arc.NOUN_CLAUSE;
      case "conj" -> Arc.CONJUNCT;
      case "cc", "preconj" -> Arc.COORDINATOR;
      case "appos" -> Arc.APPOSITION;
      case "compound" -> Arc.COMPOUND;
      case "poss" -> Arc.POSSESSOR;
      case "nmod", "amod" -> Arc.ADJECTIVE;
      case "det", "predet" -> Arc.DETERMINER;
      case "num", "nummod", "qmod" -> Arc.NUMBER;
      case "advmod" -> Arc.ADVERB;
      case "aux" -> tag.equals("TO") ? Arc.MARKER : Arc.AUXILIARY;
      case "auxpass" -> Arc.PASSIVE_AUXILIARY;
      case "neg" -> Arc.NEGATION;
      case "mark" -> Arc.MARKER;
      case "prt", "case" -> Arc.PARTICLE;
      case "npadvmod" -> Arc.TEMPORAL;
      case "parataxis" -> Arc.PARENTHETICAL;
      case "punct" -> Arc.PUNCTUATION;
      default -> Arc.OTHER;
    };
  }
}
