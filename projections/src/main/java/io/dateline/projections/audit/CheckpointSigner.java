package io.dateline.projections.audit;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.LogCheckpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs and checks checkpoints with Ed25519. Keys are PEM files as {@code openssl genpkey
 * -algorithm ed25519} and {@code openssl pkey -pubout} write them. Thread-safe.
 */
public final class CheckpointSigner {
  private static final String ALGORITHM = "Ed25519";

  private final @Nullable PrivateKey privateKey;
  private final @Nullable PublicKey publicKey;

  private CheckpointSigner(@Nullable PrivateKey privateKey, @Nullable PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** No keys: checkpoints are chained but not signed. */
  public static CheckpointSigner none() {
    return new CheckpointSigner(null, null);
  }

  /**
   * Keys from files; either may be null.
   *
   * @throws DatelineException naming the file that holds no such key
   */
  public static CheckpointSigner of(@Nullable Path privateKey, @Nullable Path publicKey) {
    return new CheckpointSigner(
        privateKey == null ? null : privateKey(privateKey),
        publicKey == null ? null : publicKey(publicKey));
  }

  /** The signature of a checkpoint; null without a private key. */
  byte @Nullable [] sign(LogCheckpoint checkpoint) {
    if (privateKey == null) {
      return null;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(signed(checkpoint));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new DatelineException("audit: cannot sign a checkpoint: " + e.getMessage(), e);
    }
  }

  /** Why the signature does not hold; null where it does or no public key was given. */
  @Nullable String objection(LogCheckpoint checkpoint) {
    if (publicKey == null) {
      return null;
    }
    ByteBuffer given = checkpoint.getSignature();
    if (given == null) {
      return "is not signed";
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(signed(checkpoint));
      return signature.verify(bytes(given)) ? null : "has a signature of another key or content";
    } catch (GeneralSecurityException e) {
      return "has a signature that cannot be read: " + e.getMessage();
    }
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** Everything a checkpoint says of the log, each part with its length before it. */
  private static byte[] signed(LogCheckpoint checkpoint) {
    byte[] topic = checkpoint.getTopic().getBytes(StandardCharsets.UTF_8);
    byte[] digest = bytes(checkpoint.getDigest());
    byte[] records = bytes(checkpoint.getRecordDigests());
    return ByteBuffer.allocate(
            4 * Integer.BYTES + topic.length + digest.length + records.length + Long.BYTES + 4)
        .putInt(checkpoint.getAlgorithm())
        .putInt(topic.length)
        .put(topic)
        .putInt(checkpoint.getPartition())
        .putLong(checkpoint.getRecords())
        .putInt(digest.length)
        .put(digest)
        .putInt(records.length)
        .put(records)
        .array();
  }

  private static PrivateKey privateKey(Path file) {
    try {
      var spec = new PKCS8EncodedKeySpec(pem(file));
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw noKey(file, "private key; make one with: openssl genpkey -algorithm ed25519", e);
    }
  }

  private static PublicKey publicKey(Path file) {
    try {
      var spec = new X509EncodedKeySpec(pem(file));
      return KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw noKey(file, "public key; make one with: openssl pkey -pubout", e);
    }
  }

  private static byte[] pem(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    } catch (IOException | IllegalArgumentException e) {
      throw new DatelineException("audit: cannot read the key file " + file + ": " + e, e);
    }
  }

  private static DatelineException noKey(Path file, String what, Exception cause) {
    return new DatelineException("audit: " + file + " holds no Ed25519 " + what, cause);
  }
}
