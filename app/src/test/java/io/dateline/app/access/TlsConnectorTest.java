package io.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.javalin.Javalin;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsConnectorTest {
  private static final String PASSWORD = "password";

  @TempDir private Path directory;
  private KeyStore made;
  private Path certificate;
  private Path key;

  /** A key pair as an operator would have it: keytool makes it, PEM files carry it. */
  @BeforeEach
  void make() throws Exception {
    Path store = directory.resolve("made.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    assertThat(keytool.waitFor()).isZero();
    made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      made.load(in, PASSWORD.toCharArray());
    }
    certificate = pem("CERTIFICATE", made.getCertificate("server").getEncoded());
    key = pem("PRIVATE KEY", made.getKey("server", PASSWORD.toCharArray()).getEncoded());
  }

  private Path pem(String kind, byte[] content) throws Exception {
    String text =
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(
                kind,
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(content),
                kind);
    return Files.writeString(directory.resolve(kind.replace(' ', '-') + ".pem"), text);
  }

  @Test
  void shouldServeWithTheCertificateOfPemFiles() throws Exception {
    Javalin server =
        Javalin.create(
                config -> {
                  config.jetty.addConnector(
                      (jetty, http) ->
                          TlsConnector.of(jetty, http, "127.0.0.1", 0, certificate, key));
                  config.routes.get("/", context -> context.result(context.scheme()));
                })
            .start();
    try {
      var answer =
          trusting()
              .send(
                  HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/"))
                      .build(),
                  BodyHandlers.ofString());

      assertThat(answer.body()).isEqualTo("https");
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    } finally {
      server.stop();
    }
  }

  private HttpClient trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", made.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  @Test
  void shouldNameAFileThatIsNoKey() {
    assertThatThrownBy(() -> PemKeys.read(certificate, certificate))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("CERTIFICATE.pem has no 'BEGIN PRIVATE KEY'");
  }
}
