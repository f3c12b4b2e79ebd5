package io.dateline.app.doctor;

import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.HttpSettings;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the machine: Java, memory, disk, ports. */
final class Surroundings {
  private static final int LEAST_JAVA = 17;
  private static final long LEAST_FREE = 256L << 20;
  private static final long COMFORTABLE_FREE = 5L << 30;
  private static final long LEAST_MEMORY = 1500L << 20;

  private Surroundings() {}

  /**
   * Looks.
   *
   * @param held whether an instance runs on the data directory, so that its ports are its own
   */
  static List<Finding> look(DatelineConfig config, boolean held) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(Runtime.version().feature()));
    findings.add(memory(Runtime.getRuntime().maxMemory()));
    findings.add(disk(config.embedded().data()));
    if (!held) {
      findings.add(port("http port", config.http(), "http.port, or --port"));
      broker("broker port", config.embedded().brokerPort(), "broker-port", findings);
      broker("registry port", config.embedded().registryPort(), "registry-port", findings);
      broker("postgres port", config.embedded().postgresPort(), "postgres-port", findings);
    }
    return findings;
  }

  static Finding java(int feature) {
    return feature >= LEAST_JAVA
        ? Finding.ok("java", Runtime.version().toString())
        : Finding.bad(
            "java",
            "version " + feature + " is too old",
            "install Java " + LEAST_JAVA + " or later, and let JAVA_HOME name it");
  }

  private static Finding memory(long most) {
    String size = (most >> 20) + " MiB heap";
    return most >= LEAST_MEMORY
        ? Finding.ok("memory", size)
        : Finding.warn(
            "memory",
            size + " at most; all services in one process want 1500",
            "export JAVA_TOOL_OPTIONS=-Xmx2g");
  }

  private static Finding disk(Path data) {
    try {
      Path there = data.toAbsolutePath();
      while (!Files.exists(there)) {
        there = there.getParent();
      }
      FileStore store = Files.getFileStore(there);
      long free = store.getUsableSpace();
      String size = (free >> 20) + " MiB free for " + data;
      if (!Files.isWritable(there)) {
        return Finding.bad(
            "disk", there + " cannot be written", "chown it, or name another with --data DIR");
      }
      if (free < LEAST_FREE) {
        return Finding.bad("disk", size, "make room, or name another directory with --data DIR");
      }
      return free < COMFORTABLE_FREE
          ? Finding.warn("disk", size, "make room before the log has grown by that much")
          : Finding.ok("disk", size);
    } catch (IOException e) {
      return Finding.bad("disk", data + ": " + e.getMessage(), "name another with --data DIR");
    }
  }

  private static Finding port(String check, HttpSettings http, String key) {
    try {
      http.requireFree();
      return Finding.ok(check, http.port() == 0 ? "any free one" : http.port() + " is free");
    } catch (DatelineException e) {
      return Finding.bad(check, "" + e.getMessage(), "name another in " + key);
    }
  }

  private static void broker(String check, int port, String key, List<Finding> findings) {
    if (port == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      findings.add(Finding.ok(check, port + " is free"));
    } catch (IOException e) {
      findings.add(
          Finding.bad(
              check,
              port + " is taken: " + e.getMessage(),
              "name another in embedded." + key + ", or 0 for any free one"));
    }
  }
}
