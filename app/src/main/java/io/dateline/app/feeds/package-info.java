/** Commands that manage feeds. */
@NullMarked
package io.dateline.app.feeds;

import org.jspecify.annotations.NullMarked;
