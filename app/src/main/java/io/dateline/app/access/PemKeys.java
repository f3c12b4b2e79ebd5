package io.dateline.app.access;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificate and key of a server, from PEM files. */
final class PemKeys {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private PemKeys() {}

  /**
   * A key store in memory, without password.
   *
   * @param certificate PEM file with the server's certificate first, then its chain
   * @param key PEM file with its PKCS #8 key, RSA or EC, not encrypted
   * @throws DatelineException naming the file that is of no use
   */
  static KeyStore read(Path certificate, Path key) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key(key), new char[0], chain(certificate));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new DatelineException(
          "http.tls: certificate "
              + certificate
              + " and key "
              + key
              + " cannot be used: "
              + e.getMessage(),
          e);
    }
  }

  private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .toArray(Certificate[]::new);
    }
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = KEY.matcher(Files.readString(file));
    if (!pem.find()) {
      throw new DatelineException(
          "http.tls.key: "
              + file
              + " has no 'BEGIN PRIVATE KEY'; convert it with 'openssl pkcs8 -topk8 -nocrypt'");
    }
    var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException notRsa) {
      try {
        return KeyFactory.getInstance("EC").generatePrivate(spec);
      } catch (InvalidKeySpecException notEc) {
        throw new DatelineException(
            "http.tls.key: " + file + " is neither an RSA nor an EC key", notEc);
      }
    }
  }
}
