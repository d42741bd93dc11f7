package io.github.aimsgate.report.inventory;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One thing of a bill of materials: all finds of it together, wherever they were made. Call sites
 * and settings are finds of the technology that they use.
 *
 * @param ref unique in the bill, and the same in the next one as long as the thing stays
 * @param kind what sort of thing; {@link AssetKind#CALL_SITE} stands for a technology in use
 * @param asset the first find, with what all of them together say
 * @param systems identifiers of the systems that cover any of it, sorted
 * @param shadow whether some of it is covered by no system and excluded by no policy
 * @param exclusions why the policy leaves some of it out, sorted
 */
record Component(
    String ref,
    AssetKind kind,
    Asset asset,
    List<String> systems,
    boolean shadow,
    List<String> exclusions) {

  /** The components of an inventory, sorted by reference. */
  static List<Component> of(Inventory inventory) {
    Map<String, Component> components = new TreeMap<>();
    for (Inventory.Item item : inventory.items()) {
      Component component = of(item);
      components.merge(component.ref(), component, Component::with);
    }
    return List.copyOf(components.values());
  }

  private static Component of(Inventory.Item item) {
    Asset asset = item.asset();
    AssetKind kind = asset.kind() == AssetKind.CONFIGURATION ? AssetKind.CALL_SITE : asset.kind();
    boolean open = item.systems().isEmpty() && item.exclusion().isEmpty();
    return new Component(
        ref(kind, asset),
        kind,
        asset,
        item.systems(),
        open && asset.scope() == Scope.MAIN && asset.confidence() != Confidence.HINT,
        item.exclusion().stream().toList());
  }

  private static String ref(AssetKind kind, Asset asset) {
    String word = kind == AssetKind.CALL_SITE ? "technology" : kind.word();
    String version = asset.version().map(text -> "@" + text).orElse("");
    return word + ":" + asset.name() + version;
  }

  private Component with(Component other) {
    return new Component(
        ref,
        kind,
        asset.with(other.asset),
        joined(systems, other.systems),
        shadow || other.shadow,
        joined(exclusions, other.exclusions));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
  }

  String name() {
    return asset.name();
  }

  /** The name and, if it has one, the version. */
  String title() {
    return asset.name() + asset.version().map(version -> " " + version).orElse("");
  }

  List<Sighting> sightings() {
    return asset.sightings();
  }

  /**
   * Its package URL, for what a package registry knows.
   *
   * @see <a href="https://github.com/package-url/purl-spec">package-url, the core specification</a>
   */
  Optional<String> purl() {
    if (kind != AssetKind.DEPENDENCY) {
      return Optional.empty();
    }
    int colon = name().indexOf(':');
    String before = colon < 0 ? "" : name().substring(0, colon);
    String after = name().substring(colon + 1);
    String type = List.of("pypi", "npm").contains(before) ? before : "maven";
    List<String> parts = new ArrayList<>();
    if (type.equals("maven")) {
      parts.addAll(List.of(before, after));
    } else {
      parts.addAll(List.of(after.split("/", 2)));
    }
    String path = String.join("/", parts.stream().map(PackageUrl::encoded).toList());
    return Optional.of(
        "pkg:"
            + type
            + "/"
            + path
            + asset.version().map(version -> "@" + PackageUrl.encoded(version)).orElse(""));
  }
}
