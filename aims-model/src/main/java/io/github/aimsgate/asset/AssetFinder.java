package io.github.aimsgate.asset;

import java.util.function.Consumer;

/** Finds AI in one sort of file. Is asked from several threads at once, and keeps no state. */
public interface AssetFinder {

  /**
   * Whether a file is of that sort, as far as its path tells.
   *
   * @param path with {@code /} between its parts
   */
  boolean looksAt(String path);

  /**
   * Looks at a file. A file that is not what its name says is passed over: to say what is wrong
   * with it is not the task here.
   *
   * @param file for which {@link #looksAt} said yes
   * @param found takes what was found
   */
  void find(LookedAt file, Consumer<Asset> found);
}
