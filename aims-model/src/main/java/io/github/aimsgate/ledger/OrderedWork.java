package io.github.aimsgate.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on all cores and hands the results over in order, on the caller's thread. Holds a bounded
 * number of bytes, however many there are to read.
 */
final class OrderedWork {

  private static final int BATCH_BYTES = 256 * 1024;
  private static final int BATCHES_PER_CORE = 3;

  private OrderedWork() {}

  static <T> void run(
      Supplier<Optional<byte[]>> source, Function<byte[], T> work, Consumer<T> inOrder) {
    List<byte[]> first = batch(source);
    List<byte[]> second = batch(source);
    if (second.isEmpty()) {
      // Threads would cost more than they save.
      first.stream().map(work).forEach(inOrder);
    } else {
      inParallel(List.of(first, second), source, work, inOrder);
    }
  }

  private static <T> void inParallel(
      List<List<byte[]>> begun,
      Supplier<Optional<byte[]>> source,
      Function<byte[], T> work,
      Consumer<T> inOrder) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores, OrderedWork::thread);
    try {
      Deque<Future<List<T>>> window = new ArrayDeque<>();
      begun.forEach(lines -> window.add(submit(workers, lines, work)));
      for (List<byte[]> lines = batch(source); !lines.isEmpty(); lines = batch(source)) {
        window.add(submit(workers, lines, work));
        if (window.size() >= cores * BATCHES_PER_CORE) {
          result(window.remove()).forEach(inOrder);
        }
      }
      window.forEach(future -> result(future).forEach(inOrder));
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> Future<List<T>> submit(
      ExecutorService workers, List<byte[]> lines, Function<byte[], T> work) {
    return workers.submit(() -> lines.stream().map(work).toList());
  }

  private static List<byte[]> batch(Supplier<Optional<byte[]>> source) {
    List<byte[]> lines = new ArrayList<>();
    int bytes = 0;
    while (bytes < BATCH_BYTES) {
      Optional<byte[]> line = source.get();
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.get());
      bytes += 1 + line.get().length;
    }
    return lines;
  }

  private static <T> List<T> result(Future<List<T>> future) {
    try {
      return future.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a ledger was read", stop);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a line could not be judged", failed.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "aims-ledger");
    thread.setDaemon(true);
    return thread;
  }
}
