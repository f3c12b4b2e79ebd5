package io.dateline.enrich.text.syntax;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;

/** NLP4J 1.1.3 with its general English models. Needs 2 GB of heap. */
final class Teacher implements EvaluateSyntax.Annotator {
  private final NLPDecoder decoder;

  private Teacher(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  static Teacher load() throws IOException {
    String config = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";
    try (InputStream stream = NLPDecoder.class.getResourceAsStream(config)) {
      return new Teacher(new NLPDecoder(stream));
    }
  }

  /** The annotated nodes, the artificial root first. */
  NLPNode[] decode(String[] forms) {
    NLPNode[] nodes = new NLPNode[forms.length + 1];
    nodes[0] = decoder.create();
    nodes[0].toRoot();
    for (int i = 0; i < forms.length; i++) {
      nodes[i + 1] = new NLPNode(i + 1, forms[i]);
    }
    return decoder.decode(nodes);
  }

  @Override
  public void annotate(String[] forms, int[] heads, Arc[] arcs, String[] tags) {
    TrainingSentence sentence = TrainingFile.sentence(false, TeacherAnnotator.rows(decode(forms)));
    for (int i = 0; i < forms.length; i++) {
      heads[i] = sentence.heads()[i] == forms.length ? -1 : sentence.heads()[i];
      arcs[i] = Arc.values()[sentence.arcs()[i]];
      tags[i] = TagSet.name(sentence.tags()[i]);
    }
  }

  @Override
  public NameTag[] names(String[] forms) {
    return TrainingFile.sentence(false, TeacherAnnotator.rows(decode(forms))).names();
  }
}
