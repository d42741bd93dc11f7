package io.github.aimsgate.asset.discovery;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks finders about the files of a tree, on two threads. An asset is one thing in one file: who
 * judges a find has to know in which file it is. The same files give the same assets in the same
 * order, however the threads share the work.
 */
public final class Discovery {

  /** Few enough that both threads end at nearly the same time. */
  private static final int FILES_AT_ONCE = 16;

  /** More threads would wait for the same disk, and take cores from what else is built. */
  private static final int THREADS = 2;

  private final List<AssetFinder> finders;

  /** Looks with some finders; each file is offered to all of them in turn. */
  public Discovery(List<AssetFinder> finders) {
    this.finders = List.copyOf(finders);
  }

  /**
   * The assets in some files of a tree, sorted.
   *
   * @param files paths that {@code tree.files} returned
   * @throws IllegalStateException if a finder fails, which is a bug of it; names the first of the
   *     files that it failed on
   */
  public List<Asset> in(SourceTree tree, List<String> files) {
    AtomicInteger next = new AtomicInteger();
    List<FutureTask<Share>> tasks = new ArrayList<>();
    for (int i = 0; i < threads(files.size()); i++) {
      tasks.add(new FutureTask<>(() -> share(tree, files, next)));
    }
    for (FutureTask<Share> task : tasks.subList(1, tasks.size())) {
      start(task);
    }
    tasks.get(0).run();
    List<Share> shares = new ArrayList<>();
    for (FutureTask<Share> task : tasks) {
      shares.add(result(task));
    }
    Share.requireSound(shares);
    return Share.assets(shares);
  }

  private static int threads(int files) {
    int cores = Runtime.getRuntime().availableProcessors();
    return Math.min(Math.min(THREADS, cores), 1 + files / FILES_AT_ONCE);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "aims-discovery");
    thread.setDaemon(true);
    thread.start();
  }

  private Share share(SourceTree tree, List<String> files, AtomicInteger next) {
    Share share = new Share();
    for (int start = next.getAndAdd(FILES_AT_ONCE);
        start < files.size();
        start = next.getAndAdd(FILES_AT_ONCE)) {
      int end = Math.min(start + FILES_AT_ONCE, files.size());
      for (int i = start; i < end; i++) {
        share.look(tree, files.get(i), finders);
      }
    }
    return share;
  }

  private static Share result(FutureTask<Share> task) {
    try {
      return task.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were looked at", stop);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("discovery failed", failed.getCause());
    }
  }
}
