package io.dateline.app.service;

import io.javalin.config.JavalinConfig;

/** A service as the process sees it: started when made, asked for its health, closed at the end. */
interface Part extends AutoCloseable {
  /** Its name in health reports. */
  String name();

  /**
   * Cheap, and safe from any thread.
   *
   * @throws io.dateline.schemas.DatelineException naming why it cannot work now
   */
  void check();

  /**
   * Whether it makes progress; cheap, and safe from any thread.
   *
   * @throws io.dateline.schemas.DatelineException where only a restart helps, saying why
   */
  default void alive() {}

  /** Adds what it answers by HTTP. */
  void routes(JavalinConfig config);

  @Override
  void close();
}
