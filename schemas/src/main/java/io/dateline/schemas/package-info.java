/** Contracts of Dateline: events, topics, serdes and the root of its errors. */
@NullMarked
package io.dateline.schemas;

import org.jspecify.annotations.NullMarked;
