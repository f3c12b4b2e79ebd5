package io.dateline.projections.outlets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose report an article is, so that ten papers with one agency's report count as one source, and
 * the agency's own page as the same. Immutable; safe for any number of threads.
 */
public final class Origins {
  private final OutletRegistry registry;

  /**
   * Origins by a registry.
   *
   * @param registry knows agencies and outlets by their names, aliases and domains
   */
  public Origins(OutletRegistry registry) {
    this.registry = registry;
  }

  /**
   * The credited agency, or else the outlet, by its name in the registry where it has one.
   *
   * @param outlet domain or name of who published the article
   * @param creditedAgency agency that a credit line of the article names
   * @return null where neither is known
   */
  public @Nullable String of(@Nullable String outlet, @Nullable String creditedAgency) {
    if (creditedAgency != null) {
      return registry.byName(creditedAgency).map(Outlet::name).orElse(creditedAgency);
    }
    return outlet == null ? null : known(outlet).map(Outlet::name).orElse(outlet);
  }

  private Optional<Outlet> known(String outlet) {
    return registry.byDomain(outlet).or(() -> registry.byName(outlet));
  }
}
