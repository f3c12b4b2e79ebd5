/** Meters of what lies between the services: lag, latency, state of the views. */
@NullMarked
package io.dateline.app.meters;

import org.jspecify.annotations.NullMarked;
