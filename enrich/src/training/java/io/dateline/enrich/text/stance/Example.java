package io.dateline.enrich.text.stance;

/** A described target with its label: 0 negative, 1 neutral, 2 positive. */
record Example(int[] sparse, float[] dense, int label, int fold) {}
