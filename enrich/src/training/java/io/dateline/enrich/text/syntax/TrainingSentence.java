package io.dateline.enrich.text.syntax;

/**
 * A sentence with what the models shall learn.
 *
 * @param opensArticle whether it is the first of its article
 * @param tags numbers of {@link TagSet}
 * @param heads index of each token's head, the number of tokens for the root
 * @param arcs ordinals of {@link Arc}
 * @param names gold where there is, else the teacher's
 */
record TrainingSentence(
    boolean opensArticle, String[] forms, int[] tags, int[] heads, int[] arcs, NameTag[] names) {
  int size() {
    return forms.length;
  }
}
