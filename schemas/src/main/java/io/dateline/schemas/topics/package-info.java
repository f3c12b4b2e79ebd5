/** The topic catalogue: what lies where, how long, and the command that applies and verifies it. */
@NullMarked
package io.dateline.schemas.topics;

import org.jspecify.annotations.NullMarked;
