/** Who may use the HTTP interface: tokens and their roles, the gate that asks for them, TLS. */
@NullMarked
package io.dateline.app.access;

import org.jspecify.annotations.NullMarked;
