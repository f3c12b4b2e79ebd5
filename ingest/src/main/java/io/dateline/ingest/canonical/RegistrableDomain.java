package io.dateline.ingest.canonical;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a host name that one party has registered, by the public suffix list: {@code
 * news.example.co.uk} belongs to {@code example.co.uk}. Politeness, trust in canonical links and
 * outlets hang on it.
 */
public final class RegistrableDomain {
  private RegistrableDomain() {}

  /** The registrable domain of an address; empty where it has no host. */
  public static Optional<String> ofUrl(String url) {
    return HostName.ofUrl(url).map(RegistrableDomain::ofHost);
  }

  /** The registrable domain of a host; the host itself where it is an address or a bare suffix. */
  public static String ofHost(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (!InternetDomainName.isValid(name)) {
      return name;
    }
    InternetDomainName domain = InternetDomainName.from(name);
    if (domain.isUnderPublicSuffix()) {
      return domain.topPrivateDomain().toString();
    }
    return domain.isPublicSuffix() ? name : lastTwoLabels(name);
  }

  /** Whether everything below this name belongs to parties of its own, as below {@code co.uk}. */
  public static boolean isSuffix(String host) {
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).isPublicSuffix();
  }

  /** The list's default rule: a top-level domain it does not know is a suffix. */
  private static String lastTwoLabels(String name) {
    int last = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('.', last - 1) + 1);
  }
}
