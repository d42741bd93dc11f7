package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which {@code aims.yaml} rules each find of a module: the nearest one above the file. A dependency
 * is listed in a manifest that may lie above an {@code aims.yaml} inside the module: then the one
 * whose code uses it rules it.
 */
public final class AssetOwners {

  private static final Set<Signal> LISTED = Set.of(Signal.GRAPH, Signal.MANIFEST);

  private final List<String> folders;
  private final Map<String, TreeSet<String>> users = new TreeMap<>();
  private final Map<String, List<Asset>> ruled = new TreeMap<>();
  private final List<Asset> unruled = new ArrayList<>();

  /**
   * Hands assets out.
   *
   * @param folders of the {@code aims.yaml} files that the module checks in for, relative to the
   *     tree; empty for its top
   */
  public AssetOwners(Collection<String> folders, List<Asset> assets) {
    this.folders =
        folders.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    assets.forEach(this::note);
    assets.forEach(this::handOut);
  }

  /** What the {@code aims.yaml} of a folder rules. */
  public List<Asset> ruledBy(String folder) {
    return ruled.getOrDefault(folder, List.of());
  }

  /** What none rules. */
  public List<Asset> unruled() {
    return unruled;
  }

  private void note(Asset asset) {
    for (Sighting sighting : asset.sightings()) {
      if (!LISTED.contains(sighting.signal())) {
        above(sighting)
            .ifPresent(
                folder ->
                    users
                        .computeIfAbsent(asset.technology(), absent -> new TreeSet<>())
                        .add(folder));
      }
    }
  }

  private void handOut(Asset asset) {
    Map<Optional<String>, List<Sighting>> shares = new LinkedHashMap<>();
    for (Sighting sighting : asset.sightings()) {
      Optional<String> owner = above(sighting).or(() -> user(asset, sighting));
      shares.computeIfAbsent(owner, absent -> new ArrayList<>()).add(sighting);
    }
    shares.forEach(
        (owner, seen) -> {
          Asset share = asset.at(seen);
          owner.ifPresentOrElse(
              folder -> ruled.computeIfAbsent(folder, absent -> new ArrayList<>()).add(share),
              () -> unruled.add(share));
        });
  }

  private Optional<String> above(Sighting sighting) {
    String file = sighting.location().file();
    return folders.stream().filter(folder -> file.startsWith(TreePath.below(folder))).findFirst();
  }

  private Optional<String> user(Asset asset, Sighting sighting) {
    return LISTED.contains(sighting.signal())
        ? users.getOrDefault(asset.technology(), new TreeSet<>()).stream().findFirst()
        : Optional.empty();
  }
}
