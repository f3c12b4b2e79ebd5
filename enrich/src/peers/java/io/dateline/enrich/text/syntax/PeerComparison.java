package io.dateline.enrich.text.syntax;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.dateline.enrich.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToIntFunction;

/**
 * Runs our syntax stage, NLP4J and CoreNLP on one thread over the same articles and prints tokens
 * for each second of processor time and their ratios. Arguments: articles in JSON lines, and how
 * many of them. CoreNLP is GPL and is only ever on the class path of the profile {@code peers}.
 */
public final class PeerComparison {
  private PeerComparison() {}

  /** Prints a table in Markdown. */
  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      texts.add(json.readTree(line).get("text").asText());
    }
    texts = texts.subList(0, Math.min(texts.size(), Integer.parseInt(args[1])));
    SyntaxAnalyzer analyzer = SyntaxAnalyzer.shipped();
    double ours =
        rate(texts, 5, text -> analyzer.analyze(Article.of(text)).stream().mapToInt(Sentence::size).sum());
    row("Dateline: sentences, tags, lemmas, names, trees", ours, ours);
    for (String annotators :
        List.of("tokenize,pos", "tokenize,pos,lemma,ner", "tokenize,pos,depparse",
            "tokenize,pos,lemma,ner,depparse")) {
      StanfordCoreNLP pipeline = coreNlp(annotators);
      row("CoreNLP: " + annotators, rate(texts, 2, text -> coreNlp(pipeline, text)), ours);
    }
    NLPDecoder decoder = nlp4j();
    row("NLP4J: all", rate(texts, 2, text -> nlp4j(decoder, text)), ours);
  }

  /** Tokens for each second of processor time in the last of several rounds. */
  private static double rate(List<String> texts, int rounds, ToIntFunction<String> tokens) {
    double rate = 0;
    for (int round = 0; round < rounds; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long count = 0;
      for (String text : texts) {
        count += tokens.applyAsInt(text);
      }
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      rate = count * 1e9 / time;
    }
    return rate;
  }

  private static void row(String name, double rate, double ours) {
    System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f |%n", name, rate, ours / rate);
  }

  private static StanfordCoreNLP coreNlp(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("threads", "1");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    return new StanfordCoreNLP(properties);
  }

  private static int coreNlp(StanfordCoreNLP pipeline, String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }

  private static NLPDecoder nlp4j() throws IOException {
    String config = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";
    try (InputStream stream = NLPDecoder.class.getResourceAsStream(config)) {
      return new NLPDecoder(stream);
    }
  }

  private static int nlp4j(NLPDecoder decoder, String text) {
    int count = 0;
    for (List<Token> tokens : decoder.getTokenizer().segmentize(text)) {
      NLPNode[] nodes = decoder.toNodeArray(tokens);
      decoder.decode(nodes);
      count += nodes.length - 1;
    }
    return count;
  }
}
