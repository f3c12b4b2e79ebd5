package io.dateline.enrich.text;

/** What kind of actor a mention or a dictionary entry is. */
public enum ActorType {
  PERSON,
  COUNTRY,
  LOCATION,
  GOVERNMENT,
  ARMED_GROUP,
  PARTY,
  ORGANIZATION,
  MEDIA
}
