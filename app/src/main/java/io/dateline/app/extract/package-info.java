/** The main text of pages, without Kafka. */
@NullMarked
package io.dateline.app.extract;

import org.jspecify.annotations.NullMarked;
