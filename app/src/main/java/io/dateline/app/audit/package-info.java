/** Commands that verify the log and add checkpoints. */
@NullMarked
package io.dateline.app.audit;

import org.jspecify.annotations.NullMarked;
