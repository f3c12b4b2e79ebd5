package io.dateline.app.instance;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.service.Services;
import java.nio.file.Path;

/** The embedded default with all its services. Made and closed by commands. */
public final class Installation implements AutoCloseable {
  private final Instance instance;
  private final Services services;

  private Installation(Instance instance, Services services) {
    this.instance = instance;
    this.services = services;
  }

  /**
   * Starts everything but HTTP.
   *
   * @throws io.dateline.schemas.DatelineException where a part does not start
   */
  public static Installation start(DatelineConfig config) {
    Instance instance = Instance.start(config);
    try {
      Services services =
          Services.start(
              Services.allRoles(),
              instance.connections(),
              config,
              instance.data().resolve("state"));
      return new Installation(instance, services);
    } catch (RuntimeException | Error e) {
      instance.close();
      throw e;
    }
  }

  /** Opens the HTTP interface and says to other commands where this instance is; its address. */
  public String listen(DatelineConfig config) {
    String url = services.listen(config);
    instance.announce(url);
    return url;
  }

  /** What the services are connected to. */
  public Connections connections() {
    return instance.connections();
  }

  /** The services. */
  public Services services() {
    return services;
  }

  /** Directory of all that is kept. */
  public Path data() {
    return instance.data();
  }

  @Override
  public void close() {
    services.close();
    instance.close();
  }
}
