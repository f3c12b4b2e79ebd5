package io.dateline.app.config;

import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.schemas.DatelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Ed25519 keys (PEM files) of the audit, of which absent ones leave checkpoints unsigned or
 * signatures unchecked, and the file that checkpoints are kept in besides the log.
 *
 * @param privateKey signs the checkpoints that are written
 * @param publicKey what checkpoints must be signed with when the log is verified
 * @param checkpoints the file; none for the usual place below the data directory
 */
public record AuditSettings(
    Optional<Path> privateKey, Optional<Path> publicKey, Optional<Path> checkpoints) {
  public AuditSettings {
    require("audit.private-key", privateKey);
    require("audit.public-key", publicKey);
  }

  /** What writes checkpoints. */
  public CheckpointSigner signer() {
    return CheckpointSigner.of(privateKey.orElse(null), null);
  }

  /** What verifies checkpoints. */
  public CheckpointSigner verifier() {
    return CheckpointSigner.of(null, publicKey.orElse(null));
  }

  /** The same with the keys that an option names. */
  public AuditSettings or(Optional<Path> otherPrivate, Optional<Path> otherPublic) {
    return new AuditSettings(
        otherPrivate.or(() -> privateKey), otherPublic.or(() -> publicKey), checkpoints);
  }

  private static void require(String key, Optional<Path> file) {
    if (file.filter(path -> !Files.isReadable(path)).isPresent()) {
      throw new DatelineException(
          "%s: '%s' cannot be read; name a PEM file as 'openssl genpkey -algorithm ed25519' writes it"
              .formatted(key, file.orElseThrow()));
    }
  }
}
