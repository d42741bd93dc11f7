package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Files of measured figures: our own form, which names by digest what was measured on what, and any
 * map of numbers under names of metrics, which supports and proves nothing alone.
 */
public final class MetricsFormat implements EvidenceFormat {

  private static final MetricMap MAPS = new MetricMap(Words.of("metric-names.yaml"));

  private static final int MOST_NAMED = 6;

  /** Reads nothing yet. */
  public MetricsFormat() {}

  @Override
  public String id() {
    return "metrics";
  }

  @Override
  public int mostCertain() {
    return 95;
  }

  @Override
  public int certainty(Content content) {
    if (MetricsForm.isForm(content)) {
      return 95;
    }
    boolean structured = content.hasExtension("json", "yaml", "yml");
    return structured && content.mapping().filter(MAPS::isMostlyMetrics).isPresent() ? 20 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    List<Problem> problems = new ArrayList<>(content.tree().problems());
    if (!MetricsForm.isForm(content)) {
      List<Measurement> figures = content.mapping().map(MAPS::measurements).orElse(List.of());
      return document(content, figures, List.of(), weak(figures), problems);
    }
    MetricsForm form = MetricsForm.read(content, problems);
    return document(content, form.measurements(), form.digests(), passages(form), problems);
  }

  private EvidenceDocument document(
      Content content,
      List<Measurement> measurements,
      List<NamedDigest> digests,
      List<Passage> passages,
      List<Problem> problems) {
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        EvidenceKind.TEST_RESULTS,
        id(),
        passages,
        List.of(),
        List.of(),
        digests,
        measurements,
        problems.stream().sorted().distinct().toList());
  }

  private static List<Passage> weak(List<Measurement> figures) {
    return figures.isEmpty()
        ? List.of()
        : List.of(
            new Passage(
                Topic.EVALUATION,
                Strength.WEAK,
                figures(figures) + "; names neither model nor test set",
                figures.get(0).location(),
                "incomplete"));
  }

  private static List<Passage> passages(MetricsForm form) {
    List<Passage> passages = new ArrayList<>();
    List<Measurement> whole =
        form.measurements().stream().filter(figure -> figure.slice().isEmpty()).toList();
    if (!whole.isEmpty()) {
      passages.add(passage(Topic.EVALUATION, whole, form));
    }
    List<Measurement> compared = comparedBetweenGroups(form.measurements());
    if (!compared.isEmpty()) {
      passages.add(passage(Topic.FAIRNESS, compared, form));
    }
    return passages;
  }

  private static Passage passage(Topic topic, List<Measurement> figures, MetricsForm form) {
    Location location = figures.get(0).location();
    List<String> missing = form.missing();
    return missing.isEmpty()
        ? new Passage(
            topic, Strength.STRONG, figures(figures) + "; " + form.subject(), location, "measured")
        : new Passage(
            topic,
            Strength.WEAK,
            "lacks " + String.join(" and ", missing) + "; " + figures(figures),
            location,
            "incomplete");
  }

  /** The figures of metrics that at least two groups have, so that they can be compared. */
  private static List<Measurement> comparedBetweenGroups(List<Measurement> figures) {
    Map<String, Set<String>> groups = new TreeMap<>();
    figures.stream()
        .filter(figure -> !figure.slice().isEmpty())
        .forEach(
            figure ->
                groups
                    .computeIfAbsent(figure.metric(), metric -> new TreeSet<>())
                    .add(figure.slice()));
    return figures.stream()
        .filter(figure -> !figure.slice().isEmpty())
        .filter(figure -> groups.get(figure.metric()).size() > 1)
        .toList();
  }

  private static String figures(List<Measurement> figures) {
    String text =
        figures.stream()
            .limit(MOST_NAMED)
            .map(
                figure ->
                    figure.metric()
                        + (figure.slice().isEmpty() ? "" : " (" + figure.slice() + ")")
                        + " "
                        + figure.value().toPlainString())
            .collect(Collectors.joining(", "));
    return figures.size() > MOST_NAMED
        ? text + " and " + (figures.size() - MOST_NAMED) + " more"
        : text;
  }
}
