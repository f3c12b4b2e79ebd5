package io.dateline.projections.columns;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Columns of the live generation that follow it. They hold every relation with the offsets that
 * recorded and ended it, so that they answer for any state up to the newest one they know, with the
 * very numbers that Postgres would give. Thread-safe.
 *
 * <p>A thread of their own fills them and keeps them close behind; what a question's transaction
 * sees beyond that is read within the question. Where they are not there yet, are too far behind or
 * would grow too large, {@link #ask} answers nothing and Postgres is to be asked.
 */
public final class LiveColumns implements AutoCloseable {
  /** Rows that a heap of this process may hold: a row takes about {@value #ROW_BYTES} bytes. */
  private static final int ROW_BYTES = 120;

  private static final int HEAP_SHARE = 4;
  private static final long MOST_BEHIND = 5_000;
  private static final long FOLLOW_MS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(LiveColumns.class);

  private final Database database;
  private final long mostRows;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Object advancing = new Object();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var own = new Thread(task, "columns");
            own.setDaemon(true);
            return own;
          });
  private @Nullable ScheduledFuture<?> following;
  private final LongAdder answered = new LongAdder();
  private volatile Loaded loaded = Loaded.nothing();
  private boolean tooLarge;

  /**
   * Columns that begin to fill in the background.
   *
   * @param database of the views
   */
  public static LiveColumns follow(Database database) {
    var columns =
        new LiveColumns(database, Runtime.getRuntime().maxMemory() / HEAP_SHARE / ROW_BYTES);
    columns.following =
        columns.thread.scheduleWithFixedDelay(
            columns::catchUpQuietly, 0, FOLLOW_MS, TimeUnit.MILLISECONDS);
    return columns;
  }

  /**
   * Columns that are filled by {@link #catchUp} alone.
   *
   * @param mostRows more than these are not held
   */
  public static LiveColumns of(Database database, long mostRows) {
    return new LiveColumns(database, mostRows);
  }

  private LiveColumns(Database database, long mostRows) {
    this.database = database;
    this.mostRows = mostRows;
  }

  /**
   * Asks them, inside a transaction on the live views.
   *
   * @param handle the transaction
   * @param generation the live one in it
   * @param live where that stands in it
   * @param wanted the state asked about, not after {@code live}
   * @return nothing where Postgres has to be asked
   */
  public <T> Optional<T> ask(
      Handle handle,
      String generation,
      PositionVector live,
      PositionVector wanted,
      Function<ColumnState, T> question) {
    Loaded now = loaded;
    if (!now.generation().equals(generation)
        || Delta.size(now.vector(), wanted) > 0 && !advance(handle, generation, live)) {
      return Optional.empty();
    }
    lock.readLock().lock();
    try {
      now = loaded;
      if (!now.generation().equals(generation)) {
        return Optional.empty();
      }
      T answer = question.apply(now.asOf(wanted));
      answered.increment();
      return Optional.of(answer);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How many questions were answered here, not by Postgres. */
  public long answered() {
    return answered.sum();
  }

  /** Reads what is new, where that is little enough for a question to wait for. */
  private boolean advance(Handle handle, String generation, PositionVector live) {
    synchronized (advancing) {
      Loaded now = loaded;
      if (!now.generation().equals(generation) || Delta.size(now.vector(), live) > MOST_BEHIND) {
        return false;
      }
      advance(handle, now, live);
      return true;
    }
  }

  private void advance(Handle handle, Loaded from, PositionVector until) {
    if (Delta.size(from.vector(), until) == 0) {
      return; // another question has come further meanwhile
    }
    var changes = new Changes();
    new Delta(handle, from.vector(), until).read(changes);
    lock.writeLock().lock();
    try {
      changes.into(from.sink());
      loaded = from.standing(until);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Brings the columns to the newest state, or drops them where they do not fit. */
  public void catchUp() {
    database.readLive(
        (handle, generation, live) -> {
          synchronized (advancing) {
            Loaded now = loaded;
            boolean begins = !now.generation().equals(generation);
            if (begins && fits(handle)) {
              Loaded fresh = Loaded.empty(generation);
              new Delta(handle, fresh.vector(), live).read(fresh.sink());
              loaded = fresh.standing(live);
              LOG.info("columns loaded: generation={} relations={}", generation, fresh.rows());
            } else if (!begins && now.rows() <= mostRows) {
              advance(handle, now, live);
            } else {
              loaded = Loaded.nothing();
            }
          }
          return true;
        });
  }

  private boolean fits(Handle handle) {
    long rows =
        handle
            .createQuery("select count(*) from (select from relations limit :most + 1) as counted")
            .bind("most", mostRows)
            .mapTo(Long.class)
            .one();
    if (rows > mostRows && !tooLarge) {
      LOG.warn(
          "columns not loaded: more than {} relations for this heap; questions that count go to"
              + " Postgres, more slowly; give the process a larger one (-Xmx)",
          mostRows);
    }
    tooLarge = rows > mostRows;
    return !tooLarge;
  }

  private void catchUpQuietly() {
    try {
      catchUp();
    } catch (RuntimeException e) {
      LOG.debug("columns wait: reason={}", e.getMessage());
    }
  }

  /** Ends following; questions still under way are answered. */
  @Override
  public void close() {
    if (following != null) {
      following.cancel(false);
    }
    thread.shutdownNow();
  }
}
