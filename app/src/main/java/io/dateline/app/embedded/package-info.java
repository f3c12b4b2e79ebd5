/**
 * The embedded default: a Kafka broker in this process, the schema registry and Postgres as child
 * processes, everything below one data directory. Real parts, started by {@link
 * io.dateline.app.embedded.EmbeddedDefault}.
 */
@NullMarked
package io.dateline.app.embedded;

import org.jspecify.annotations.NullMarked;
