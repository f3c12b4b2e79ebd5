package io.dateline.projections.outlets;

import java.util.List;
import java.util.stream.Stream;

/**
 * One outlet of the registry.
 *
 * @param name as printed; unique in the registry
 * @param domains lower case, each standing for its subdomains too; may be empty
 * @param aliases other names, unique in the registry like the name
 * @param country ISO 3166-1 alpha-2 of the seat, {@code ZZ} for none
 */
public record Outlet(
    String name,
    List<String> domains,
    List<String> aliases,
    String country,
    Ownership ownership,
    OutletKind kind) {

  /** Copies the lists. */
  public Outlet {
    domains = List.copyOf(domains);
    aliases = List.copyOf(aliases);
  }

  /** Whether its name in a credit line marks a report as taken over. */
  public boolean isAgency() {
    return kind == OutletKind.AGENCY;
  }

  /** The name and all aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }
}
