/** Scores the text engine against labelled data: what {@code dateline evaluate} runs. */
@NullMarked
package io.dateline.enrich.evaluation;

import org.jspecify.annotations.NullMarked;
