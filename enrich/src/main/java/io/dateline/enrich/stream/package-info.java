/**
 * The Kafka Streams app: {@code captured -> validate -> revise -> tag -> publish}. One record goes
 * through all four on one thread; the store of {@code revise} holds what a later retraction needs.
 */
@NullMarked
package io.dateline.enrich.stream;

import org.jspecify.annotations.NullMarked;
