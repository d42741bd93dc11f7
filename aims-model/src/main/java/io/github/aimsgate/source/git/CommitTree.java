package io.github.aimsgate.source.git;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.LeftOut;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.OpenFile;
import io.github.aimsgate.source.Refusals;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.git.CommittedPaths.Item;
import io.github.aimsgate.source.git.CommittedPaths.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The files of a commit, as git keeps them: before line ends and filters change them for a working
 * directory. Submodules are no part of it. Of a file that Git LFS keeps elsewhere the commit knows
 * the digest and the length, so these are told, and not the pointer's own; its bytes are not to be
 * had. Thread-safe, as long as the {@link GitCommit} is open.
 */
public final class CommitTree implements SourceTree {

  private final CommittedPaths paths;
  private final Blobs blobs;

  CommitTree(CommittedPaths paths, Blobs blobs) {
    this.paths = paths;
    this.blobs = blobs;
  }

  @Override
  public List<String> files(String folder) {
    Optional<String> normal = TreePath.normal(folder);
    if (normal.isEmpty()) {
      return List.of();
    }
    if (paths.at(normal.get()).isPresent()) {
      return isFile(normal.get()) ? List.of(normal.get()) : List.of();
    }
    int start = TreePath.below(normal.get()).length();
    return paths.below(normal.get()).entrySet().stream()
        .filter(entry -> !LeftOut.file(entry.getKey().substring(start)))
        .filter(
            entry ->
                entry.getValue().isFile() || (entry.getValue().isLink() && isFile(entry.getKey())))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private boolean isFile(String path) {
    return look(path).kind() == Entry.Kind.FILE;
  }

  @Override
  public Entry look(String path) {
    try {
      Place place = paths.follow(path);
      return new Entry(place.kind(), place.file().isPresent() ? size(place.file().get()) : 0);
    } catch (IOException broken) {
      throw Refusals.cannotRead(path, broken);
    }
  }

  private long size(Item file) throws IOException {
    Optional<LfsPointer> pointer = blobs.pointer(file.id());
    return pointer.isPresent() ? pointer.get().size() : blobs.size(file.id());
  }

  @Override
  public byte[] read(String path, long limit) {
    try {
      Place place = paths.follow(path);
      Refusals.requireFile(path, new Entry(place.kind(), 0));
      Item file = place.file().orElseThrow();
      if (blobs.pointer(file.id()).isPresent()) {
        throw new InputException(
            Location.startOf(path),
            "is kept in Git LFS: the commit holds a pointer to it, and not its bytes",
            "keep evidence in git itself (git lfs untrack), or name its digest instead");
      }
      if (blobs.size(file.id()) > limit) {
        throw Refusals.tooLong(path, limit);
      }
      try (InputStream in = blobs.open(file.id())) {
        return in.readAllBytes();
      }
    } catch (IOException broken) {
      throw Refusals.cannotRead(path, broken);
    }
  }

  /** As for each tree; of a file in Git LFS the commit knows no other digest than sha256. */
  @Override
  public Optional<String> digest(String path, String algorithm) {
    try {
      Optional<Item> file = paths.follow(path).file();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      Optional<LfsPointer> pointer = blobs.pointer(file.get().id());
      if (pointer.isPresent()) {
        return pointer.map(LfsPointer::sha256).filter(known -> algorithm.equals("sha256"));
      }
      try (InputStream in = blobs.open(file.get().id())) {
        return Optional.of(Digests.of(in, algorithm));
      }
    } catch (IOException broken) {
      throw Refusals.cannotRead(path, broken);
    }
  }

  @Override
  public OpenFile open(String path) {
    try {
      Place place = paths.follow(path);
      Refusals.requireFile(path, new Entry(place.kind(), 0));
      return blobs.openFile(place.file().orElseThrow().id());
    } catch (IOException broken) {
      throw Refusals.cannotRead(path, broken);
    }
  }

  /**
   * The object name of a file's blob, 40 hexadecimal digits; of a file in Git LFS, the pointer's.
   *
   * @return empty if there is no such file
   */
  public Optional<String> blob(String path) {
    try {
      return paths.follow(path).file().map(file -> file.id().name());
    } catch (IOException broken) {
      throw Refusals.cannotRead(path, broken);
    }
  }
}
