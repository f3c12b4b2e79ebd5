/** Standard output and error: UTF-8 whatever the locale, tables, progress on terminals only. */
@NullMarked
package io.dateline.app.terminal;

import org.jspecify.annotations.NullMarked;
