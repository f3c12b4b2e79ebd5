/** The services of the pipeline in one process, and their HTTP interface. */
@NullMarked
package io.dateline.app.service;

import org.jspecify.annotations.NullMarked;
