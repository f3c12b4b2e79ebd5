/** What one configuration file says to all parts together. */
@NullMarked
package io.dateline.app.config;

import org.jspecify.annotations.NullMarked;
