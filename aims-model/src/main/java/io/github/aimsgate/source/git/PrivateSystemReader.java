package io.github.aimsgate.source.git;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit without the user's and the machine's settings: the same repository gives the same answer
 * everywhere, nothing is written to the user's home, and the clock of the file system is not
 * measured (which takes seconds on a fresh home). The setting is JGit's global one; a plugin has a
 * JGit of its own, as each plugin has its own class loader.
 */
public final class PrivateSystemReader extends SystemReader.Delegate {

  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  private static final PrivateSystemReader INSTANCE =
      new PrivateSystemReader(SystemReader.getInstance());

  private static final int WINDOW = 64 << 10;
  private static final int CACHE = 64 << 20;

  private PrivateSystemReader(SystemReader outer) {
    super(outer);
  }

  /** Takes the place of the usual settings, once. */
  public static void install() {
    if (SystemReader.getInstance() == INSTANCE) {
      return;
    }
    FS.FileStoreAttributes.setBackground(true);
    SystemReader.setInstance(INSTANCE);
    // A walk over all of history comes back to the same windows and deltas again and again.
    WindowCacheConfig caches = new WindowCacheConfig();
    caches.setPackedGitWindowSize(WINDOW);
    caches.setPackedGitLimit(CACHE);
    caches.setDeltaBaseCacheLimit(CACHE);
    caches.install();
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  private static FileBasedConfig empty(Config parent, FS fs) {
    return new FileBasedConfig(parent, null, fs) {
      @Override
      public void load() {
        // There is no file.
      }

      /** Else files are written beside the repository to measure the clock, at times too late. */
      @Override
      public long getTimeUnit(
          String section, String subsection, String name, long otherwise, TimeUnit unit) {
        return switch (name) {
          case ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION -> unit.convert(COARSEST_CLOCK);
          case ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD -> unit.convert(Duration.ZERO);
          default -> super.getTimeUnit(section, subsection, name, otherwise, unit);
        };
      }

      @Override
      public boolean isOutdated() {
        return false;
      }

      @Override
      public void save() {
        // Nothing is written to a home that is not ours.
      }
    };
  }
}
