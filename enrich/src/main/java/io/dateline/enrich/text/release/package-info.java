/**
 * What a released engine and a later Dateline agree on: values of the JDK only, so that either may
 * change its own classes.
 */
@NullMarked
package io.dateline.enrich.text.release;

import org.jspecify.annotations.NullMarked;
