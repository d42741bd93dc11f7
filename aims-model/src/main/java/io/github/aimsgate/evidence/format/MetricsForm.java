package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our own form of a metrics file.
 *
 * @param measurements the figures of the whole test set, then those of groups
 * @param digests of the model and the test set
 * @param missing what is not named, so that nobody can tell what was measured
 * @param subject what was measured on what
 */
record MetricsForm(
    List<Measurement> measurements,
    List<NamedDigest> digests,
    List<String> missing,
    String subject) {

  private static final String SCHEMA = "aims/metrics/v1";
  private static final String GROUP_SIZE = "n";
  private static final long MOST_CASES = 999_999_999_999L;

  static boolean isForm(Content content) {
    return content.text().contains(SCHEMA)
        && content.mapping().flatMap(root -> root.get("schema")).stream()
            .anyMatch(node -> node instanceof Node.Scalar word && word.text().equals(SCHEMA));
  }

  static MetricsForm read(Content content, List<Problem> problems) {
    Fields root = Fields.of(content.mapping().orElseThrow(), "a metrics file", problems);
    root.text("schema");
    Optional<NamedDigest> model = digest(root, "model");
    Optional<NamedDigest> testSet = digest(root, "testSet");
    List<Measurement> figures = new ArrayList<>();
    Optional<Fields> whole =
        root.requiredNode("metrics").map(node -> Fields.of(node, "\"metrics\"", problems));
    whole.ifPresent(
        metrics -> {
          refuseEmpty(metrics);
          figures.addAll(figures(metrics, ""));
        });
    root.fields("groups").ifPresent(groups -> figures.addAll(ofGroups(groups)));
    root.finish();
    return new MetricsForm(
        List.copyOf(figures),
        Stream.concat(model.stream(), testSet.stream()).toList(),
        missing(model, testSet),
        subject(model, testSet));
  }

  private static List<Measurement> ofGroups(Fields groups) {
    refuseEmpty(groups);
    List<Measurement> figures = new ArrayList<>();
    for (Node.Entry group : groups.entries()) {
      Fields metrics = groups.item(group.value(), "group \"" + group.key() + "\"");
      refuseEmpty(metrics);
      metrics.number(GROUP_SIZE, 1, MOST_CASES);
      figures.addAll(figures(metrics, group.key()));
    }
    return figures;
  }

  private static void refuseEmpty(Fields figures) {
    if (figures.entries().isEmpty()) {
      figures.report(figures.location(), "holds no figure", "add one, such as accuracy: 0.9");
    }
  }

  private static List<Measurement> figures(Fields metrics, String slice) {
    List<Measurement> figures = new ArrayList<>();
    for (Node.Entry entry : metrics.entries()) {
      if (!slice.isEmpty() && entry.key().equals(GROUP_SIZE)) {
        continue;
      }
      Optional<BigDecimal> value = Numbers.of(entry.value());
      if (value.isEmpty()) {
        metrics.report(
            entry.value().location(),
            "\"" + entry.key() + "\" must be a decimal number, and is " + entry.value().describe(),
            "write the figure that was measured, such as 0.91");
      } else {
        figures.add(new Measurement(entry.key(), value.get(), slice, entry.value().location()));
      }
    }
    return figures;
  }

  private static Optional<NamedDigest> digest(Fields root, String key) {
    Optional<Fields> file = root.fields(key);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = file.get();
    Optional<String> path = fields.requiredText("path");
    Optional<String> sha256 =
        fields.requiredText("sha256").map(hex -> hex.toLowerCase(Locale.ROOT));
    fields.finish();
    if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
      fields.report(
          fields.location("sha256"),
          "\"" + sha256.get() + "\" is no SHA-256 digest",
          "write its 64 hexadecimal digits, as sha256sum prints them");
      return Optional.empty();
    }
    return path.flatMap(
        named ->
            sha256.map(hex -> new NamedDigest("sha256", hex, named, fields.location("sha256"))));
  }

  private static List<String> missing(Optional<NamedDigest> model, Optional<NamedDigest> testSet) {
    List<String> missing = new ArrayList<>();
    if (model.isEmpty()) {
      missing.add("the model's digest");
    }
    if (testSet.isEmpty()) {
      missing.add("the test set's digest");
    }
    return missing;
  }

  private static String subject(Optional<NamedDigest> model, Optional<NamedDigest> testSet) {
    return model.map(NamedDigest::path).orElse("a model")
        + " on "
        + testSet.map(NamedDigest::path).orElse("a test set");
  }
}
