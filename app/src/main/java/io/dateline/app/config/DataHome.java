package io.dateline.app.config;

import java.nio.file.Path;
import java.util.Map;

/** Where data lies when nobody says otherwise. */
final class DataHome {
  private DataHome() {}

  /** {@code $XDG_DATA_HOME/dateline}, or {@code ~/.local/share/dateline}. */
  static Path directory() {
    return directory(System.getenv(), System.getProperty("user.home"));
  }

  static Path directory(Map<String, String> environment, String home) {
    String base = environment.get("XDG_DATA_HOME");
    return base == null || base.isBlank()
        ? Path.of(home, ".local", "share", "dateline")
        : Path.of(base, "dateline");
  }
}
