/** Commands that look at dead letters and resolve them. */
@NullMarked
package io.dateline.app.deadletters;

import org.jspecify.annotations.NullMarked;
