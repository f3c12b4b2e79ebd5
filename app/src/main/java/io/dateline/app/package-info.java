/** The {@code dateline} command: entry point. */
@NullMarked
package io.dateline.app;

import org.jspecify.annotations.NullMarked;
