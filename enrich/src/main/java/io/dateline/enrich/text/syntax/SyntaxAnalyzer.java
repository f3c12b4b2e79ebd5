package io.dateline.enrich.text.syntax;

import io.dateline.enrich.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts an article into sentences and tokens, and finds tags, base forms, names and dependency
 * trees. Deterministic, linear in the length of the text, no exception on any text. One instance
 * serves any number of threads; {@link #shipped()} loads it once in under a second.
 *
 * <p>Tags and names are cheap and found for every sentence by {@link #tag}; trees are found on
 * demand by {@link #parse(Sentence)}, or for all sentences at once by {@link #analyze}.
 */
public final class SyntaxAnalyzer {
  private final Segmenter segmenter = new Segmenter(Abbreviations.shipped());
  private final Lemmatizer lemmatizer = Lemmatizer.shipped();
  private final PosTagger tagger;
  private final NameTagger namer;
  private final DependencyParser parser;
  private final ThreadLocal<Desk> desks;

  /** What a thread needs while it works on a sentence. */
  private record Desk(Words words, ParserState state, Scratch scratch) {}

  SyntaxAnalyzer(SyntaxModel model) {
    this.tagger = new PosTagger(model.tags());
    this.namer = new NameTagger(model.names());
    this.parser = new DependencyParser(model.transitions(), model.arcs());
    this.desks =
        ThreadLocal.withInitial(
            () -> new Desk(new Words(model.lexicon()), new ParserState(), new Scratch()));
  }

  /** The analyser with the models that come with Dateline, loaded at the first call. */
  public static SyntaxAnalyzer shipped() {
    return Shipped.ANALYZER;
  }

  /** The sentences of an article outside its excluded ranges, tagged and parsed, in order. */
  public List<Sentence> analyze(Article article) {
    return parse(tag(article), index -> true);
  }

  /** The sentences of an article outside its excluded ranges, in order: all but the trees. */
  public List<Sentence> tag(Article article) {
    List<TokenizedSentence> cut = segmenter.segment(article);
    List<Sentence> sentences = new ArrayList<>(cut.size());
    Desk desk = desks.get();
    NameMemory memory = new NameMemory();
    for (TokenizedSentence tokens : cut) {
      sentences.add(tag(tokens, desk, memory));
    }
    return sentences;
  }

  private AnalyzedSentence tag(TokenizedSentence tokens, Desk desk, NameMemory memory) {
    Words words = desk.words();
    words.fill(tokens.forms());
    tagger.tag(words, desk.scratch());
    NameTag[] names = namer.tag(words, memory, desk.scratch());
    byte[] tags = new byte[tokens.size()];
    String[] lemmas = new String[tokens.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = (byte) words.tag[Words.PAD + i];
    }
    TagRepairs.mend(tokens.forms(), tags, names);
    for (int i = 0; i < tags.length; i++) {
      lemmas[i] = lemmatizer.lemma(tokens.forms()[i], TagSet.name(tags[i]));
    }
    return new AnalyzedSentence(tokens, lemmas, tags, names);
  }

  /**
   * Parses the sentences whose place in {@code sentences} is accepted and leaves the others as they
   * are.
   */
  public List<Sentence> parse(List<Sentence> sentences, IntPredicate accepted) {
    List<Sentence> parsed = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      parsed.add(accepted.test(i) ? parse(sentence) : sentence);
    }
    return parsed;
  }

  /**
   * The same sentence with its tree; itself where it has one.
   *
   * @throws IllegalArgumentException for a sentence that no analyser of this class made
   */
  public Sentence parse(Sentence sentence) {
    if (sentence.parsed()) {
      return sentence;
    }
    if (!(sentence instanceof AnalyzedSentence tagged)) {
      throw new IllegalArgumentException("not a sentence of this analyser: " + sentence);
    }
    Desk desk = desks.get();
    Words words = desk.words();
    int from = DatelinePrefix.length(tagged);
    words.fill(Arrays.copyOfRange(tagged.forms(), from, tagged.size()));
    for (int i = from; i < tagged.size(); i++) {
      words.tag[Words.PAD + i - from] = tagged.tagNumber(i);
    }
    parser.parse(words, desk.state(), desk.scratch());
    return tagged.with(desk.state(), from);
  }

  private static final class Shipped {
    static final SyntaxAnalyzer ANALYZER = new SyntaxAnalyzer(SyntaxModel.shipped());
  }
}
