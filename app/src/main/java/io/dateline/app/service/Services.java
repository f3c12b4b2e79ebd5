package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.ingest.IngestService;
import io.dateline.projections.ProjectionService;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some or all services in this process. Started by commands, closed once, in the reverse order of
 * their start: what feeds the others stops first.
 */
public final class Services implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Services.class);

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();

  private Services() {
    started.push(meters::close);
    started.push(ProcessMeters.bind(meters));
  }

  /**
   * Starts services, without HTTP.
   *
   * @param connections what they connect to
   * @param config how they run
   * @param state directory for what they may lose
   * @throws io.dateline.schemas.DatelineException where one does not start; the others are closed
   */
  public static Services start(
      Set<Role> roles, Connections connections, DatelineConfig config, Path state) {
    Services services = new Services();
    boolean besideViews = roles.contains(Role.PROJECTIONS);
    try {
      // the views first, so that nothing is written before somebody reads it
      if (roles.contains(Role.PROJECTIONS)) {
        services.add(ProjectionPart.start(connections, config, services.meters));
      }
      if (roles.contains(Role.ENRICH)) {
        services.add(
            EnrichPart.start(connections, config, state.resolve("enrich"), services.meters));
      }
      if (roles.contains(Role.INGEST)) {
        services.add(IngestPart.start(connections, config.ingest(), services.meters, besideViews));
      }
      return services;
    } catch (RuntimeException | Error e) {
      services.close();
      throw e;
    }
  }

  /** All of them. */
  public static Set<Role> allRoles() {
    return EnumSet.allOf(Role.class);
  }

  /**
   * Opens the HTTP interface.
   *
   * @return its address
   */
  public String listen(DatelineConfig config) {
    Web web = Web.start(config, parts, meters);
    started.push(web);
    LOG.info("http ready: url={}", web.url());
    return web.url();
  }

  /** The views, where they run here. */
  public Optional<ProjectionService> projections() {
    return parts.stream()
        .filter(ProjectionPart.class::isInstance)
        .map(part -> ((ProjectionPart) part).service())
        .findFirst();
  }

  /** The ingest, where it runs here. */
  public Optional<IngestService> ingest() {
    return parts.stream()
        .filter(IngestPart.class::isInstance)
        .map(part -> ((IngestPart) part).service())
        .findFirst();
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn("stopping a service failed: part={}", part.getClass().getSimpleName(), e);
      }
    }
  }

  private void add(Part part) {
    parts.add(part);
    started.push(part);
  }
}
