package io.github.aimsgate.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An AI asset: a model file, an AI dependency, an AI call site, the name of a model or service, or
 * a data set, found in a build.
 *
 * @param kind what sort of thing
 * @param name what it is told from others of its kind by: {@code group:artifact} or the name in
 *     another package registry with its ecosystem in front ({@code pypi:torch}); the signature's
 *     name for a call site and a setting; the path of a model file, with {@code !/} before the
 *     entry of an archive; the model's or host's name
 * @param version of a dependency, or the revision of a model
 * @param technology the name of the signature that knows it, or the format of a model file
 * @param category what sort of AI, a word of the signatures such as {@code llm}
 * @param confidence how sure it is that this is AI
 * @param scope what it is there for
 * @param sha256 of a model file's bytes, lower-case hexadecimal
 * @param sightings where it was seen, sorted; at least one
 */
public record Asset(
    AssetKind kind,
    String name,
    Optional<String> version,
    String technology,
    String category,
    Confidence confidence,
    Scope scope,
    Optional<String> sha256,
    List<Sighting> sightings)
    implements Comparable<Asset> {

  private static final Comparator<Asset> ORDER =
      Comparator.comparing(Asset::kind)
          .thenComparing(Asset::name)
          .thenComparing(asset -> asset.version().orElse(""))
          .thenComparing(Asset::technology)
          .thenComparing(asset -> asset.sightings().get(0));

  /** Sorts the sightings. */
  public Asset {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException(name + " was seen nowhere");
    }
    sightings = sightings.stream().sorted().distinct().toList();
  }

  /** The same thing as it was seen in some of its places. */
  public Asset at(List<Sighting> places) {
    return new Asset(kind, name, version, technology, category, confidence, scope, sha256, places);
  }

  /** Whether two finds are of one thing. */
  public boolean isSameAs(Asset other) {
    return kind == other.kind
        && name.equals(other.name)
        && version.equals(other.version)
        && technology.equals(other.technology);
  }

  /** One asset of two finds of the same thing. */
  public Asset with(Asset other) {
    return new Asset(
        kind,
        name,
        version,
        technology,
        category,
        confidence.or(other.confidence),
        scope.or(other.scope),
        sha256.or(other::sha256),
        Stream.concat(sightings.stream(), other.sightings.stream()).toList());
  }

  @Override
  public int compareTo(Asset other) {
    return ORDER.compare(this, other);
  }
}
