package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.TextSpan;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.actors.RoleTitles;
import io.dateline.enrich.text.syntax.Sentence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Finds who is mentioned in an article: names in and outside the dictionary, peoples, descriptions
 * and pronouns, each linked to its actor where that is sure. Needs tokens, tags and names of the
 * sentences, not their parses. Immutable and safe for any number of threads.
 */
public final class MentionFinder {
  private final Dictionary dictionary;
  private final NameCues cues;
  private final DictionaryNames dictionaryNames;
  private final TaggedNames taggedNames;
  private final CapitalRuns capitalRuns;
  private final StateOrgans stateOrgans;
  private final TitleReader titleReader;
  private final Metonyms metonyms;
  private final Descriptions descriptions;
  private final Coreference coreference;

  /** A finder of the actors of a dictionary, and of others. */
  public MentionFinder(Dictionary dictionary) {
    this.dictionary = Objects.requireNonNull(dictionary, "dictionary");
    this.cues = NameCues.shipped();
    RoleTitles roles = RoleTitles.shipped();
    TitleWords titles = new TitleWords(roles);
    this.dictionaryNames = new DictionaryNames(cues, titles);
    this.taggedNames = new TaggedNames(titles, cues);
    this.capitalRuns = new CapitalRuns(cues, titles);
    this.stateOrgans = new StateOrgans(Agents.shipped());
    this.titleReader = new TitleReader(titles);
    this.metonyms = new Metonyms(cues);
    this.descriptions = new Descriptions(Agents.shipped(), roles, new OwnedDescriptions());
    this.coreference = new Coreference(cues);
  }

  /**
   * The mentions of an article.
   *
   * @param sentences of the article's text, in order; those in its excluded ranges yield nothing
   */
  public Mentions find(Article article, List<Sentence> sentences) {
    LocalDate day =
        article.publishedAt() == null
            ? LocalDate.MAX
            : LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
    Passage passage = new Passage(article.text(), sentences, dictionary, day);
    Spots spots = names(passage, article.excluded());
    ArticleContext context = new ArticleContext(passage, spots);
    Linker linker = new Linker(passage, spots, context, cues);
    linker.linkNames();
    stateOrgans.link(passage, spots);
    titleReader.read(passage, spots);
    linker.unlinkOthers();
    linker.linkSurnames();
    Abbreviated.link(passage, spots);
    titleReader.read(passage, spots);
    NameChains.link(spots);
    metonyms.decide(passage, spots);
    Leads.fill(passage, spots, context.offices());
    descriptions.find(passage, spots, context.offices());
    Leads.fill(passage, spots, context.offices());
    coreference.resolve(passage, spots);
    Leads.fill(passage, spots, context.offices());
    return FinishedMentions.of(spots);
  }

  private Spots names(Passage passage, List<TextSpan> excluded) {
    Spots spots = new Spots(passage.sentences().size());
    for (Sentence sentence : passage.sentences()) {
      if (!isExcluded(sentence, excluded)) {
        List<Spot> known = dictionaryNames.in(passage, sentence);
        NameMerge.of(passage, sentence, known, taggedNames.in(sentence)).forEach(spots::add);
        capitalRuns.find(passage, sentence, spots);
      }
    }
    return spots;
  }

  private static boolean isExcluded(Sentence sentence, List<TextSpan> excluded) {
    for (TextSpan each : excluded) {
      if (each.begin() < sentence.end() && sentence.begin() < each.end()) {
        return true;
      }
    }
    return false;
  }
}
