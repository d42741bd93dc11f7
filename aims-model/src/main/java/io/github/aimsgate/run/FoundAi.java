package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.run.discover.AssetOwners;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.system.Pin;
import io.github.aimsgate.system.SystemFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The AI that was found in a project and is shipped, in the words of the project's first files. */
final class FoundAi {

  private static final int MOST_LINES = 40;
  private static final int MOST_LIBRARIES = 12;
  private static final String INSIDE = "!/";

  private final String unknown;
  private final List<Asset> assets;
  private final Map<String, Signature> signatures = new HashMap<>();

  /**
   * What a new {@code aims.yaml} at the top has to speak of.
   *
   * @param found in the project, with paths relative to its top
   * @param files of the project: an {@code aims.yaml} further down rules what lies below it
   * @param unknown the placeholder
   */
  FoundAi(List<Asset> found, List<String> files, String unknown) {
    this.unknown = unknown;
    List<String> folders = new ArrayList<>(List.of(""));
    files.stream()
        .filter(file -> file.endsWith("/" + SystemFile.NAME))
        .map(file -> file.substring(0, file.lastIndexOf('/')))
        .forEach(folders::add);
    this.assets =
        new AssetOwners(folders, found)
            .ruledBy("").stream()
                .filter(asset -> asset.scope() == Scope.MAIN)
                .filter(asset -> asset.confidence() != Confidence.HINT)
                .sorted()
                .toList();
    KnownSignatures.standard().all().forEach(known -> signatures.put(known.name(), known));
  }

  /** What was found, a line of a comment each, after a line end; empty if nothing was. */
  String comment() {
    List<String> lines = new ArrayList<>();
    things()
        .forEach((thing, place) -> lines.add("#   " + thing + ", " + Template.plain(place + "")));
    if (lines.isEmpty()) {
      return "";
    }
    int more = lines.size() - MOST_LINES;
    String shown = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
    return "\n# AI that was found here, all of which this system covers unless \"covers\" says less:\n"
        + shown
        + (more > 0 ? "\n#   and " + more + " more, which aims:discover lists" : "");
  }

  private Map<String, Location> things() {
    Map<String, Location> things = new LinkedHashMap<>();
    for (Asset asset : assets) {
      things.putIfAbsent(asset.kind().word() + " " + named(asset), place(asset));
    }
    return things;
  }

  /** The entries of {@code suppliers}, after a line end; empty if nobody supplies anything. */
  String suppliers() {
    SortedMap<String, String> entries = new TreeMap<>();
    for (Asset asset : assets) {
      if (asset.kind() == AssetKind.MODEL_REFERENCE && !isOwn(asset)) {
        entries.putIfAbsent("1" + asset.name(), entry(asset, "model", asset.name()));
      } else if (asset.kind() == AssetKind.SERVICE) {
        entries.putIfAbsent("2" + asset.name(), entry(asset, "service", asset.name()));
      }
    }
    if (entries.isEmpty()) {
      assets.stream()
          .filter(asset -> signature(asset).map(Signature::hosts).orElse(false))
          .forEach(
              asset ->
                  entries.putIfAbsent(
                      "3" + supplier(asset), entry(asset, "service", asset.technology())));
    }
    return entries.isEmpty()
        ? ""
        : "\n# Who supplies models and services. Which one is used is said by a dated or numbered"
            + " snapshot, a revision or a sha256.\nsuppliers:\n"
            + String.join("\n", entries.values());
  }

  /** A name that tells one snapshot needs no version beside it. */
  private String entry(Asset asset, String kind, String what) {
    String entry =
        "  - name: "
            + Template.yaml(supplier(asset))
            + "\n    supplies: "
            + kind
            + "\n    "
            + kind
            + ": "
            + Template.yaml(what.replace("*", ""));
    return Pin.isSnapshot(what) ? entry : entry + "\n    version: " + Template.yaml(unknown);
  }

  /** Code that loads a model of the project names its file. */
  private boolean isOwn(Asset reference) {
    return models().keySet().stream()
        .anyMatch(path -> path.equals(reference.name()) || path.endsWith("/" + reference.name()));
  }

  /** Digests of the model files in the tree, by path. */
  SortedMap<String, String> models() {
    SortedMap<String, String> models = new TreeMap<>();
    for (Asset asset : assets) {
      if (asset.kind() == AssetKind.MODEL_FILE && !asset.name().contains(INSIDE)) {
        asset.sha256().ifPresent(sha256 -> models.put(asset.name(), sha256));
      }
    }
    return models;
  }

  /** Marked paragraphs on the libraries; empty if there are none. */
  Optional<String> libraries() {
    Map<String, Location> libraries = new LinkedHashMap<>();
    for (Asset asset : assets) {
      if (asset.kind() == AssetKind.DEPENDENCY) {
        libraries.putIfAbsent("Built with " + named(asset), place(asset));
      }
    }
    List<String> paragraphs =
        libraries.entrySet().stream()
            .limit(MOST_LIBRARIES)
            .map(library -> Borrowed.quote(library.getValue(), library.getKey()))
            .toList();
    return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", paragraphs));
  }

  private static String named(Asset asset) {
    String version = asset.version().map(text -> " " + text).orElse("");
    return Template.plain(asset.name() + version);
  }

  private static Location place(Asset asset) {
    return asset.sightings().get(0).location();
  }

  private String supplier(Asset asset) {
    return signature(asset).flatMap(Signature::supplier).orElse(asset.technology());
  }

  private Optional<Signature> signature(Asset asset) {
    return Optional.ofNullable(signatures.get(asset.technology()));
  }
}
