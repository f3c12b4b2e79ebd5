/** Commands that write topics into files and rebuild them. */
@NullMarked
package io.dateline.app.archive;

import org.jspecify.annotations.NullMarked;
