package io.github.aimsgate.asset.data;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds data sets that DVC keeps ({@code *.dvc}, {@code dvc.lock}), that Croissant describes, and
 * that the front matter of a card on Hugging Face names.
 *
 * @see <a href="https://dvc.org/doc/user-guide/project-structure">DVC: project structure</a>
 * @see <a href="https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html">Croissant
 *     1.0</a>
 */
public final class DataSetFinder implements AssetFinder {

  private static final int MOST_CROISSANT = 1 << 20;
  private static final String DATA_SETS = "datasets";
  private static final List<String> CROISSANT_MARKS =
      List.of("mlcommons.org/croissant", "ml/croissant");

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".dvc")
        || path.endsWith("dvc.lock")
        || path.endsWith(".md")
        || isPerhapsCroissant(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean isPerhapsCroissant(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.equals("metadata.json")
        || plain.endsWith(".jsonld")
        || (plain.endsWith(".json") && plain.contains("croissant"));
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    String path = file.path();
    if (path.endsWith(".md")) {
      card(file, found);
    } else if (path.endsWith(".dvc") || path.endsWith("dvc.lock")) {
      text(file).ifPresent(text -> dvc(file, text, found));
    } else if (file.size() <= MOST_CROISSANT) {
      text(file).filter(DataSetFinder::isCroissant).ifPresent(text -> croissant(file, text, found));
    }
  }

  private static Optional<String> text(LookedAt file) {
    return file.text().filter(text -> text.length() <= TreeReader.MAX_LENGTH);
  }

  private static boolean isCroissant(String text) {
    return CROISSANT_MARKS.stream().anyMatch(text::contains);
  }

  private static void dvc(LookedAt file, String text, Consumer<Asset> found) {
    for (Node document : TreeReader.yaml(file.path(), text).documents()) {
      if (document instanceof Node.Mapping top) {
        outputs(file, top, true, found);
        mapping(top, "stages")
            .forEach(
                stages ->
                    stages
                        .entries()
                        .forEach(
                            stage -> {
                              if (stage.value() instanceof Node.Mapping one) {
                                outputs(file, one, false, found);
                              }
                            }));
      }
    }
  }

  private static void outputs(
      LookedAt file, Node.Mapping holder, boolean kept, Consumer<Asset> found) {
    for (String list : kept ? List.of("outs") : List.of("deps", "outs")) {
      for (Node item : items(holder, list)) {
        if (item instanceof Node.Mapping entry && entry.get("path").isPresent()) {
          entry
              .get("path")
              .filter(Node.Scalar.class::isInstance)
              .map(Node.Scalar.class::cast)
              .filter(path -> DataPath.isData(path.text(), kept))
              .ifPresent(
                  path -> found.accept(dataSet(file, path.text(), "DVC", path.location(), list)));
        }
      }
    }
  }

  private static void croissant(LookedAt file, String text, Consumer<Asset> found) {
    for (Node document : TreeReader.json(file.path(), text).documents()) {
      if (document instanceof Node.Mapping top
          && top.get("name").orElse(null) instanceof Node.Scalar name
          && !name.text().isBlank()) {
        found.accept(dataSet(file, name.text(), "Croissant", name.location(), "describes"));
      }
    }
  }

  private static void card(LookedAt file, Consumer<Asset> found) {
    byte[] start = file.head(4);
    if (start.length == 4 && start[0] == '-' && start[1] == '-' && start[2] == '-') {
      text(file).flatMap(DataSetFinder::frontMatter).ifPresent(front -> named(file, front, found));
    }
  }

  private static Optional<String> frontMatter(String text) {
    int end = text.indexOf("\n---");
    return text.startsWith("---\n") && end > 0
        ? Optional.of(text.substring(4, end + 1)).filter(front -> front.contains(DATA_SETS))
        : Optional.empty();
  }

  private static void named(LookedAt file, String front, Consumer<Asset> found) {
    for (Node document : TreeReader.yaml(file.path(), front, 1).documents()) {
      if (document instanceof Node.Mapping top) {
        for (Node item : items(top, DATA_SETS)) {
          if (item instanceof Node.Scalar name && !name.text().isBlank()) {
            found.accept(dataSet(file, name.text(), "Hugging Face", name.location(), "datasets"));
          }
        }
      }
    }
  }

  private static List<Node> items(Node.Mapping holder, String key) {
    return holder
        .get(key)
        .map(value -> value instanceof Node.Sequence list ? list.items() : List.of(value))
        .orElse(List.of());
  }

  private static List<Node.Mapping> mapping(Node.Mapping holder, String key) {
    return holder.get(key).stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  private static Asset dataSet(
      LookedAt file, String name, String technology, Location location, String detail) {
    return new Asset(
        AssetKind.DATA_SET,
        name,
        Optional.empty(),
        technology,
        "data",
        Confidence.LIKELY,
        file.scope(),
        Optional.empty(),
        List.of(new Sighting(Signal.DOCUMENT, location, detail + ": " + name)));
  }
}
