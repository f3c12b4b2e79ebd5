package io.dateline.enrich.text.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import io.dateline.enrich.text.Article;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the teacher, NLP4J 1.1.3, annotate raw text that our own segmenter has cut, and writes the
 * rows that TrainingFile reads. Arguments: the folder with the labelled data, the folder of
 * the demo corpus, the folder to write to.
 */
final class TeacherAnnotator {
  private final Teacher teacher;
  private final Segmenter segmenter = new Segmenter(Abbreviations.shipped());
  private final ObjectMapper json = new ObjectMapper();

  private TeacherAnnotator(Teacher teacher) {
    this.teacher = teacher;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[2]));
    TeacherAnnotator annotator = new TeacherAnnotator(Teacher.load());
    annotator.articles(annotator.demo(Path.of(args[1])), out.resolve("demo.tsv"));
    annotator.articles(
        annotator.jsonl(data.resolve("raw/wikinews_2019_2020.jsonl")), out.resolve("wikinews.tsv"));
    annotator.columns(data.resolve("entities/politics_train.txt"), out.resolve("politics.tsv"));
    annotator.columns(data.resolve("entities/wikigold.conll.txt"), out.resolve("wikigold.tsv"));
    annotator.articles(
        annotator.jsonl(data.resolve("stance/newsmtsc_train.jsonl")), out.resolve("newsmtsc.tsv"));
  }

  private List<String> jsonl(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      texts.add(node.get("text").asText());
    }
    return texts;
  }

  /** The bodies of the demo articles: what follows the first blank line. */
  private List<String> demo(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".article")).sorted().toList()) {
        String text = Files.readString(file);
        texts.add(text.substring(text.indexOf("\n\n") + 2));
      }
    }
    return texts;
  }

  private void articles(List<String> texts, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (String text : texts) {
        writer.write("#doc\n");
        for (TokenizedSentence sentence : segmenter.segment(Article.of(text))) {
          annotate(sentence.forms(), null, writer);
        }
      }
    }
  }

  private void columns(Path in, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (NamedSentence sentence : NamedSentence.read(in)) {
        writer.write("#doc\n");
        annotate(sentence.forms(), sentence.names(), writer);
      }
    }
  }

  private void annotate(String[] forms, NameTag[] gold, BufferedWriter writer) throws IOException {
    List<String[]> rows = rows(teacher.decode(forms));
    for (int i = 0; i < rows.size(); i++) {
      if (gold != null) {
        rows.get(i)[5] = gold[i].name();
      }
      writer.write(String.join("\t", rows.get(i)));
      writer.write('\n');
    }
    writer.write('\n');
  }

  /** Form, tag, head from 0 (-1 for the root), label, name, and "_" where gold names may stand. */
  static List<String[]> rows(NLPNode[] nodes) {
    List<String[]> rows = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      rows.add(
          new String[] {
            node.getWordForm(),
            node.getPartOfSpeechTag(),
            Integer.toString(node.getDependencyHead().getID() - 1),
            node.getDependencyLabel(),
            node.getNamedEntityTag(),
            "_"
          });
    }
    return rows;
  }
}
