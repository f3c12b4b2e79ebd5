/** Command that builds the views anew from the log. */
@NullMarked
package io.dateline.app.replay;

import org.jspecify.annotations.NullMarked;
