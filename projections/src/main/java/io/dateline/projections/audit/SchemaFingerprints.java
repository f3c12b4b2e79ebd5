package io.dateline.projections.audit;

/** Fingerprints of writers' schemas. */
@FunctionalInterface
interface SchemaFingerprints {
  /**
   * SHA-256 of the canonical form of the schema with this id.
   *
   * @throws io.dateline.schemas.DatelineException where the registry does not know or not answer
   */
  byte[] of(int schemaId);
}
