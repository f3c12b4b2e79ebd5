/** The contracts as they were released, and whether the working tree still keeps them. */
@NullMarked
package io.dateline.schemas.contracts;

import org.jspecify.annotations.NullMarked;
