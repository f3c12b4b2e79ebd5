package io.dateline.enrich.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToIntFunction;

/**
 * Runs our engine, its syntax stage alone, NLP4J and CoreNLP on one thread over the same articles,
 * in turn, and prints the median tokens for each second of processor time and how many times slower
 * than the whole of our engine each is. Arguments: articles in JSON lines, and how many of them.
 * CoreNLP is GPL and is only ever on the class path of the profile {@code peers}.
 */
public final class PeerComparison {
  private static final int ROUNDS = 5;

  private PeerComparison() {}

  /** Prints a table in Markdown. */
  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      texts.add(json.readTree(line).get("text").asText());
    }
    texts = texts.subList(0, Math.min(texts.size(), Integer.parseInt(args[1])));
    Map<String, ToIntFunction<String>> peers = peers(texts);
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, ToIntFunction<String>> peer : peers.entrySet()) {
        double rate = rate(texts, peer.getValue());
        if (round > 0) { // the first warms up
          rates.computeIfAbsent(peer.getKey(), key -> new ArrayList<>()).add(rate);
        }
      }
    }
    double ours = 0;
    System.out.println("| what | tokens/s | ours is so many times faster |\n|---|---|---|");
    for (Map.Entry<String, List<Double>> peer : rates.entrySet()) {
      double rate = peer.getValue().stream().sorted().toList().get(ROUNDS / 2);
      ours = ours == 0 ? rate : ours;
      System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f |%n", peer.getKey(), rate, ours / rate);
    }
  }

  private static Map<String, ToIntFunction<String>> peers(List<String> texts)
      throws IOException {
    Map<String, ToIntFunction<String>> peers = new LinkedHashMap<>();
    TextEngine engine = TextEngine.create();
    TextEngine guessing = engine.withGuesses();
    SyntaxAnalyzer analyzer = SyntaxAnalyzer.shipped();
    Map<String, Integer> sizes = new HashMap<>();
    texts.forEach(text -> sizes.put(text, syntax(analyzer, text)));
    peers.put("Dateline: the whole engine", text -> engine(engine, sizes, text));
    peers.put("Dateline: the same with guesses", text -> engine(guessing, sizes, text));
    peers.put("Dateline: tags, lemmas, names, all trees", text -> syntax(analyzer, text));
    for (String annotators :
        List.of("tokenize,pos", "tokenize,pos,depparse", "tokenize,pos,lemma,ner,depparse")) {
      StanfordCoreNLP pipeline = coreNlp(annotators);
      peers.put("CoreNLP: " + annotators, text -> coreNlp(pipeline, text));
    }
    NLPDecoder decoder = nlp4j();
    peers.put("NLP4J: all", text -> nlp4j(decoder, text));
    return peers;
  }

  /** The engine does not say how many tokens a text has. */
  private static int engine(TextEngine engine, Map<String, Integer> sizes, String text) {
    engine.tag(Article.of(text));
    return sizes.get(text);
  }

  private static int syntax(SyntaxAnalyzer analyzer, String text) {
    return analyzer.analyze(Article.of(text)).stream().mapToInt(Sentence::size).sum();
  }

  /** Tokens for each second of processor time. */
  private static double rate(List<String> texts, ToIntFunction<String> tokens) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long count = 0;
    for (String text : texts) {
      count += tokens.applyAsInt(text);
    }
    return count * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
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
