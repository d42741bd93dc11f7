package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * DVC's files: {@code *.dvc}, {@code dvc.lock} and {@code dvc.yaml}. What a stage reads and nothing
 * made is where data come from; a digest pins it, a repository or address names its origin; the
 * commands that turn it into other data are its preparation.
 */
public final class DvcFormat implements EvidenceFormat {

  private static final Judge JUDGE = Judge.standard();

  private static final DvcFileKinds KINDS = new DvcFileKinds(Words.of("dvc-files.yaml"));

  /** Reads nothing yet. */
  public DvcFormat() {}

  @Override
  public String id() {
    return "dvc";
  }

  @Override
  public int mostCertain() {
    return 90;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains("outs") && !content.text().contains("cmd")) {
      return 0;
    }
    return content.mapping().map(DvcTree::of).filter(DvcTree::isDvc).isPresent() ? 90 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    DvcTree tree = content.mapping().map(DvcTree::of).orElseGet(DvcTree::empty);
    List<Passage> passages = new ArrayList<>();
    passages.addAll(sources(tree));
    tree.stages().forEach(stage -> preparation(stage, tree).ifPresent(passages::add));
    passages.sort(Comparator.comparing(Passage::location).thenComparing(Passage::topic));
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        EvidenceKind.DATA_PIPELINE,
        id(),
        passages,
        List.of(),
        List.of(),
        digests(content.path(), tree),
        List.of(),
        content.tree().problems());
  }

  private static List<Passage> sources(DvcTree tree) {
    Set<String> made =
        tree.stages().stream()
            .flatMap(stage -> stage.outs().stream())
            .map(DvcTree.File::path)
            .collect(Collectors.toSet());
    List<Passage> passages = new ArrayList<>();
    tree.stages().stream()
        .flatMap(stage -> stage.deps().stream())
        .filter(dep -> !made.contains(dep.path()) && !KINDS.isProgram(dep.path()))
        .forEach(dep -> passages.addAll(source(dep)));
    tree.datasets().forEach(dataset -> passages.addAll(ofOthers(dataset)));
    tree.files().deps().forEach(dep -> passages.addAll(source(dep)));
    tree.files().outs().stream()
        .filter(out -> !KINDS.isModel(out.path()) && !KINDS.isProgram(out.path()))
        .forEach(out -> passages.addAll(source(out)));
    return passages;
  }

  private static List<Passage> source(DvcTree.File file) {
    List<Passage> passages = new ArrayList<>();
    Strength strength = file.pinned() ? Strength.STRONG : Strength.WEAK;
    String rule = file.pinned() ? "pinned" : "unpinned";
    if (file.hasOrigin()) {
      passages.add(
          new Passage(Topic.DATA_ACQUISITION, strength, file.describe(), file.location(), rule));
    }
    if (file.pinned() || file.hasOrigin()) {
      passages.add(
          new Passage(Topic.DATA_PROVENANCE, strength, file.describe(), file.location(), rule));
    }
    return passages;
  }

  private static Optional<Passage> preparation(DvcTree.Stage stage, DvcTree tree) {
    Set<String> consumed =
        tree.stages().stream()
            .flatMap(other -> other.deps().stream())
            .map(DvcTree.File::path)
            .collect(Collectors.toSet());
    boolean makesData =
        stage.outs().stream()
            .map(DvcTree.File::path)
            .anyMatch(
                path -> KINDS.isData(path) || (consumed.contains(path) && !KINDS.isModel(path)));
    if (!makesData || stage.command().isEmpty()) {
      return Optional.empty();
    }
    if (KINDS.isIdle(stage.command()) || isPlaceholder(stage)) {
      return Optional.of(
          new Passage(
              Topic.DATA_PREPARATION,
              Strength.VOID,
              stage.describe(),
              stage.location(),
              "placeholder"));
    }
    boolean traceable = !stage.deps().isEmpty();
    return Optional.of(
        new Passage(
            Topic.DATA_PREPARATION,
            traceable ? Strength.STRONG : Strength.WEAK,
            stage.describe(),
            stage.location(),
            traceable ? "pipeline" : "no-input-named"));
  }

  /** Whether the command is left to be filled in; a template's variables are filled in by DVC. */
  private static boolean isPlaceholder(DvcTree.Stage stage) {
    String command = stage.command().replaceAll("\\$\\{[^}]*}", "value");
    return JUDGE.value(Topic.DATA_PREPARATION, command).strength() == Strength.VOID;
  }

  private static List<Passage> ofOthers(DvcTree.File dataset) {
    boolean pinned = dataset.revision().isPresent();
    Strength strength = pinned ? Strength.STRONG : Strength.WEAK;
    String rule = pinned ? "pinned" : "unpinned";
    String text = dataset.describeDataset();
    return List.of(
        new Passage(Topic.DATA_ACQUISITION, strength, text, dataset.location(), rule),
        new Passage(Topic.DATA_PROVENANCE, strength, text, dataset.location(), rule));
  }

  private static List<NamedDigest> digests(String file, DvcTree tree) {
    List<NamedDigest> digests = new ArrayList<>();
    for (DvcTree.File named : tree.allFiles()) {
      Optional<String> path = RelativePath.from(file, tree.workingFolder(), named.path());
      Optional<Node.Scalar> md5 = named.comparableMd5();
      if (path.isPresent() && md5.isPresent()) {
        digests.add(new NamedDigest("md5", md5.get().text(), path.get(), md5.get().location()));
      }
    }
    return digests.stream().sorted(Comparator.comparing(NamedDigest::location)).toList();
  }
}
