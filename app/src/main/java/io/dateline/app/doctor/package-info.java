/** The command that looks for what keeps an installation from working. */
@NullMarked
package io.dateline.app.doctor;

import org.jspecify.annotations.NullMarked;
