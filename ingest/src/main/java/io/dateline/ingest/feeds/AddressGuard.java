package io.dateline.ingest.feeds;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the fetcher and refuses addresses of private, loopback, link-local and other
 * special networks. The connection goes to the very address that was checked, so a name whose
 * answer changes, or a redirect, cannot lead inside.
 */
final class AddressGuard implements DnsResolver {
  private final boolean privateAllowed;

  /**
   * @param privateAllowed whether private addresses may be fetched from
   */
  AddressGuard(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!privateAllowed) {
      for (InetAddress address : addresses) {
        if (isSpecial(address)) {
          throw new RefusedAddressException(host, address.getHostAddress());
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether an address is not one of the public network. */
  static boolean isSpecial(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isSpecial(address.getAddress(), address instanceof Inet6Address);
  }

  private static boolean isSpecial(byte[] b, boolean six) {
    if (!six) {
      int first = b[0] & 0xff;
      int second = b[1] & 0xff;
      return first == 0
          || first >= 224
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && (b[2] & 0xff) == 0)
          || (first == 198 && (second == 18 || second == 19));
    }
    boolean uniqueLocal = (b[0] & 0xfe) == 0xfc;
    boolean translated = (b[0] & 0xff) == 0x00 && (b[1] & 0xff) == 0x64 && (b[2] & 0xff) == 0xff;
    boolean sixToFour = (b[0] & 0xff) == 0x20 && (b[1] & 0xff) == 0x02;
    boolean teredo = (b[0] & 0xff) == 0x20 && b[1] == 1 && b[2] == 0 && b[3] == 0;
    return uniqueLocal || translated || sixToFour || teredo || isCompatible(b);
  }

  /** IPv4 addresses written in IPv6, ::a.b.c.d. */
  private static boolean isCompatible(byte[] b) {
    for (int i = 0; i < 10; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
