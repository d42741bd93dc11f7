package io.github.aimsgate.source.git;

import io.github.aimsgate.source.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Whether the file that a walk over a work tree stands on is what is committed, told from its bytes
 * alone. Text may have other line ends and its own name in the place of {@code $Id$}, and a large
 * file may lie in the place of its pointer. What another filter, or an encoding, makes of a blob is
 * not believed: a command would have to vouch for it, and whoever configures one could say
 * anything.
 */
final class CheckedOut {

  /** Where git itself looks for a NUL before it calls a file binary. */
  private static final int TEXT_PROBE = 8_000;

  /** The most bytes of a text that are compared without what git itself changes. */
  private static final int MAX_TEXT = 64 << 20;

  private final Repository repository;
  private final Blobs blobs;
  private final TreeWalk walk;
  private final boolean modesCount;
  private final boolean linksAreFiles;

  CheckedOut(Repository repository, TreeWalk walk) {
    this.repository = repository;
    this.blobs = new Blobs(repository);
    this.walk = walk;
    var config = repository.getConfig();
    this.modesCount =
        repository.getFS().supportsExecute()
            && config.getBoolean(
                ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_FILEMODE, true);
    this.linksAreFiles =
        !config.getBoolean(
            ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_SYMLINKS, true);
  }

  boolean isSame(DirCacheEntry entry) throws IOException {
    FileMode committed = entry.getFileMode();
    FileMode here = walk.getFileMode(0);
    if (committed.equals(FileMode.GITLINK)) {
      return isSameModule(entry);
    }
    if (committed.equals(FileMode.SYMLINK)) {
      return here.equals(FileMode.SYMLINK)
          ? isSameLink(entry)
          : isFile(here) && linksAreFiles && hasBlob(file(), entry.getObjectId());
    }
    return isFile(here) && (!modesCount || here.equals(committed)) && hasSameContent(entry);
  }

  private Path file() {
    return walk.getTree(0, FileTreeIterator.class).getEntryFile().toPath();
  }

  private static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private boolean isSameLink(DirCacheEntry entry) throws IOException {
    String target = Files.readSymbolicLink(file()).toString();
    return blobs.linkTarget(entry.getObjectId()).equals(target);
  }

  /** One that was never fetched is an empty folder; else its own work tree has to be clean. */
  private boolean isSameModule(DirCacheEntry entry) throws IOException {
    try (Repository module =
        SubmoduleWalk.getSubmoduleRepository(repository, entry.getPathString())) {
      if (module == null) {
        String[] inside = file().toFile().list();
        return inside != null && inside.length == 0;
      }
      ObjectId head = module.resolve(Constants.HEAD);
      return entry.getObjectId().equals(head)
          && new WorkTreeChanges(module, head, path -> false).find().isEmpty();
    }
  }

  private boolean hasSameContent(DirCacheEntry entry) throws IOException {
    Path file = file();
    if (hasBlob(file, entry.getObjectId())) {
      return true;
    }
    Optional<LfsPointer> pointer = blobs.pointer(entry.getObjectId());
    return pointer.isPresent()
        ? isNamedBy(pointer.get(), file)
        : isSameText(file, entry.getObjectId());
  }

  private static boolean hasBlob(Path file, ObjectId blob) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      return hash.idFor(Constants.OBJ_BLOB, Files.size(file), in).equals(blob);
    }
  }

  private static boolean isNamedBy(LfsPointer pointer, Path file) throws IOException {
    if (Files.size(file) != pointer.size()) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Digests.of(in, "sha256").equals(pointer.sha256());
    }
  }

  private static boolean isSameText(Path file, ObjectId blob) throws IOException {
    if (Files.size(file) > MAX_TEXT) {
      return false;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readAllBytes();
    }
    for (int i = 0; i < Math.min(bytes.length, TEXT_PROBE); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    byte[] plain =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n")
            .replace("$Id: " + blob.name() + " $", "$Id$")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      return hash.idFor(Constants.OBJ_BLOB, plain).equals(blob);
    }
  }
}
