package io.dateline.ingest.canonical;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Host and port of an address.
 *
 * @param host lower case, international names in their ASCII form, without a trailing dot
 * @param port 1..65535, or -1 for the scheme's default
 */
record Authority(String host, int port) {

  static Optional<Authority> parse(String raw) {
    String rest = raw.substring(raw.lastIndexOf('@') + 1);
    int colon = rest.endsWith("]") ? -1 : rest.lastIndexOf(':');
    String portText = colon < 0 ? "" : rest.substring(colon + 1);
    int port = -1;
    if (!portText.isEmpty()) {
      if (!portText.chars().allMatch(c -> c >= '0' && c <= '9') || portText.length() > 5) {
        return Optional.empty();
      }
      port = Integer.parseInt(portText);
      if (port == 0 || port > 65535) {
        return Optional.empty();
      }
    }
    return host(colon < 0 ? rest : rest.substring(0, colon)).map(new WithPort(port)::on);
  }

  private record WithPort(int port) {
    Authority on(String host) {
      return new Authority(host, port == 80 || port == 443 ? -1 : port);
    }
  }

  private static Optional<String> host(String raw) {
    String host = raw;
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.startsWith("[")) {
      return host.matches("\\[[0-9a-fA-F:.]+]")
          ? Optional.of(host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    }
    try {
      host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return host.matches("[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?") && !host.contains("..")
        ? Optional.of(host)
        : Optional.empty();
  }

  /** Without labels that only choose a rendering, never cut into the registrable domain. */
  String canonical() {
    String name = host;
    int dot;
    while ((dot = name.indexOf('.')) > 0
        && UrlCanonicalizer.isVariantLabel(name.substring(0, dot))
        && RegistrableDomain.ofHost(name).length() < name.length()) {
      name = name.substring(dot + 1);
    }
    return port < 0 ? name : name + ":" + port;
  }
}
