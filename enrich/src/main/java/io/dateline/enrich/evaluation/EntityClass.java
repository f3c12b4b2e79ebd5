package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.ActorType;

/** The three classes that entity corpora share. */
enum EntityClass {
  PERSON,
  ORGANISATION,
  LOCATION;

  static EntityClass of(ActorType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case COUNTRY, LOCATION -> LOCATION;
      case GOVERNMENT, ARMED_GROUP, PARTY, ORGANIZATION, MEDIA -> ORGANISATION;
    };
  }
}
