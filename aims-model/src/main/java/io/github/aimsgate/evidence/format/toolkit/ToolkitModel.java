package io.github.aimsgate.evidence.format.toolkit;

import static io.github.aimsgate.evidence.format.toolkit.ToolkitKeys.mappings;
import static io.github.aimsgate.evidence.format.toolkit.ToolkitKeys.scalar;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.RelativePath;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the index of a model: parameters, data sets, figures, artifacts. */
final class ToolkitModel {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

  private static final int ENOUGH_PARAMETERS = 2;

  private final String file;
  private final Collected found;

  ToolkitModel(String file, Collected found) {
    this.file = file;
    this.found = found;
  }

  void read(Node.Mapping card) {
    List<Node.Mapping> models = new ArrayList<>(mappings(card, "model-index"));
    models.addAll(mappings(card, "model_index"));
    for (Node.Mapping model : models) {
      parameters(mappings(model, "parameters"));
      mappings(model, "artifacts").forEach(this::artifact);
      mappings(model, "results").forEach(this::result);
    }
  }

  private void parameters(List<Node.Mapping> parameters) {
    List<String> told = new ArrayList<>();
    for (Node.Mapping parameter : parameters) {
      Optional<Node.Scalar> name = scalar(parameter, "name");
      Optional<Node.Scalar> value = scalar(parameter, "value").filter(this::told);
      if (name.isPresent() && value.isPresent()) {
        told.add(name.get().text() + "=" + value.get().text());
      }
    }
    if (!told.isEmpty()) {
      found.add(
          new Passage(
              Topic.TECHNICAL_DESIGN,
              told.size() < ENOUGH_PARAMETERS ? Strength.WEAK : Strength.STRONG,
              String.join(", ", told),
              parameters.get(0).location(),
              "parameters"));
    }
  }

  private boolean told(Node.Scalar value) {
    return found.told(new Said(List.of(), value.text(), value.location()));
  }

  private void artifact(Node.Mapping artifact) {
    Optional<String> path =
        scalar(artifact, "uri").flatMap(uri -> RelativePath.from(file, "", uri.text()));
    Optional<Node.Scalar> sum =
        scalar(artifact, "md5-checksum").or(() -> scalar(artifact, "md5_checksum"));
    if (sum.isEmpty()) {
      return;
    }
    String hex = sum.get().text().toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{32}")) {
      found.problem(
          sum.get().location(),
          "\"md5-checksum\" holds no digest, so nothing pins the file",
          "write its 32 hexadecimal digits, as md5sum prints them");
    } else {
      path.ifPresent(
          named -> found.digest(new NamedDigest("md5", hex, named, sum.get().location())));
    }
  }

  private void result(Node.Mapping result) {
    List<Node.Mapping> datasets = new ArrayList<>(mappings(result, "datasets"));
    datasets.addAll(mappings(result, "dataset"));
    String data =
        datasets.stream()
            .flatMap(set -> scalar(set, "name").or(() -> scalar(set, "type")).stream())
            .filter(this::told)
            .map(Node.Scalar::text)
            .collect(Collectors.joining(", "));
    datasets.forEach(this::dataset);
    mappings(result, "metrics").forEach(metric -> metric(metric, data));
  }

  private void dataset(Node.Mapping set) {
    Optional<Node.Scalar> name = scalar(set, "name").filter(this::told);
    boolean train =
        scalar(set, "split")
            .filter(split -> split.text().toLowerCase(Locale.ROOT).startsWith("train"))
            .isPresent();
    if (name.isEmpty() || !train) {
      return;
    }
    Optional<String> revision = scalar(set, "revision").map(Node.Scalar::text);
    String text = name.get().text() + revision.map(version -> " at " + version).orElse("");
    Strength pinned = revision.isPresent() ? Strength.STRONG : Strength.WEAK;
    String rule = revision.isPresent() ? "pinned" : "name-without-value";
    found.add(
        new Passage(
            Topic.TRAINING_DATA, Strength.WEAK, text, set.location(), "name-without-value"));
    found.add(new Passage(Topic.DATA_PROVENANCE, pinned, text, set.location(), rule));
  }

  private void metric(Node.Mapping metric, String data) {
    String name =
        scalar(metric, "name").or(() -> scalar(metric, "type")).map(Node.Scalar::text).orElse("");
    Optional<Node.Scalar> value =
        scalar(metric, "value").filter(number -> NUMBER.matcher(number.text()).matches());
    if (name.isBlank() || value.isEmpty()) {
      return;
    }
    String group =
        mappings(metric, "labels").stream()
            .map(
                label ->
                    scalar(label, "name").map(Node.Scalar::text).orElse("")
                        + " "
                        + scalar(label, "value").map(Node.Scalar::text).orElse(""))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.joining(", "));
    String text =
        name
            + " "
            + value.get().text()
            + (data.isEmpty() ? "" : " on " + data)
            + (group.isEmpty() ? "" : " for " + group);
    found.add(
        new Passage(
            group.isEmpty() ? Topic.EVALUATION : Topic.FAIRNESS,
            data.isEmpty() ? Strength.WEAK : Strength.STRONG,
            text,
            value.get().location(),
            data.isEmpty() ? "figure-without-data" : "substantive"));
    found.claim(
        new Claim(
            name,
            new BigDecimal(value.get().text()),
            false,
            group.isEmpty() ? data : group,
            value.get().location()));
  }
}
