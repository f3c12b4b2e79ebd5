/** The text engine on lines of JSON or single texts, without Kafka. */
@NullMarked
package io.dateline.app.tag;

import org.jspecify.annotations.NullMarked;
