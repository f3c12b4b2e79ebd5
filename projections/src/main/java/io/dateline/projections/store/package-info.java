/** The database: its schemas, migrations, generations and how far each has come. */
@NullMarked
package io.dateline.projections.store;

import org.jspecify.annotations.NullMarked;
