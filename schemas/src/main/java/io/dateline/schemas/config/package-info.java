/**
 * The configuration file: YAML, read into records that validate themselves. The file is the public
 * interface, the records are not.
 */
@NullMarked
package io.dateline.schemas.config;

import org.jspecify.annotations.NullMarked;
