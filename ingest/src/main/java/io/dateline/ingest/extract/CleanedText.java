package io.dateline.ingest.extract;

/**
 * A text before and after its boilerplate was taken out; credit lines are read from the former.
 *
 * @param raw with boilerplate
 * @param text without
 */
record CleanedText(String raw, String text) {}
