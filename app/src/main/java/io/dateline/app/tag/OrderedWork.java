package io.dateline.app.tag;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work done by all processors at once, its results given in the order in which it was handed in;
 * only some of it is under way at any time, so that input of any length fits.
 */
final class OrderedWork<T> implements AutoCloseable {
  private final Consumer<T> results;
  private final int window;
  private final ExecutorService threads;
  private final Queue<Future<T>> pending = new ArrayDeque<>();

  /**
   * @param results takes each result, on the thread that hands in the work
   */
  OrderedWork(Consumer<T> results) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.results = results;
    this.window = 4 * processors;
    this.threads = Executors.newFixedThreadPool(processors);
  }

  void add(Callable<T> work) {
    pending.add(threads.submit(work));
    if (pending.size() >= window) {
      give();
    }
  }

  /** Gives what is left. */
  void finish() {
    while (!pending.isEmpty()) {
      give();
    }
  }

  private void give() {
    try {
      results.accept(pending.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
