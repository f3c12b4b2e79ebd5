package io.dateline.app.archive;

import io.dateline.app.terminal.Output;
import io.dateline.projections.archive.ArchiveManifest;

/** A line for each partition, on a terminal only. */
final class ArchiveProgress {
  private ArchiveProgress() {}

  static void show(Output output, String done, ArchiveManifest.Partition partition) {
    if (output.terminal()) {
      output.notes().printf("%s %s-%d%n", done, partition.topic(), partition.partition());
    }
  }
}
