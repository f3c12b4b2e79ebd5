package io.dateline.schemas.serde;

import io.dateline.schemas.DatelineException;
import java.net.URI;
import java.util.Map;

/**
 * Where the schema registry is.
 *
 * @param url base address, such as {@code http://localhost:8081}, without a path for Apicurio
 * @param client which client library speaks to it: {@code apicurio} or {@code confluent}
 * @param properties passed to the client as they are (authentication, TLS)
 */
public record RegistrySettings(String url, String client, Map<String, String> properties) {
  /** The client of the default build. */
  public static final String APICURIO = "apicurio";

  /** The client of the profile {@code confluent}. */
  public static final String CONFLUENT = "confluent";

  /** Checks the address and copies the properties. */
  public RegistrySettings {
    URI uri = parse(url);
    if (uri.getScheme() == null || !uri.getScheme().startsWith("http") || uri.getHost() == null) {
      throw new DatelineException(
          "registry.url: '" + url + "' is no address; write http://host:port");
    }
    url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    properties = Map.copyOf(properties);
  }

  /** The registry at that address, by the default client. */
  public static RegistrySettings at(String url) {
    return new RegistrySettings(url, APICURIO, Map.of());
  }

  /** Address of the API that Confluent's registry defined, which both registries serve. */
  public String compatibleApi() {
    return client.equals(APICURIO) ? url + "/apis/ccompat/v7" : url;
  }

  private static URI parse(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new DatelineException(
          "registry.url: '" + url + "' is no address: " + e.getMessage(), e);
    }
  }
}
