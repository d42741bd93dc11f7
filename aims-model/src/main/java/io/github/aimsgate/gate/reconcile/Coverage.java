package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which system each sighting of each asset belongs to. A file belongs to the system that covers it.
 * What comes with a dependency is listed in a manifest that no {@code covers} may speak of: it
 * belongs to the systems whose code uses it there, else to the system that covers the manifest,
 * else to the only one that covers anything there.
 */
final class Coverage {

  private static final Set<Signal> LISTED = Set.of(Signal.GRAPH, Signal.MANIFEST);

  private final List<Territory> territories;
  private final List<String> modules;
  private final List<String> files;
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Set<String>> technologies = new HashMap<>();
  private final Map<Location, Set<String>> listedAt = new HashMap<>();
  private final Map<String, List<Territory>> byDigest = new HashMap<>();
  private final Map<String, List<Territory>> within = new HashMap<>();
  private final Map<Location, List<Asset>> owned = new LinkedHashMap<>();
  private final List<Asset> uncovered = new ArrayList<>();

  Coverage(List<Declared> systems, List<Asset> assets, Found found) {
    this.territories = systems.stream().map(Territory::new).toList();
    this.modules = found.modules();
    this.files = found.files();
    assets.forEach(this::index);
    assets.forEach(this::share);
  }

  /** What belongs to a system, each asset with the sightings that do. */
  List<Asset> of(Declared system) {
    return owned.getOrDefault(system.location(), List.of());
  }

  /** What belongs to none, each asset with the sightings that do not. */
  List<Asset> uncovered() {
    return uncovered;
  }

  private void index(Asset asset) {
    boolean isDependency = asset.kind() == AssetKind.DEPENDENCY;
    if (isDependency) {
      technologies.computeIfAbsent(asset.name(), absent -> new TreeSet<>()).add(asset.technology());
    }
    for (Sighting sighting : asset.sightings()) {
      String file = sighting.location().file();
      if (isDependency) {
        listedAt
            .computeIfAbsent(sighting.location(), absent -> new TreeSet<>())
            .add(asset.technology());
      } else if (asset.kind() != AssetKind.MODEL_FILE) {
        covering(file)
            .forEach(
                territory ->
                    uses.computeIfAbsent(asset.technology(), absent -> new ArrayList<>())
                        .add(new Use(territory, file)));
      } else if (!AssetTraits.isInArchive(asset)) {
        asset
            .sha256()
            .ifPresent(
                digest ->
                    byDigest
                        .computeIfAbsent(digest, absent -> new ArrayList<>())
                        .addAll(covering(file)));
      }
    }
  }

  private void share(Asset asset) {
    Map<Location, List<Sighting>> shares = new LinkedHashMap<>();
    List<Sighting> nobodys = new ArrayList<>();
    for (Sighting sighting : asset.sightings()) {
      List<Territory> owners = owners(asset, sighting);
      owners.forEach(
          owner ->
              shares
                  .computeIfAbsent(owner.system().location(), absent -> new ArrayList<>())
                  .add(sighting));
      if (owners.isEmpty()) {
        nobodys.add(sighting);
      }
    }
    shares.forEach(
        (system, seen) ->
            owned.computeIfAbsent(system, absent -> new ArrayList<>()).add(asset.at(seen)));
    if (!nobodys.isEmpty()) {
      uncovered.add(asset.at(nobodys));
    }
  }

  private List<Territory> owners(Asset asset, Sighting sighting) {
    String file = sighting.location().file();
    List<Territory> direct = covering(file);
    if (isFile(asset, sighting) || (!isListed(asset, sighting) && !direct.isEmpty())) {
      return direct.isEmpty() && AssetTraits.isInArchive(asset) ? twins(asset) : direct;
    }
    return users(asset, sighting)
        .or(() -> Optional.of(direct).filter(some -> !some.isEmpty()))
        .or(() -> only(file))
        .orElse(List.of());
  }

