package io.dateline.enrich.text;

import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.language.LanguageDetector;
import io.dateline.enrich.text.mentions.MentionFinder;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.mentions.ReportedMentions;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.relations.RelationExtractor;
import io.dateline.enrich.text.stance.FoundStance;
import io.dateline.enrich.text.stance.StanceExtractor;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.util.List;

/**
 * The text engine: finds the actors an article mentions, what they do to each other, and who is for
 * or against whom. Immutable and safe for any number of threads; an engine with another dictionary
 * shares the models of the one it was made from.
 */
public final class TextEngine implements Engine {
  /** Name of the engine in every result. */
  public static final String NAME = "dateline";

  private static final String VERSION = "5";
  private static final String ENGLISH = "en";

  private final LanguageDetector languages = LanguageDetector.shipped();
  private final SyntaxAnalyzer syntax = SyntaxAnalyzer.shipped();
  private final RelationExtractor relationExtractor = new RelationExtractor();
  private final StanceExtractor stanceExtractor;
  private final Dictionary dictionary;
  private final MentionFinder mentionFinder;

  private TextEngine(Dictionary dictionary, StanceExtractor stanceExtractor) {
    this.dictionary = dictionary;
    this.stanceExtractor = stanceExtractor;
    this.mentionFinder = new MentionFinder(dictionary);
  }

  /**
   * An engine with the models and the dictionary that come with Dateline, for the record: stances
   * less sure than {@link StanceExtractor#LEAST_SURE} are left out.
   */
  public static TextEngine create() {
    return new TextEngine(Dictionary.shipped(), StanceExtractor.forTheRecord());
  }

  /**
   * The same engine, which gives every stance it can guess, the tone of a sentence most of all, for
   * those who choose by confidence themselves. Takes about a sixth longer.
   */
  public TextEngine withGuesses() {
    return new TextEngine(dictionary, StanceExtractor.withGuesses());
  }

  /** The same engine with other actors. */
  @Override
  public TextEngine withDictionary(Dictionary other) {
    return new TextEngine(other, stanceExtractor);
  }

  /** Changes whenever the same text and dictionary may give another result. */
  @Override
  public String version() {
    return VERSION;
  }

  /** The version of the dictionary in use, see {@link Dictionary#version()}. */
  @Override
  public String dictionaryVersion() {
    return dictionary.version();
  }

  /** Tags an article; one that is not English has its language named and no tags. */
  @Override
  public Tagged tag(Article article) {
    String language = languages.languageOf(article.text());
    if (!ENGLISH.equals(language)) {
      return new Tagged(language, List.of(), List.of(), List.of(), List.of());
    }
    List<Sentence> tagged = syntax.tag(article);
    Mentions mentions = mentionFinder.find(article, tagged);
    List<Sentence> sentences = syntax.parse(tagged, index -> !mentions.in(index).isEmpty());
    List<FoundRelation> relations = relationExtractor.extract(sentences, mentions);
    List<FoundStance> stances = stanceExtractor.extract(sentences, mentions, relations);
    ReportedMentions reported =
        ReportedMentions.of(sentences, mentions, References.in(relations, stances));
    CodePointView view = new CodePointView(article.text());
    return view.tagged(
        language,
        sentences,
        reported,
        new RelationView(article, view, sentences, reported).relations(relations),
        new StanceView(view, reported).stances(stances));
  }
}
