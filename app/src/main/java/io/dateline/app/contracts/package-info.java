/** Commands on the contracts: what changed, whom it breaks, and publishing them. */
@NullMarked
package io.dateline.app.contracts;

import org.jspecify.annotations.NullMarked;
