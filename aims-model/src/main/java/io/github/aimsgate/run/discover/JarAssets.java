package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.graph.ResolvedDependency;
import io.github.aimsgate.asset.manifest.DirectDependencies;
import io.github.aimsgate.asset.model.JarCache;
import io.github.aimsgate.asset.model.JarContent;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The AI inside jars: those on the class path, and those that the module built. */
final class JarAssets {

  private static final String INSIDE = "!/";

  private final Signatures signatures;
  private final JarCache jars;
  private final List<Asset> found = new ArrayList<>();
  private final Set<String> unseen = new TreeSet<>();

  JarAssets(Signatures signatures, JarCache jars) {
    this.signatures = signatures;
    this.jars = jars;
  }

  /** What was found. */
  List<Asset> found() {
    return found;
  }

  /** The jars of which not all could be looked at, sorted. */
  Set<String> unseen() {
    return unseen;
  }

  /** Looks into the jars of dependencies. */
  void dependencies(List<ResolvedDependency> dependencies, DirectDependencies direct, String pom) {
    lookAhead(dependencies);
    for (ResolvedDependency dependency : dependencies) {
      Optional<Path> jar = dependency.file().filter(Files::isRegularFile);
      if (jar.isPresent()) {
        String name = dependency.coordinate() + ":" + dependency.version();
        Scope scope = dependency.scope().equals("test") ? Scope.TEST : Scope.MAIN;
        Location place = direct.place(dependency.direct()).orElseGet(() -> Location.startOf(pom));
        Holder holder =
            new Holder(
                name,
                dependency.coordinate(),
                Optional.of(dependency.version()),
                scope,
                place,
                String.join(" > ", dependency.trail()));
        look(jar.get(), holder, technologies(dependency), Set.of());
      }
    }
  }

  /** Jars do not know each other, so they are looked into on all cores; their cache remembers. */
  private void lookAhead(List<ResolvedDependency> dependencies) {
    dependencies.parallelStream()
        .flatMap(dependency -> dependency.file().stream())
        .filter(Files::isRegularFile)
        .forEach(this::remember);
  }

  private void remember(Path jar) {
    try {
      jars.of(jar);
    } catch (InputException unreadable) {
      // Refused again, and told, when its dependency is dealt with.
    }
  }

  /**
   * Looks into what the module built, but not into what is known from elsewhere.
   *
   * @param path of the archive, relative to the tree
   * @param known what was found in the module's files and dependencies
   */
  void built(Path archive, String path, List<Asset> known, List<ResolvedDependency> dependencies) {
    List<Asset> shipped = known.stream().filter(JarAssets::isShipped).toList();
    Set<String> technologies = new HashSet<>();
    shipped.forEach(asset -> technologies.add(asset.technology()));
    Set<String> jarNames = new HashSet<>();
    for (ResolvedDependency dependency : dependencies) {
      dependency.file().ifPresent(file -> jarNames.add(file.getFileName().toString()));
    }
    Holder holder =
        new Holder(
            path,
            path,
            Optional.empty(),
            Scope.MAIN,
            Location.startOf(path),
            "what the module built");
    List<Asset> before = List.copyOf(found);
    found.clear();
    look(archive, holder, technologies, jarNames);
    Set<String> digests = new HashSet<>();
    shipped.forEach(asset -> asset.sha256().ifPresent(digests::add));
    found.removeIf(asset -> asset.sha256().filter(digests::contains).isPresent());
    found.addAll(0, before);
  }

  /** What is there for tests alone does not explain what a build packed. */
  static boolean isShipped(Asset asset) {
    return asset.scope() == Scope.MAIN && asset.confidence() != Confidence.HINT;
  }

  private Set<String> technologies(ResolvedDependency dependency) {
    Set<String> own = new HashSet<>();
    signatures.maven(dependency.coordinate()).ifPresent(known -> own.add(known.name()));
    return own;
  }

  private void look(Path jar, Holder holder, Set<String> knownTechnologies, Set<String> jarNames) {
    JarContent content;
    try {
      content = jars.of(jar);
    } catch (InputException unreadable) {
      unseen.add(holder.name());
      return;
    }
    if (!content.isWhole()) {
      unseen.add(holder.name());
    }
    for (JarContent.Model model : content.models()) {
      if (!isIn(model.entry(), jarNames)) {
        found.add(holder.model(model));
      }
    }
    Set<String> named = new HashSet<>(knownTechnologies);
    for (JarContent.Coordinate inside : content.coordinates()) {
      Optional<Signature> known = signatures.maven(inside.name());
      if (known.isPresent()
          && !inside.name().equals(holder.coordinate())
          && !isIn(inside.entry(), jarNames)
          && !knownTechnologies.contains(known.get().name())) {
        named.add(known.get().name());
        found.add(holder.packed(inside, known.get()));
      }
    }
    for (JarContent.Library library : content.libraries()) {
      if (!isIn(library.within(), jarNames) && named.add(library.technology())) {
        found.add(holder.library(library));
      }
    }
  }

  /** Whether an entry lies in a nested jar that is known under its own name. */
  private static boolean isIn(String entry, Set<String> jarNames) {
    int inside = entry.indexOf(INSIDE);
    String outer = inside < 0 ? entry : entry.substring(0, inside);
    return jarNames.contains(outer.substring(outer.lastIndexOf('/') + 1));
  }

  /** A jar that holds something. */
  private record Holder(
      String name,
      String coordinate,
      Optional<String> version,
      Scope scope,
      Location place,
      String trail) {

    Asset model(JarContent.Model model) {
      return asset(
          AssetKind.MODEL_FILE,
          name + INSIDE + model.entry(),
          Optional.empty(),
          model.technology(),
          model.category(),
          model.confidence(),
          model.sha256(),
          Signal.CONTENT,
          trail);
    }

    Asset packed(JarContent.Coordinate inside, Signature known) {
      return asset(
          AssetKind.DEPENDENCY,
          inside.name(),
          Optional.of(inside.version()),
          known.name(),
          known.category(),
          known.confidence(),
          Optional.empty(),
          Signal.GRAPH,
          trail + " > packed inside: " + inside.name() + ":" + inside.version());
    }

    Asset library(JarContent.Library library) {
      return asset(
          AssetKind.DEPENDENCY,
          coordinate,
          version,
          library.technology(),
          library.category(),
          library.confidence(),
          Optional.empty(),
          Signal.BYTECODE,
          trail + " > packed inside: classes of " + library.name());
    }

    private Asset asset(
        AssetKind kind,
        String what,
        Optional<String> inVersion,
        String technology,
        String category,
        Confidence confidence,
        Optional<String> sha256,
        Signal signal,
        String detail) {
      return new Asset(
          kind,
          what,
          inVersion,
          technology,
          category,
          confidence,
          scope,
          sha256,
          List.of(new Sighting(signal, place, detail)));
    }
  }
}
