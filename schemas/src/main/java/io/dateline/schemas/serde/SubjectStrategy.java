package io.dateline.schemas.serde;

import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import io.apicurio.registry.serde.data.SerdeMetadata;
import org.apache.avro.Schema;

/**
 * Names artifacts as {@link SchemaPublisher} names subjects, in the group that the compatible API
 * uses; Apicurio's own strategy would make the namespace a group. Made by Apicurio's serde through
 * reflection.
 */
public final class SubjectStrategy implements ArtifactReferenceResolverStrategy<Schema, Object> {
  private static final String GROUP = "default";

  @Override
  public ArtifactReference artifactReference(Record<Object> data, ParsedSchema<Schema> schema) {
    String topic = ((SerdeMetadata) data.metadata()).getTopic();
    return ArtifactReference.builder()
        .groupId(GROUP)
        .artifactId(SchemaPublisher.subject(topic, schema.getParsedSchema()))
        .build();
  }

  @Override
  public boolean loadSchema() {
    return true;
  }
}
