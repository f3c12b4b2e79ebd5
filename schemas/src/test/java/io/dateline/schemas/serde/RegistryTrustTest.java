package io.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryTrustTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer server;
  private RegistryTrust trust;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"schema\": \"\\\"int\\\"\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status.get(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    trust = new RegistryTrust(new RegistryApi(RegistrySettings.at(url)), nanos::get);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldBelieveARegistryThatKnowsWhatItKnew() {
    trust.gave(7);

    assertThat(trust.isBelieved()).isTrue();
  }

  @Test
  void shouldNotBelieveARegistryThatForgotWhatItKnew() {
    trust.gave(7);
    status.set(404);

    assertThat(trust.isBelieved()).isFalse();
  }

  @Test
  void shouldNotBelieveARegistryThatHasJustComeBack() {
    trust.failed();
    nanos.addAndGet(RegistryTrust.RECOVERY.toNanos() - 1);

    assertThat(trust.isBelieved()).isFalse();
    nanos.incrementAndGet();
    assertThat(trust.isBelieved()).isTrue();
  }
}
