/** {@code dateline tail}: follows what is recorded. */
@NullMarked
package io.dateline.app.tail;

import org.jspecify.annotations.NullMarked;
