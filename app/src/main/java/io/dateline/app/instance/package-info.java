/** A running Dateline: finding one, starting one, and what the services are connected to. */
@NullMarked
package io.dateline.app.instance;

import org.jspecify.annotations.NullMarked;
