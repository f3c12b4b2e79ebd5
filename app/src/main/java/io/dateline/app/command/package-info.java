/** The subcommands, each the reading of its options and little more. */
@NullMarked
package io.dateline.app.command;

import org.jspecify.annotations.NullMarked;
