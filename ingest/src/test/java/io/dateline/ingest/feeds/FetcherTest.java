package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.feeds.FetchException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final FetchSettings OPEN = FetchSettings.defaults().forLoopback();

  private NewsStand server;
  private final Fetcher fetcher = new Fetcher(impatient(true));

  private static FetchSettings impatient(boolean allowPrivate) {
    return new FetchSettings(
        "Test/1",
        allowPrivate,
        Duration.ofSeconds(5),
        Duration.ofMillis(700),
        Duration.ofMillis(1500),
        OPEN.maxFeedBytes(),
        OPEN.maxPageBytes(),
        3,
        4,
        Duration.ZERO,
        true,
        List.of());
  }

  @BeforeEach
  void open() throws IOException {
    server = new NewsStand();
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void shouldFetchADocumentWithItsHeaders() throws FetchException {
    server.at("/a", NewsStand.body("text/plain; charset=\"utf-8\"", "words", "ETag", "\"1\""));

    Fetched fetched = fetcher.fetch(server.url("/a"), Map.of("If-None-Match", "\"0\""), 100);

    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("words");
    assertThat(fetched.header("etag")).isEqualTo("\"1\"");
    assertThat(fetched.charset()).isEqualTo("utf-8");
    assertThat(server.lastHeader("If-none-match")).isEqualTo("\"0\"");
    assertThat(server.lastHeader("User-agent")).isEqualTo("Test/1");
  }

  @Test
  void shouldUnpackGzip() throws Exception {
    server.at(
        "/a",
        NewsStand.bytes(
            "text/plain",
            gzip("words".getBytes(StandardCharsets.UTF_8)),
            "Content-Encoding",
            "gzip"));

    assertThat(fetcher.fetch(server.url("/a"), Map.of(), 100).body()).asString().isEqualTo("words");
  }

  @Test
  void shouldUnpackBrotli() throws Exception {
    byte[] packed = HexFormat.of().parseHex("0b028068656c6c6f03");
    server.at("/a", NewsStand.bytes("text/plain", packed, "Content-Encoding", "br"));

    assertThat(fetcher.fetch(server.url("/a"), Map.of(), 100).body()).asString().isEqualTo("hello");
  }

  @Test
  void shouldLeaveADecompressionBomb() throws Exception {
    server.at(
        "/a",
        NewsStand.bytes("text/plain", gzip(new byte[20_000_000]), "Content-Encoding", "gzip"));

    assertThat(failure("/a", 1_000_000)).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void shouldLeaveADocumentThatDoesNotEnd() {
    server.at(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[100];
          while (true) {
            exchange.getResponseBody().write(chunk);
            exchange.getResponseBody().flush();
          }
        });

    assertThat(failure("/a", 100_000)).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void shouldGiveUpOnAServerThatDoesNotAnswer() {
    server.at("/a", exchange -> exchange.getRequestBody().transferTo(new BlockingOutput()));

    assertThat(failure("/a", 100)).isIn(Kind.TIMEOUT, Kind.BROKEN);
  }

  /** Holds an exchange open until its thread is interrupted. */
  private static final class BlockingOutput extends java.io.OutputStream {
    BlockingOutput() throws IOException {
      try {
        new java.util.concurrent.CountDownLatch(1).await(3, java.util.concurrent.TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void write(int b) {
      // nothing is sent
    }
  }

  @Test
  void shouldNoticeADocumentShorterThanAnnounced() {
    server.at(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
        });

    assertThat(failure("/a", 10_000)).isIn(Kind.BROKEN, Kind.TIMEOUT);
  }

  @Test
  void shouldFollowRedirectsAndTellThePermanentOnes() throws FetchException {
    server.at("/a", NewsStand.status(301, "Location", "/b"));
    server.at("/b", NewsStand.status(308, "Location", server.url("/c")));
    server.at("/c", NewsStand.status(302, "Location", "d?x=1"));
    server.at("/d?x=1", NewsStand.body("text/plain", "words"));

    Fetched fetched = fetcher.fetch(server.url("/a"), Map.of(), 100);

    assertThat(fetched.url()).isEqualTo(server.url("/d?x=1"));
    assertThat(fetched.movedTo()).isEqualTo(server.url("/c"));
    assertThat(fetched.hops()).hasSize(4);
  }

  @Test
  void shouldEndARedirectLoop() {
    server.at("/a", NewsStand.status(302, "Location", "/b"));
    server.at("/b", NewsStand.status(302, "Location", "/a"));

    assertThat(failure("/a", 100)).isEqualTo(Kind.REDIRECTS);
  }

  @Test
  void shouldRefuseARedirectToAPrivateAddress() {
    server.at("/a", NewsStand.status(302, "Location", "http://10.0.0.1/secret"));
    try (Fetcher strict = new Fetcher(impatient(false), new PublicPost())) {
      FetchException refused =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  strict.fetch(
                      server.url("/a").replace("127.0.0.1", "post.example"), Map.of(), 100));

      assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
      assertThat(refused).hasMessageContainingAll("10.0.0.1", "ingest.allow-private-addresses");
      assertThat(server.asked()).containsExactly("/a");
    }
  }

  /** Knows one public site, which the test's server plays; is strict with all other names. */
  private static final class PublicPost implements DnsResolver {
    private final DnsResolver others = new AddressGuard(false);

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return host.equals("post.example")
          ? new InetAddress[] {InetAddress.getLoopbackAddress()}
          : others.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  void shouldRefuseAPrivateAddress() {
    server.at("/a", NewsStand.body("text/plain", "secret"));
    try (Fetcher strict = new Fetcher(impatient(false))) {
      FetchException direct =
          catchThrowableOfType(
              FetchException.class, () -> strict.fetch(server.url("/a"), Map.of(), 100));
      FetchException named =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  strict.fetch(server.url("/a").replace("127.0.0.1", "localhost"), Map.of(), 100));

      assertThat(direct.kind()).isEqualTo(Kind.REFUSED);
      assertThat(named.kind()).isEqualTo(Kind.REFUSED);
      assertThat(named).hasMessageContaining("ingest.allow-private-addresses");
      assertThat(server.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://post.example/",
        "gopher://x",
        "http:///",
        "no address",
        "http://"
      })
  void shouldRefuseWhatIsNoWebAddress(String url) {
    FetchException refused =
        catchThrowableOfType(FetchException.class, () -> fetcher.fetch(url, Map.of(), 100));

    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void shouldKnowSpecialAddresses(String address) throws IOException {
    assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.216.34",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void shouldLetPublicAddressesPass(String address) throws IOException {
    assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isFalse();
  }

  private Kind failure(String path, int limit) {
    return catchThrowableOfType(
            FetchException.class, () -> fetcher.fetch(server.url(path), Map.of(), limit))
        .kind();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
