package io.github.aimsgate.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A committed tree, and below it what a build wrote into its output folders. What is committed is
 * never taken from the working directory, and what is not committed is there only inside of an
 * output folder; links do not lead out of it. Remembers which built files gave their bytes, so that
 * whoever asked can say what the answer depends on. Thread-safe.
 */
public final class LayeredTree implements SourceTree {

  private final SourceTree committed;
  private final Map<String, WorkingTree> built = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, String> inputs = new TreeMap<>();

  /**
   * Layers.
   *
   * @param committed answers first
   * @param root the folder of the working directory that the committed tree's paths are relative to
   * @param outputFolders relative to the root; one that is not there holds nothing
   */
  public LayeredTree(SourceTree committed, Path root, List<String> outputFolders) {
    this.committed = committed;
    for (String folder : outputFolders) {
      String normal = TreePath.normal(folder).orElseThrow(() -> outside(folder));
      Path place = root.resolve(normal);
      if (Files.isDirectory(place)) {
        built.put(normal, new WorkingTree(place));
      }
    }
  }

  private static InputException outside(String folder) {
    return new InputException(
        Location.startOf(folder),
        "is a build's output folder outside of the project",
        "let the build write below the project");
  }

  /** The digests (sha256) of the built files whose bytes were asked for, by path. */
  public Map<String, String> inputs() {
    synchronized (inputs) {
      return new TreeMap<>(inputs);
    }
  }

  @Override
  public List<String> files(String folder) {
    TreeSet<String> files = new TreeSet<>(committed.files(folder));
    built(folder)
        .ifPresent(
            place ->
                place.tree().files(place.inside()).stream()
                    .map(path -> TreePath.below(place.folder()) + path)
                    .filter(path -> committed.look(path).kind() == Entry.Kind.ABSENT)
                    .forEach(files::add));
    return List.copyOf(files);
  }

  @Override
  public Entry look(String path) {
    Entry entry = committed.look(path);
    return entry.kind() == Entry.Kind.ABSENT
        ? built(path).map(place -> place.tree().look(place.inside())).orElse(entry)
        : entry;
  }

  @Override
  public byte[] read(String path, long limit) {
    Optional<Place> place = uncommitted(path);
    if (place.isEmpty()) {
      return committed.read(path, limit);
    }
    Refusals.requireFile(path, place.get().look());
    byte[] bytes = place.get().tree().read(place.get().inside(), limit);
    remember(path, Digests.sha256(bytes));
    return bytes;
  }

  @Override
  public Optional<String> digest(String path, String algorithm) {
    Optional<Place> place = uncommitted(path);
    if (place.isEmpty()) {
      return committed.digest(path, algorithm);
    }
    Optional<String> sha256 = place.get().digest("sha256");
    sha256.ifPresent(digest -> remember(path, digest));
    return algorithm.equals("sha256") ? sha256 : place.get().digest(algorithm);
  }

  /** The whole of a built file is what the answer depends on, however little of it is looked at. */
  @Override
  public OpenFile open(String path) {
    Optional<Place> place = uncommitted(path);
    if (place.isEmpty()) {
      return committed.open(path);
    }
    place.get().digest("sha256").ifPresent(digest -> remember(path, digest));
    return place.get().tree().open(place.get().inside());
  }

  private void remember(String path, String sha256) {
    String normal = TreePath.normal(path).orElseThrow();
    synchronized (inputs) {
      String before = inputs.putIfAbsent(normal, sha256);
      if (before != null && !before.equals(sha256)) {
        throw new InputException(
            Location.startOf(normal),
            "changed while it was being read",
            "let nothing build while this runs, and run it again");
      }
    }
  }

  private Optional<Place> uncommitted(String path) {
    return committed.look(path).kind() == Entry.Kind.ABSENT ? built(path) : Optional.empty();
  }

  /** The innermost output folder that a path lies in. */
  private Optional<Place> built(String path) {
    return TreePath.normal(path)
        .flatMap(
            normal ->
                built.keySet().stream()
                    .filter(folder -> (normal + "/").startsWith(TreePath.below(folder)))
                    .findFirst()
                    .map(folder -> new Place(folder, inside(normal, folder), built.get(folder))));
  }

  private static String inside(String path, String folder) {
    return path.length() > folder.length() ? path.substring(TreePath.below(folder).length()) : "";
  }

  private record Place(String folder, String inside, WorkingTree tree) {

    Entry look() {
      return tree.look(inside);
    }

    Optional<String> digest(String algorithm) {
      return tree.digest(inside, algorithm);
    }
  }
}
