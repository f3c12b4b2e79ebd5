/** Groups of articles that are one text: candidates, similarity and the pairs that hold. */
@NullMarked
package io.dateline.projections.stories;

import org.jspecify.annotations.NullMarked;
