package io.github.aimsgate.source;

import java.util.List;
import java.util.Optional;

/** A tree whose files have been listed already, so that its folders need not be walked again. */
public final class ListedTree implements SourceTree {

  private final SourceTree tree;
  private final List<String> files;

  /**
   * A tree and its files.
   *
   * @param files all that {@code tree.files("")} returns
   */
  public ListedTree(SourceTree tree, List<String> files) {
    this.tree = tree;
    this.files = List.copyOf(files);
  }

  @Override
  public List<String> files(String folder) {
    String below = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return files.stream().filter(path -> path.startsWith(below)).toList();
  }

  @Override
  public Entry look(String path) {
    return tree.look(path);
  }

  @Override
  public byte[] read(String path, long limit) {
    return tree.read(path, limit);
  }

  @Override
  public Optional<String> digest(String path, String algorithm) {
    return tree.digest(path, algorithm);
  }

  @Override
  public OpenFile open(String path) {
    return tree.open(path);
  }
}
