/** Commands that bring articles in. */
@NullMarked
package io.dateline.app.intake;

import org.jspecify.annotations.NullMarked;
