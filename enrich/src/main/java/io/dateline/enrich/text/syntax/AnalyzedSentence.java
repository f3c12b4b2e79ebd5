package io.dateline.enrich.text.syntax;

/** A tagged sentence, parsed or not yet. The arrays are its own. */
final class AnalyzedSentence implements Sentence {
  private static final Arc[] ARCS = Arc.values();

  private final TokenizedSentence tokens;
  private final String[] lemmas;
  private final byte[] tags;
  private final NameTag[] names;
  private final short[] heads;
  private final byte[] arcs;

  AnalyzedSentence(TokenizedSentence tokens, String[] lemmas, byte[] tags, NameTag[] names) {
    this(tokens, lemmas, tags, names, new short[0], new byte[0]);
  }

  private AnalyzedSentence(
      TokenizedSentence tokens,
      String[] lemmas,
      byte[] tags,
      NameTag[] names,
      short[] heads,
      byte[] arcs) {
    this.tokens = tokens;
    this.lemmas = lemmas;
    this.tags = tags;
    this.names = names;
    this.heads = heads;
    this.arcs = arcs;
  }

  /**
   * The same sentence with a tree.
   *
   * @param state the tree of the tokens from {@code from} on
   * @param from number of tokens that have no part in it; they hang on its root
   */
  AnalyzedSentence with(ParserState state, int from) {
    short[] found = new short[size()];
    byte[] labels = new byte[size()];
    ArcRepairs repairs = new ArcRepairs(this, state, from);
    int root = -1;
    for (int i = from; i < found.length; i++) {
      int head = state.head[i - from];
      boolean top = head == size() - from;
      found[i] = (short) (top ? -1 : head + from);
      labels[i] = (byte) (top ? Arc.ROOT : repairs.mend(i)).ordinal();
      root = top ? i : root;
    }
    for (int i = 0; i < from; i++) {
      found[i] = (short) root;
      labels[i] = (byte) Arc.OTHER.ordinal();
    }
    byte[] mended = tags.clone();
    new TreeRepairs(this, found, labels, mended).mend();
    new SubjectRepairs(this, found, labels, mended).mend();
    return new AnalyzedSentence(tokens, lemmas, mended, names, found, labels);
  }

  String[] forms() {
    return tokens.forms();
  }

  int tagNumber(int i) {
    return tags[i];
  }

  @Override
  public int index() {
    return tokens.index();
  }

  @Override
  public int size() {
    return tags.length;
  }

  @Override
  public int begin() {
    return tokens.begins()[0];
  }

  @Override
  public int end() {
    return tokens.ends()[size() - 1];
  }

  @Override
  public int begin(int i) {
    return tokens.begins()[i];
  }

  @Override
  public int end(int i) {
    return tokens.ends()[i];
  }

  @Override
  public String form(int i) {
    return tokens.forms()[i];
  }

  @Override
  public String lemma(int i) {
    return lemmas[i];
  }

  @Override
  public String tag(int i) {
    return TagSet.name(tags[i]);
  }

  @Override
  public int head(int i) {
    return parsed() ? heads[i] : -1;
  }

  @Override
  public Arc arc(int i) {
    return parsed() ? ARCS[arcs[i]] : Arc.OTHER;
  }

  @Override
  public NameTag name(int i) {
    return names[i];
  }

  @Override
  public boolean parsed() {
    return heads.length > 0;
  }

  /** One line a token, for people. */
  @Override
  public String toString() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      rows.append(i).append('\t').append(form(i)).append('\t').append(lemma(i));
      rows.append('\t').append(tag(i)).append('\t').append(head(i)).append('\t').append(arc(i));
      rows.append('\t').append(name(i)).append('\n');
    }
    return rows.toString();
  }
}
