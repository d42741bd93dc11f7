package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MLflow's {@code MLmodel}: the flavors in which a model is loaded, its signature, and the run that
 * made it. It says nothing about what the model is for, or about data.
 */
public final class MlflowModelFormat implements EvidenceFormat {

  private static final List<String> MARKS =
      List.of("mlflow_version", "run_id", "model_uuid", "utc_time_created", "artifact_path");

  private static final List<String> IDENTIFIERS =
      List.of("model_uuid", "model_id", "run_id", "utc_time_created", "registered_model_version");

  private static final int LONGEST_SIGNATURE = 200;

  /** Reads nothing yet. */
  public MlflowModelFormat() {}

  @Override
  public String id() {
    return "mlflow-model";
  }

  @Override
  public int mostCertain() {
    return 85;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains("flavors")) {
      return 0;
    }
    return content.mapping().filter(MlflowModelFormat::isModel).isPresent() ? 85 : 0;
  }

  private static boolean isModel(Node.Mapping root) {
    return root.get("flavors").filter(Node.Mapping.class::isInstance).isPresent()
        && MARKS.stream().anyMatch(mark -> root.get(mark).isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problems(content.tree().problems());
    content
        .mapping()
        .ifPresent(
            root -> {
              design(root, report);
              version(root, report);
            });
    return report.document(content, EvidenceKind.DATA_PIPELINE, id());
  }

  private static void design(Node.Mapping root, Report report) {
    List<String> said = new ArrayList<>();
    Location location = root.location();
    for (Node.Mapping flavors : Tree.mappings(root, "flavors")) {
      location = flavors.location();
      flavors.entries().forEach(flavor -> said.add(flavor(flavor)));
    }
    boolean signature = false;
    for (String side : List.of("inputs", "outputs")) {
      Optional<Node.Scalar> types = Tree.text(root, "signature", side);
      signature |= types.isPresent();
      types.ifPresent(text -> said.add(side + " " + cut(text.text())));
    }
    report.passage(
        Topic.TECHNICAL_DESIGN,
        said.isEmpty() ? Strength.VOID : strength(signature, said.size()),
        said.isEmpty() ? "flavors: left empty" : String.join("; ", said),
        location,
        said.isEmpty() ? "empty" : signature ? "interface" : "flavors");
  }

  /** An interface says how the model is called; without it, how it is loaded has to do. */
  private static Strength strength(boolean signature, int flavors) {
    return signature || flavors > 1 ? Strength.STRONG : Strength.WEAK;
  }

  private static String flavor(Node.Entry flavor) {
    String version =
        flavor.value() instanceof Node.Mapping fields
            ? fields.entries().stream()
                .filter(field -> Keys.plain(field.key()).endsWith("version"))
                .flatMap(field -> Tree.text(fields, field.key()).stream())
                .map(Node.Scalar::text)
                .findFirst()
                .orElse("")
            : "";
    return (flavor.key() + " " + version).strip();
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SIGNATURE ? text.substring(0, LONGEST_SIGNATURE) : text;
  }

  private static void version(Node.Mapping root, Report report) {
    FieldJudge judge = new FieldJudge(CardWords.standard());
    for (String key : IDENTIFIERS) {
      Optional<Node.Scalar> text = Tree.text(root, key);
      if (text.isPresent()) {
        About about = new About(Set.of(Topic.VERSION), false, 1);
        Node.Scalar value = text.get();
        Verdict verdict =
            judge.alone(
                Topic.VERSION,
                new Part(List.of(key), about, value.text(), value.location(), Part.Kind.TEXT));
        String said = Keys.words(key) + " " + value.text();
        report.passage(Topic.VERSION, said, value.location(), verdict);
      }
    }
  }
}
