package io.github.aimsgate.evidence.format;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file of DVC's says.
 *
 * @param workingFolder the folder that paths start from, relative to the file's; empty for its own
 * @param stages the steps of a pipeline
 * @param files what a {@code *.dvc} file follows: a stage without a command
 * @param datasets data of others that a pipeline reads by name
 */
record DvcTree(String workingFolder, List<Stage> stages, Stage files, List<File> datasets) {

  private static final int MOST_NAMED = 4;

  static DvcTree empty() {
    return of(new Node.Mapping(Location.startOf("dvc"), List.of()));
  }

  static DvcTree of(Node.Mapping root) {
    List<Stage> stages = new ArrayList<>();
    Node.Mapping named = mapping(root, "stages").orElse(isFirstVersion(root) ? root : none(root));
    for (Node.Entry entry : named.entries()) {
      if (entry.value() instanceof Node.Mapping stage) {
        stages.add(stage(entry.key(), entry.keyLocation(), stage));
      }
    }
    Stage files = stage("", root.location(), stages.isEmpty() ? root : none(root));
    return new DvcTree(text(root, "wdir").orElse(""), List.copyOf(stages), files, datasets(root));
  }

  private static List<File> datasets(Node.Mapping root) {
    List<File> datasets = new ArrayList<>();
    if (root.get("datasets").orElse(null) instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Mapping dataset && text(dataset, "url").isPresent()) {
          datasets.add(new File(text(dataset, "name").orElse(""), item.location(), dataset));
        }
      }
    }
    return List.copyOf(datasets);
  }

  /** Whether there is anything that only DVC writes like this. */
  boolean isDvc() {
    boolean pipeline =
        stages.stream()
            .anyMatch(
                stage ->
                    !stage.command().isEmpty()
                        && !(stage.outs().isEmpty() && stage.deps().isEmpty()));
    return pipeline || files.outs().stream().anyMatch(File::pinned);
  }

  List<File> allFiles() {
    return Stream.concat(stages.stream(), Stream.of(files))
        .flatMap(stage -> Stream.concat(stage.deps().stream(), stage.outs().stream()))
        .toList();
  }

  private static boolean isFirstVersion(Node.Mapping root) {
    return root.entries().stream()
        .anyMatch(
            entry ->
                entry.value() instanceof Node.Mapping stage
                    && text(stage, "cmd").isPresent()
                    && (stage.get("deps").isPresent() || stage.get("outs").isPresent()));
  }

  private static Node.Mapping none(Node.Mapping root) {
    return new Node.Mapping(root.location(), List.of());
  }

  /** A stage; one that is run for each of several values stands under {@code do}. */
  private static Stage stage(String name, Location location, Node.Mapping stage) {
    Node.Mapping entries = mapping(stage, "do").orElse(stage);
    List<File> outs = new ArrayList<>(files(entries, "outs"));
    outs.addAll(files(entries, "metrics"));
    outs.addAll(files(entries, "plots"));
    return new Stage(
        name,
        location,
        command(entries),
        files(entries, "deps"),
        List.copyOf(outs),
        parameters(entries));
  }

  private static String command(Node.Mapping entries) {
    Optional<Node> command = entries.get("cmd");
    if (command.isPresent() && command.get() instanceof Node.Sequence several) {
      return String.join(" && ", several.items().stream().map(DvcTree::scalar).toList());
    }
    return command.map(DvcTree::scalar).orElse("");
  }

  private static List<File> files(Node.Mapping entries, String key) {
    List<File> files = new ArrayList<>();
    if (entries.get(key).orElse(null) instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Mapping file && file.get("path").isPresent()) {
          files.add(new File(text(file, "path").orElse(""), item.location(), file));
        } else if (item instanceof Node.Scalar path && path.type() == Node.Type.STRING) {
          files.add(new File(path.text(), path.location(), none(entries)));
        } else if (item instanceof Node.Mapping named && named.entries().size() == 1) {
          Node.Entry entry = named.entries().get(0);
          files.add(new File(entry.key(), entry.keyLocation(), none(entries)));
        }
      }
    }
    return List.copyOf(files);
  }

  private static List<String> parameters(Node.Mapping entries) {
    List<String> parameters = new ArrayList<>();
    Node params = entries.get("params").orElse(null);
    if (params instanceof Node.Mapping byFile) {
      for (Node.Entry file : byFile.entries()) {
        if (file.value() instanceof Node.Mapping values) {
          values.entries().stream()
              .map(value -> value.key() + "=" + scalar(value.value()))
              .forEach(parameters::add);
        }
      }
    } else if (params instanceof Node.Sequence names) {
      names.items().forEach(item -> named(item, parameters));
    }
    return List.copyOf(parameters);
  }

  /** A parameter's name, or a file with the names of those that are read from it. */
  private static void named(Node item, List<String> parameters) {
    if (item instanceof Node.Mapping byFile) {
      for (Node.Entry file : byFile.entries()) {
        if (file.value() instanceof Node.Sequence names) {
          names.items().forEach(name -> named(name, parameters));
        } else {
          parameters.add(file.key());
        }
      }
    } else if (!scalar(item).isEmpty()) {
      parameters.add(scalar(item));
    }
  }

  private static Optional<Node.Mapping> mapping(Node.Mapping parent, String key) {
    return parent.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  private static Optional<String> text(Node.Mapping parent, String key) {
    return parent.get(key).map(DvcTree::scalar).filter(text -> !text.isBlank());
  }

  private static String scalar(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
  }

  /**
   * One step.
   *
   * @param name as written
   * @param location where the name stands
   * @param command what is run, empty if nothing is
   * @param deps what it reads
   * @param outs what it makes
   * @param parameters {@code name=value}, or names
   */
  record Stage(
      String name,
      Location location,
      String command,
      List<File> deps,
      List<File> outs,
      List<String> parameters) {

    String describe() {
      String text = name + ": " + command + "; from " + paths(deps) + "; makes " + paths(outs);
      return parameters.isEmpty() ? text : text + "; with " + String.join(", ", parameters);
    }

    private static String paths(List<File> files) {
      List<String> paths = files.stream().limit(MOST_NAMED).map(File::path).toList();
      int more = files.size() - paths.size();
      return (paths.isEmpty() ? "nothing named" : String.join(", ", paths))
          + (more > 0 ? " and " + more + " more" : "");
    }
  }

  /**
   * A file that a stage reads or makes.
   *
   * @param path as written
   * @param location where it is named
   * @param entries what else is said of it
   */
  record File(String path, Location location, Node.Mapping entries) {

    private static final List<String> DIGESTS = List.of("md5", "etag", "checksum", "version_id");

    private static final List<String> REVISIONS = List.of("rev_lock", "rev", "version");

    boolean pinned() {
      return digest().isPresent() || repository("rev_lock").isPresent();
    }

    boolean hasOrigin() {
      return repository("url").isPresent() || path.contains("://");
    }

    /** Data of others that are named with a revision. */
    Optional<String> revision() {
      return REVISIONS.stream().flatMap(key -> text(entries, key).stream()).findFirst();
    }

    String describeDataset() {
      return path
          + " from "
          + text(entries, "url").orElse("")
          + revision().map(revision -> " at " + revision).orElse("");
    }

    /** The digest of the bytes of one file; that of a folder or of a remote copy is none. */
    Optional<Node.Scalar> comparableMd5() {
      return entries
          .get("md5")
          .filter(Node.Scalar.class::isInstance)
          .map(Node.Scalar.class::cast)
          .filter(md5 -> md5.text().matches("[0-9a-f]{32}"))
          .filter(md5 -> text(entries, "hash").orElse("md5").equals("md5"));
    }

    String describe() {
      StringBuilder text = new StringBuilder(path);
      repository("url").ifPresent(url -> text.append(" from ").append(url));
      repository("rev_lock").ifPresent(commit -> text.append(" at ").append(commit));
      digest().ifPresent(digest -> text.append(", ").append(digest));
      text(entries, "size").ifPresent(size -> text.append(", ").append(size).append(" bytes"));
      return text.toString();
    }

    private Optional<String> digest() {
      return DIGESTS.stream()
          .flatMap(key -> text(entries, key).map(value -> key + " " + value).stream())
          .findFirst();
    }

    private Optional<String> repository(String key) {
      return mapping(entries, "repo").flatMap(repo -> text(repo, key));
    }
  }
}
