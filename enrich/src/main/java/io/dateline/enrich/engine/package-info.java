/** Released engines: written to a directory, loaded from it, each in a class loader of its own. */
@NullMarked
package io.dateline.enrich.engine;

import org.jspecify.annotations.NullMarked;
