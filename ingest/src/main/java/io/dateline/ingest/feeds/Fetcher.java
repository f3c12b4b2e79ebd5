package io.dateline.ingest.feeds;

import io.dateline.ingest.feeds.FetchException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents over HTTP, following redirects itself so that each hop is checked. Nothing is
 * fetched from private addresses unless allowed, nothing larger or slower than allowed is read.
 * Safe for any thread.
 */
final class Fetcher implements AutoCloseable {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
  private static final int CONNECTIONS = 128;

  private final FetchSettings settings;
  private final CloseableHttpClient client;

  Fetcher(FetchSettings settings) {
    this(settings, new AddressGuard(settings.allowPrivate()));
  }

  /**
   * @param names resolves every host that is connected to, numeric ones too, and refuses what may
   *     not be fetched from
   */
  Fetcher(FetchSettings settings, DnsResolver names) {
    this.settings = settings;
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout read = Timeout.of(settings.readTimeout());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(HostRules.of(settings).most())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(read)
                    .setTimeToLive(60, TimeUnit.SECONDS)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(settings.userAgent())
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(read)
                    .setConnectionRequestTimeout(read)
                    .build())
            .build();
  }

  /**
   * Fetches a document.
   *
   * @param headers sent with the first request and after redirects within the same address' reach
   * @param limit most bytes of the unpacked body
   * @throws FetchException where there is no answer that may be read
   */
  Fetched fetch(String url, Map<String, String> headers, int limit) throws FetchException {
    long deadline = System.nanoTime() + settings.totalTimeout().toNanos();
    List<String> hops = new ArrayList<>();
    String current = url;
    String movedTo = null;
    boolean permanent = true;
    while (true) {
      if (hops.contains(current) || hops.size() > settings.maxRedirects()) {
        throw new FetchException(
            Kind.REDIRECTS, "redirected in a circle or too often: " + current, null);
      }
      hops.add(current);
      Answer answer = ask(current, headers, limit, deadline);
      if (!REDIRECTS.contains(answer.status) || answer.location() == null) {
        return new Fetched(
            answer.status, current, movedTo, answer.headers, answer.body, hops, null);
      }
      permanent &= PERMANENT.contains(answer.status);
      current = resolved(current, answer.location());
      movedTo = permanent ? current : movedTo;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Answer(int status, Map<String, String> headers, byte[] body) {
    @Nullable String location() {
      return headers.get("location");
    }
  }

  private Answer ask(String url, Map<String, String> headers, int limit, long deadline)
      throws FetchException {
    HttpGet get = new HttpGet(checked(url));
    get.setHeader("Accept-Encoding", "gzip, br, deflate");
    headers.forEach(get::setHeader);
    try {
      return execute(get, limit, deadline);
    } catch (RefusedAddressException e) {
      throw new FetchException(Kind.REFUSED, e.getMessage(), e);
    } catch (UnknownHostException e) {
      throw new FetchException(Kind.UNREACHABLE, "host is not known: " + e.getMessage(), e);
    } catch (BodyLimitException e) {
      Kind kind = e.slow() ? Kind.TIMEOUT : Kind.TOO_LARGE;
      throw new FetchException(kind, e.getMessage(), e);
    } catch (ConnectTimeoutException e) {
      throw new FetchException(Kind.UNREACHABLE, "no connection in time: " + e.getMessage(), e);
    } catch (SocketTimeoutException e) {
      throw new FetchException(Kind.TIMEOUT, "no answer in time: " + e.getMessage(), e);
    } catch (ConnectException | NoRouteToHostException e) {
      throw new FetchException(Kind.UNREACHABLE, "no connection: " + e.getMessage(), e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new FetchException(Kind.BROKEN, "broken answer: " + e.getMessage(), e);
    }
  }

  /**
   * The connection is cut as soon as the answer is read or given up: closing a response in the
   * ordinary way reads the rest of it first, and some answers never end.
   */
  private Answer execute(HttpGet get, int limit, long deadline) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, get, null);
    boolean whole = false;
    try {
      Answer answer = read(response, limit, deadline);
      whole = answer.status == 200 || response.getEntity() == null;
      return answer;
    } finally {
      if (!whole) {
        get.abort();
      }
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      LOG.debug("a connection that was cut ends with {}", e.getMessage());
    }
  }

  private static Answer read(ClassicHttpResponse response, int limit, long deadline)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    HttpEntity entity = response.getEntity();
    byte[] body = new byte[0];
    if (response.getCode() == 200 && entity != null) {
      body =
          BoundedBody.read(entity.getContent(), headers.get("content-encoding"), limit, deadline);
    }
    return new Answer(response.getCode(), headers, body);
  }

  private static URI checked(String url) throws FetchException {
    try {
      URI uri = new URI(url.replace(" ", "%20"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new FetchException(Kind.REFUSED, "'" + url + "' is no address: " + e.getMessage(), e);
    }
    throw new FetchException(Kind.REFUSED, "'" + url + "' is no http or https address", null);
  }

  private static String resolved(String base, String location) throws FetchException {
    try {
      return new URI(base.replace(" ", "%20"))
          .resolve(location.strip().replace(" ", "%20"))
          .toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(Kind.BROKEN, "redirect to '" + location + "' is no address", e);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
