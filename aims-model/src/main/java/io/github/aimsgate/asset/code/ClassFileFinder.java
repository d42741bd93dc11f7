package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.code.ClassUses.Use;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds AI in compiled classes, whatever language they were written in: the types that a class
 * refers to, and classes that are part of an AI library themselves.
 */
public final class ClassFileFinder implements AssetFinder {

  private static final int LARGEST = 16 * 1024 * 1024;
  private static final int MOST_PLACES = 3;

  private final Signatures signatures;
  private final Function<String, Optional<String>> sources;

  /** A finder that names class files as the places. */
  public ClassFileFinder(Signatures signatures) {
    this(signatures, source -> Optional.empty());
  }

  /**
   * A finder that names source files as the places.
   *
   * @param sources gives the path in the tree of a source file, from its path below a folder of
   *     sources, such as {@code com/acme/App.java}
   */
  public ClassFileFinder(Signatures signatures, Function<String, Optional<String>> sources) {
    this.signatures = signatures;
    this.sources = sources;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".class");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    file.bytes(LARGEST)
        .flatMap(bytes -> ClassUses.of(bytes, type -> known(type) != null))
        .ifPresent(uses -> find(file, uses, found));
  }

  private void find(LookedAt file, ClassUses uses, Consumer<Asset> found) {
    Map<String, List<Sighting>> sightings = new TreeMap<>();
    Map<String, Signature> technologies = new TreeMap<>();
    Optional<String> source = uses.source().flatMap(sources);
    Signature own = known(uses.packageName());
    if (own != null) {
      technologies.put(own.name(), own);
      see(sightings, own, place(file, source, 0), "declares package " + uses.packageName());
    }
    for (Use use : uses.uses()) {
      Signature technology = known(use.type());
      technologies.put(technology.name(), technology);
      see(sightings, technology, place(file, source, use.line()), detail(use));
    }
    sightings.forEach((name, seen) -> found.accept(asset(file, technologies.get(name), seen)));
  }

  private static void see(
      Map<String, List<Sighting>> sightings, Signature technology, Location at, String detail) {
    List<Sighting> seen =
        sightings.computeIfAbsent(technology.name(), absent -> new ArrayList<>(MOST_PLACES));
    if (seen.size() < MOST_PLACES) {
      seen.add(new Sighting(Signal.BYTECODE, at, detail));
    }
  }

  private static Location place(LookedAt file, Optional<String> source, int line) {
    return source
        .map(path -> new Location(path, Math.max(1, line), 1))
        .orElseGet(() -> Location.startOf(file.path()));
  }

  private static String detail(Use use) {
    return use.member()
        .map(member -> "calls " + use.type() + "." + member)
        .orElse("uses " + use.type());
  }

  private static Asset asset(LookedAt file, Signature technology, List<Sighting> seen) {
    return new Asset(
        AssetKind.CALL_SITE,
        technology.name(),
        Optional.empty(),
        technology.name(),
        technology.category(),
        technology.confidence(),
        file.scope(),
        Optional.empty(),
        seen);
  }

  private Signature known(String type) {
    return signatures.jvm(type.replace('$', '.')).orElse(null);
  }
}
