package io.dateline.enrich.text.syntax;

/** Our own models under measurement. */
final class ModelAnnotator implements EvaluateSyntax.Annotator {
  private final Words words;
  private final PosTagger tagger;
  private final NameTagger namer;
  private final DependencyParser parser;
  private final ParserState state = new ParserState();
  private final Scratch scratch = new Scratch();

  ModelAnnotator(SyntaxModel model) {
    words = new Words(model.lexicon());
    tagger = new PosTagger(model.tags());
    namer = new NameTagger(model.names());
    parser = new DependencyParser(model.transitions(), model.arcs());
  }

  @Override
  public void annotate(String[] forms, int[] heads, Arc[] arcs, String[] tags) {
    words.fill(forms);
    tagger.tag(words, scratch);
    parser.parse(words, state, scratch);
    for (int i = 0; i < forms.length; i++) {
      heads[i] = state.head[i] == forms.length ? -1 : state.head[i];
      arcs[i] = heads[i] < 0 ? Arc.ROOT : Arc.values()[state.arc[i]];
      tags[i] = TagSet.name(words.tag[Words.PAD + i]);
    }
  }

  @Override
  public NameTag[] names(String[] forms) {
    words.fill(forms);
    tagger.tag(words, scratch);
    return namer.tag(words, new NameMemory(), scratch);
  }
}
