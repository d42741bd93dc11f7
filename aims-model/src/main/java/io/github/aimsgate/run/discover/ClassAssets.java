package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.code.ClassFileFinder;
import io.github.aimsgate.asset.discovery.Discovery;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The AI that compiled classes use, at the lines of the sources that they were compiled from. */
final class ClassAssets {

  private final Signatures signatures;
  private final Map<String, List<String>> sources = new HashMap<>();

  /**
   * Classes of a module.
   *
   * @param files of the module, among them the sources
   */
  ClassAssets(Signatures signatures, List<String> files) {
    this.signatures = signatures;
    for (String file : files) {
      sources.computeIfAbsent(name(file), absent -> new ArrayList<>(1)).add(file);
    }
  }

  /**
   * What the classes in a folder use.
   *
   * @param path of the folder, relative to the tree
   */
  List<Asset> in(Path folder, String path) {
    WorkingTree classes = new WorkingTree(folder);
    List<String> files =
        classes.files("").stream().filter(file -> file.endsWith(".class")).toList();
    return new Discovery(List.of(new ClassFileFinder(signatures, this::source)))
        .in(classes, files).stream()
            .map(asset -> asset.at(asset.sightings().stream().map(s -> below(path, s)).toList()))
            .toList();
  }

  /** A class without a source lies where it lies. */
  private static Sighting below(String path, Sighting sighting) {
    Location place = sighting.location();
    return place.file().endsWith(".class")
        ? new Sighting(
            sighting.signal(),
            new Location(TreePath.below(path) + place.file(), place.line(), place.column()),
            sighting.detail())
        : sighting;
  }

  /** Kotlin lets a file lie elsewhere than its package says: then its name must do. */
  private Optional<String> source(String packaged) {
    List<String> named = sources.getOrDefault(name(packaged), List.of());
    return named.stream()
        .filter(file -> file.equals(packaged) || file.endsWith("/" + packaged))
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.<String>empty());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
