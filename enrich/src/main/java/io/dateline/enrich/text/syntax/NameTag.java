package io.dateline.enrich.text.syntax;

/** Where a token stands in a name, and of what kind the name is. */
public enum NameTag {
  OUTSIDE,
  BEGIN_PERSON,
  INSIDE_PERSON,
  BEGIN_ORGANIZATION,
  INSIDE_ORGANIZATION,
  BEGIN_LOCATION,
  INSIDE_LOCATION,
  BEGIN_MISC,
  INSIDE_MISC
}
