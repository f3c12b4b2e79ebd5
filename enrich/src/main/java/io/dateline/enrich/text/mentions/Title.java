package io.dateline.enrich.text.mentions;

import org.jspecify.annotations.Nullable;

/**
 * What the words around a person's name say of the person's office.
 *
 * @param surface the title in lower case: "interior minister", "general"
 * @param role role kind, null for a rank or an honorific
 * @param owner id of the state or body the office is one of, null where not said
 * @param former whether the person is said to hold it no more
 */
record Title(String surface, @Nullable String role, @Nullable String owner, boolean former) {}
