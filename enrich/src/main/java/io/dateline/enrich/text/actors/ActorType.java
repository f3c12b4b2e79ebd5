package io.dateline.enrich.text.actors;

/** What an actor of the dictionary is. The constants are the words of the files and of the tags. */
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
