/**
 * Topics as Avro container files, and topics rebuilt from such files: what an export holds does not
 * depend on offsets or schema ids, so an export of a restored cluster equals the first.
 */
@NullMarked
package io.dateline.projections.archive;

import org.jspecify.annotations.NullMarked;
