package io.dateline.projections.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Digest of one record, algorithm 1: SHA-256 over key, timestamp, headers in their order, the
 * fingerprint of the writer's schema and the value after its five-byte prefix, each with its length
 * before it. Neither offset nor schema id goes in, so a restored cluster gives the same digests.
 */
final class RecordDigest {
  /** Version of what goes into a digest. */
  static final int ALGORITHM = 1;

  /** Length of the short form kept for each record in a checkpoint. */
  static final int SHORT_BYTES = 8;

  private static final int PREFIX = 5;

  private RecordDigest() {}

  /**
   * The digest of a record.
   *
   * @param fingerprints gives the fingerprint of a schema by its id
   */
  static byte[] of(ConsumerRecord<byte[], byte[]> record, SchemaFingerprints fingerprints) {
    MessageDigest digest = sha256();
    add(digest, record.key());
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(record.timestamp()).array());
    Header[] headers = record.headers().toArray();
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(headers.length).array());
    for (Header header : headers) {
      add(digest, header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      add(digest, header.value());
    }
    byte[] value = record.value();
    if (isAvro(value)) {
      add(digest, fingerprints.of(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt()));
      add(digest, Arrays.copyOfRange(value, PREFIX, value.length));
    } else {
      add(digest, null);
      add(digest, value);
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isAvro(byte @Nullable [] value) {
    return value != null && value.length >= PREFIX && value[0] == 0;
  }

  /** Length, then bytes; null has length -1, so that it differs from nothing. */
  private static void add(MessageDigest digest, byte @Nullable [] bytes) {
    int length = bytes == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    if (bytes != null) {
      digest.update(bytes);
    }
  }
}
