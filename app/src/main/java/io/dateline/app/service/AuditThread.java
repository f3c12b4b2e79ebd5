package io.dateline.app.service;

import io.dateline.projections.audit.CheckpointFile;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.projections.consume.LogSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Covers the log by checkpoints while the services run. What it fails at is tried again at the next
 * turn, from what the log then says. Closed once; a turn under way is broken off, which is safe
 * since every checkpoint stands for itself.
 */
public final class AuditThread implements AutoCloseable {
  /** Time between turns. */
  public static final Duration PERIOD = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(AuditThread.class);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

  private final LogSettings log;
  private final CheckpointSigner signer;
  private final CheckpointFile file;
  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> turns;
  private @Nullable LogAuditor auditor;
  private volatile boolean closing;

  private AuditThread(LogSettings log, CheckpointSigner signer, CheckpointFile file) {
    this.log = log;
    this.signer = signer;
    this.file = file;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "audit");
              made.setDaemon(true);
              return made;
            });
    this.turns =
        thread.scheduleWithFixedDelay(
            this::turn, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Begins; the first turn is one period from now.
   *
   * @param signer what checkpoints are signed with
   * @param file where they are kept besides
   */
  public static AuditThread start(LogSettings log, CheckpointSigner signer, CheckpointFile file) {
    return new AuditThread(log, signer, file);
  }

  private void turn() {
    try {
      if (auditor == null) {
        auditor = new LogAuditor(log, signer, Clock.systemUTC(), file::append);
      }
      long covered = auditor.advance();
      LOG.debug("stage=audit covered={}", covered);
    } catch (RuntimeException e) {
      if (closing) {
        return;
      }
      LOG.warn("stage=audit reason=CHECKPOINT_FAILED: tried again in {}", PERIOD, e);
      drop();
    }
  }

  private void drop() {
    LogAuditor dropped = auditor;
    auditor = null;
    if (dropped != null) {
      dropped.close();
    }
  }

  @Override
  public void close() {
    closing = true;
    turns.cancel(true);
    thread.shutdown();
    try {
      if (thread.awaitTermination(CLOSE_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        drop();
      } else {
        LOG.warn("stage=audit reason=SLOW_STOP: not stopped within {}", CLOSE_WAIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
