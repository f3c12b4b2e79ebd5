package io.dateline.enrich.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong trees are laid over tagged words here, as the parser may hand them on. */
class TreeRepairsTest {
  @Test
  void shouldGiveTheVerbTheSubjectThatWasHungOnAFrontedDate() {
    AnalyzedSentence sentence = tagged("On March 4th, the mayor praised Egypt.");
    Wrong wrong =
        new Wrong(
            sentence,
            List.of(6, 2, 0, 2, 5, 2, -1, 6, 6),
            List.of(
                Arc.PREPOSITION,
                Arc.COMPOUND,
                Arc.PREPOSITION_OBJECT,
                Arc.PUNCTUATION,
                Arc.DETERMINER,
                Arc.APPOSITION,
                Arc.ROOT,
                Arc.OBJECT,
                Arc.PUNCTUATION));

    wrong.mend();

    assertThat(wrong.heads[5]).isEqualTo((short) 6);
    assertThat(wrong.arc(5)).isEqualTo(Arc.SUBJECT);
  }

  @Test
  void shouldLeaveAnAppositionWhereTheVerbHasItsSubject() {
    AnalyzedSentence sentence = tagged("In Rabat, the capital, envoys praised Egypt.");
    Wrong right =
        new Wrong(
            sentence,
            List.of(7, 0, 1, 4, 1, 1, 7, -1, 7, 7),
            List.of(
                Arc.PREPOSITION,
                Arc.PREPOSITION_OBJECT,
                Arc.PUNCTUATION,
                Arc.DETERMINER,
                Arc.APPOSITION,
                Arc.PUNCTUATION,
                Arc.SUBJECT,
                Arc.ROOT,
                Arc.OBJECT,
                Arc.PUNCTUATION));

    right.mend();

    assertThat(right.arc(4)).isEqualTo(Arc.APPOSITION);
  }

  @Test
  void shouldMakeTheWordBehindAPossessiveItsHead() {
    AnalyzedSentence sentence = tagged("They met the army's offensive amid doubts.");
    Wrong wrong =
        new Wrong(
            sentence,
            List.of(1, -1, 3, 1, 3, 3, 5, 6, 1),
            List.of(
                Arc.SUBJECT,
                Arc.ROOT,
                Arc.DETERMINER,
                Arc.OBJECT,
                Arc.PARTICLE,
                Arc.ADVERB,
                Arc.PREPOSITION,
                Arc.PREPOSITION_OBJECT,
                Arc.PUNCTUATION));
    wrong.tags[5] = (byte) TagSet.number("JJ");

    wrong.mend();

    assertThat(wrong.arc(5)).isEqualTo(Arc.OBJECT);
    assertThat(wrong.heads[3]).isEqualTo((short) 5);
    assertThat(wrong.arc(3)).isEqualTo(Arc.POSSESSOR);
    assertThat(TagSet.name(wrong.tags[5])).isEqualTo("NN");
  }

  @Test
  void shouldGiveTheVerbTheSubjectThatWasHungOnItsAuxiliary() {
    Wrong wrong =
        new Wrong(
            tagged("Egypt is now sending aid."),
            List.of(1, 3, 3, -1, 3, 3),
            List.of(Arc.SUBJECT, Arc.AUXILIARY, Arc.ADVERB, Arc.ROOT, Arc.OBJECT, Arc.PUNCTUATION));

    wrong.mend();

    assertThat(wrong.heads[0]).isEqualTo((short) 3);
    assertThat(wrong.arc(0)).isEqualTo(Arc.SUBJECT);
  }

  @Test
  void shouldLetNoTimeActWhereANounStandsBeforeIt() {
    Wrong wrong =
        new Wrong(
            tagged("Egypt last week praised Malta."),
            List.of(2, 2, 3, -1, 3, 3),
            List.of(
                Arc.ADJECTIVE, Arc.ADJECTIVE, Arc.SUBJECT, Arc.ROOT, Arc.OBJECT, Arc.PUNCTUATION));

    wrong.mend();

    assertThat(wrong.heads[0]).isEqualTo((short) 3);
    assertThat(wrong.arc(0)).isEqualTo(Arc.SUBJECT);
    assertThat(wrong.arc(2)).isEqualTo(Arc.TEMPORAL);
  }

  @Test
  void shouldLeaveATimeWhereTheVerbHasASubject() {
    Wrong right =
        new Wrong(
            tagged("The council this week praised Malta."),
            List.of(1, 4, 3, 4, -1, 4, 4),
            List.of(
                Arc.DETERMINER,
                Arc.SUBJECT,
                Arc.DETERMINER,
                Arc.TEMPORAL,
                Arc.ROOT,
                Arc.OBJECT,
                Arc.PUNCTUATION));

    right.mend();

    assertThat(right.arc(1)).isEqualTo(Arc.SUBJECT);
    assertThat(right.arc(3)).isEqualTo(Arc.TEMPORAL);
  }

  @Test
  void shouldMakeTheVerbBehindAnAppositionTheRoot() {
    Wrong wrong =
        new Wrong(
            tagged("Ruiz, the mayor, praised Malta."),
            List.of(-1, 0, 3, 0, 0, 0, 5, 0),
            List.of(
                Arc.ROOT,
                Arc.PUNCTUATION,
                Arc.DETERMINER,
                Arc.APPOSITION,
                Arc.PUNCTUATION,
                Arc.NOUN_CLAUSE,
                Arc.OBJECT,
                Arc.PUNCTUATION));

    wrong.mend();

    assertThat(wrong.heads[5]).isEqualTo((short) -1);
    assertThat(wrong.heads[0]).isEqualTo((short) 5);
    assertThat(wrong.arc(0)).isEqualTo(Arc.SUBJECT);
  }

  @Test
  void shouldGiveADatelineNoPartInTheTree() {
    Sentence parsed = SyntaxAnalyzer.shipped().parse(tagged("OSLO (AP) -- Police left Rome."));

    assertThat(parsed.head(0)).isEqualTo(6);
    assertThat(parsed.arc(0)).isEqualTo(Arc.OTHER);
    assertThat(parsed.arc(5)).isEqualTo(Arc.SUBJECT);
  }

  private static AnalyzedSentence tagged(String text) {
    return (AnalyzedSentence) SyntaxAnalyzer.shipped().tag(Article.of(text)).get(0);
  }

  private static final class Wrong {
    private final AnalyzedSentence sentence;
    private final short[] heads;
    private final byte[] arcs;
    private final byte[] tags;

    Wrong(AnalyzedSentence sentence, List<Integer> heads, List<Arc> arcs) {
      assertThat(heads).hasSize(sentence.size());
      this.sentence = sentence;
      this.heads = new short[heads.size()];
      this.arcs = new byte[heads.size()];
      this.tags = new byte[heads.size()];
      for (int i = 0; i < tags.length; i++) {
        this.heads[i] = heads.get(i).shortValue();
        this.arcs[i] = (byte) arcs.get(i).ordinal();
        this.tags[i] = (byte) sentence.tagNumber(i);
      }
    }

    void mend() {
      new TreeRepairs(sentence, heads, arcs, tags).mend();
      new SubjectRepairs(sentence, heads, arcs, tags).mend();
    }

    Arc arc(int i) {
      return Arc.values()[arcs[i]];
    }
  }
}
