package io.github.aimsgate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Reads each file of a folder once and does nothing with it, on as many threads as discovery. */
final class PlainRead {

  private static final int MOST_THREADS = 2;

  private final List<Path> files;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private PlainRead(List<Path> files) {
    this.files = files;
  }

  /** How many bytes the files have. */
  static long bytes(Path folder) throws IOException, InterruptedException {
    PlainRead read = new PlainRead(RepeatedFiles.list(folder));
    Thread[] others =
        new Thread[Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(read::share);
      others[i].start();
    }
    read.share();
    for (Thread other : others) {
      other.join();
    }
    return read.bytes.get();
  }

  private void share() {
    try {
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        bytes.addAndGet(Files.readAllBytes(files.get(i)).length);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
