package io.github.aimsgate.source.history;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit without the user's and the machine's settings: the same repository gives the same answer
 * everywhere, nothing is written to the user's home, and the clock of the file system is not
 * measured (which takes seconds on a fresh home). The setting is JGit's global one; a plugin has a
 * JGit of its own, as each plugin has its own class loader.
 */
final class PrivateSystemReader extends SystemReader.Delegate {

  private static final PrivateSystemReader INSTANCE =
      new PrivateSystemReader(SystemReader.getInstance());

  private PrivateSystemReader(SystemReader outer) {
    super(outer);
  }

  static void install() {
    FS.FileStoreAttributes.setBackground(true);
    SystemReader.setInstance(INSTANCE);
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
