/** What the tests of this module share: a Postgres server, and a log without a broker. */
@NullMarked
package io.dateline.projections.testing;

import org.jspecify.annotations.NullMarked;
