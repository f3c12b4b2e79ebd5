/** Commands that ask the views. */
@NullMarked
package io.dateline.app.query;

import org.jspecify.annotations.NullMarked;
