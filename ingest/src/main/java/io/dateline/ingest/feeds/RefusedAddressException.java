package io.dateline.ingest.feeds;

import java.net.UnknownHostException;

/** A host that resolves into a network from which nothing is fetched. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host, String address) {
    super(
        host
            + " is at "
            + address
            + ", a private or special address; set ingest.allow-private-addresses to fetch from"
            + " there");
  }
}
