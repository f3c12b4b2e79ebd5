/** Commands that explain a finding by the records it rests on. */
@NullMarked
package io.dateline.app.trace;

import org.jspecify.annotations.NullMarked;
