/** Events to bytes and back, in the Confluent wire format: magic byte 0, 4-byte schema id, Avro. */
@NullMarked
package io.dateline.schemas.serde;

import org.jspecify.annotations.NullMarked;