  private static boolean isFile(Asset asset, Sighting sighting) {
    return !isListed(asset, sighting) && sighting.signal() != Signal.BYTECODE;
  }

  /** Whether what was seen came with a dependency, and lies in no file of the tree. */
  private static boolean isListed(Asset asset, Sighting sighting) {
    return LISTED.contains(sighting.signal())
        || (AssetTraits.isInArchive(asset)
            && (isPackedDependency(asset) || !asset.name().startsWith(sighting.location().file())));
  }

  /** What lies in a jar inside of an artifact came with a dependency, as the jar did. */
  private static boolean isPackedDependency(Asset asset) {
    return asset.name().indexOf("!/") != asset.name().lastIndexOf("!/");
  }

  /** An entry of an artifact is a file of the tree that was packed. */
  private List<Territory> twins(Asset asset) {
    return asset.sha256().map(digest -> byDigest.getOrDefault(digest, List.of())).orElse(List.of());
  }

  private Optional<List<Territory>> users(Asset asset, Sighting sighting) {
    String folder = folder(sighting.location().file());
    String module = module(sighting.location().file());
    List<Use> here =
        technologies(asset, sighting).stream()
            .flatMap(technology -> uses.getOrDefault(technology, List.of()).stream())
            .filter(use -> use.file().startsWith(TreePath.below(folder)))
            .toList();
    List<Use> sameModule = here.stream().filter(use -> module(use.file()).equals(module)).toList();
    return Optional.of(
            (sameModule.isEmpty() ? here : sameModule).stream().map(Use::by).distinct().toList())
        .filter(users -> !users.isEmpty());
  }

  /** Its own, and those of the dependencies that bring it in. */
  private Set<String> technologies(Asset asset, Sighting sighting) {
    Set<String> all = new TreeSet<>();
    all.add(asset.technology());
    for (String step : sighting.detail().split(" > ", -1)) {
      all.addAll(technologies.getOrDefault(coordinate(step.strip()), Set.of()));
    }
    if (asset.kind() == AssetKind.MODEL_FILE) {
      all.addAll(listedAt.getOrDefault(sighting.location(), Set.of()));
    }
    return all;
  }

  /** {@code group:artifact} of {@code group:artifact:version}. */
  private static String coordinate(String step) {
    int version = step.indexOf(':', step.indexOf(':') + 1);
    return version < 0 ? step : step.substring(0, version);
  }

  /** The only system that covers anything in the module, else below the folder. */
  private Optional<List<Territory>> only(String file) {
    List<Territory> inModule = within("=" + module(file));
    List<Territory> there = inModule.isEmpty() ? within(folder(file)) : inModule;
    return there.size() == 1 ? Optional.of(there) : Optional.empty();
  }

  /** Systems that cover a file of a module (marked by an equals sign) or below a folder. */
  private List<Territory> within(String place) {
    return within.computeIfAbsent(
        place,
        absent ->
            territories.stream()
                .filter(
                    territory ->
                        files.stream().anyMatch(file -> isIn(file, place) && territory.holds(file)))
                .toList());
  }

  private boolean isIn(String file, String place) {
    return place.startsWith("=")
        ? module(file).equals(place.substring(1))
        : file.startsWith(TreePath.below(place));
  }

  private List<Territory> covering(String file) {
    return territories.stream().filter(territory -> territory.holds(file)).toList();
  }

  private String module(String file) {
    String nearest = "";
    for (String module : modules) {
      if (module.length() > nearest.length() && file.startsWith(module + "/")) {
        nearest = module;
      }
    }
    return nearest;
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** A system with the paths that belong to it. Told apart by identity: documents are long. */
  private static final class Territory {

    private final Declared system;
    private final Predicate<String> paths;

    private Territory(Declared system) {
      this.system = system;
      this.paths = system.territory();
    }

    Declared system() {
      return system;
    }

    boolean holds(String file) {
      return paths.test(file);
    }
  }

  private record Use(Territory by, String file) {}
}
