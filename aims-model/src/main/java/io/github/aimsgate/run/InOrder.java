package io.github.aimsgate.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on all cores and hands the results over in order, on the caller's thread. Holds a bounded
 * number of results, however many there will be.
 */
final class InOrder {

  private static final int AHEAD_PER_CORE = 16;

  private InOrder() {}

  static <S, T> void each(List<S> items, Function<S, T> work, Consumer<T> inOrder) {
    int cores = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
    if (cores < 2) {
      // Threads would cost more than they save.
      items.forEach(item -> inOrder.accept(work.apply(item)));
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(cores, InOrder::thread);
    try {
      Deque<Future<T>> window = new ArrayDeque<>();
      for (S item : items) {
        window.add(workers.submit(() -> work.apply(item)));
        if (window.size() == cores * AHEAD_PER_CORE) {
          inOrder.accept(result(window.remove()));
        }
      }
      window.forEach(future -> inOrder.accept(result(future)));
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were read", stop);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a file could not be read", failed.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "aims-reader");
    thread.setDaemon(true);
    return thread;
  }
}
