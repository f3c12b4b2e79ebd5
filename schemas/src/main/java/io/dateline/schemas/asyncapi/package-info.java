/** The topics as a document that other people's tools read. */
@NullMarked
package io.dateline.schemas.asyncapi;

import org.jspecify.annotations.NullMarked;
