/** Commands about the keys of articles, and the wrapping key that all of them lie under. */
@NullMarked
package io.dateline.app.keys;

import org.jspecify.annotations.NullMarked;
