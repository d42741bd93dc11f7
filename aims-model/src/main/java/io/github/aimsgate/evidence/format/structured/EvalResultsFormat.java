package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Results as Hugging Face's hub keeps them in {@code .eval_results}: a list in which each item
 * names a benchmark's data set and one value. See the hub's documentation, "Evaluation results".
 */
public final class EvalResultsFormat implements EvidenceFormat {

  private static final List<String> SLICE = List.of("task_id", "config", "split");

  /** Reads nothing yet. */
  public EvalResultsFormat() {}

  @Override
  public String id() {
    return "eval-results";
  }

  @Override
  public int mostCertain() {
    return 85;
  }

  @Override
  public int certainty(Content content) {
    if (!content.hasExtension("yaml", "yml", "json") || !content.text().contains("dataset")) {
      return 0;
    }
    List<Node> items = items(content);
    return !items.isEmpty() && items.stream().allMatch(EvalResultsFormat::isResult) ? 85 : 0;
  }

  private static List<Node> items(Content content) {
    return content.tree().documents().stream()
        .findFirst()
        .filter(Node.Sequence.class::isInstance)
        .map(root -> ((Node.Sequence) root).items())
        .orElse(List.of());
  }

  private static boolean isResult(Node item) {
    return Tree.at(item, "dataset", "id").isPresent() && Tree.at(item, "value").isPresent();
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problems(content.tree().problems());
    FieldJudge judge = new FieldJudge(CardWords.standard());
    items(content).forEach(item -> result(item, report, judge));
    return report.document(content, EvidenceKind.TEST_RESULTS, id());
  }

  private static void result(Node item, Report report, FieldJudge judge) {
    Optional<Node.Scalar> id = Tree.text(item, "dataset", "id");
    Optional<Node> value = Tree.at(item, "value");
    Optional<Amount> amount = value.flatMap(Amount::of);
    if (id.isEmpty() || amount.isEmpty()) {
      report.problem(
          value.orElse(item).location(),
          "is no result: the data set's id and a number are needed",
          "write \"dataset: {id: …}\" and \"value: 0.91\"");
      return;
    }
    String benchmark = benchmark(id.get().text().strip());
    String slice = slice(item, benchmark);
    Verdict verdict = verdict(id.get(), judge);
    report.passage(
        Topic.EVALUATION,
        verdict.strength(),
        text(item, id.get().text().strip(), slice, ((Node.Scalar) value.get()).text()),
        value.get().location(),
        verdict.rule());
    if (verdict.strength() == Strength.STRONG) {
      report.measurement(
          new Measurement(benchmark, amount.get().value(), slice, value.get().location()));
    }
  }

  private static Verdict verdict(Node.Scalar id, FieldJudge judge) {
    About about = new About(Set.of(), false, 0);
    Part part = new Part(List.of("id"), about, id.text().strip(), id.location(), Part.Kind.TEXT);
    Verdict named = judge.alone(Topic.SUPPLIER, part);
    return named.strength() == Strength.VOID ? named : Figures.MEASURED;
  }

  private static String benchmark(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** The part of the benchmark, unless it only repeats its name. */
  private static String slice(Node item, String benchmark) {
    List<String> parts = new ArrayList<>();
    for (String key : SLICE) {
      Tree.text(item, "dataset", key)
          .map(text -> text.text().strip())
          .filter(text -> !Keys.plain(text).equals(Keys.plain(benchmark)))
          .filter(text -> !text.equals("default") && !text.equals("test"))
          .ifPresent(parts::add);
    }
    return String.join("/", parts);
  }

  private static String text(Node item, String id, String slice, String value) {
    StringBuilder text = new StringBuilder(value.strip()).append(" on ").append(id);
    if (!slice.isEmpty()) {
      text.append(' ').append(slice);
    }
    Tree.text(item, "dataset", "revision").ifPresent(r -> text.append(" at ").append(r.text()));
    Tree.text(item, "date").ifPresent(date -> text.append(", ").append(date.text()));
    Tree.text(item, "source", "url").ifPresent(url -> text.append(", ").append(url.text()));
    return text.toString();
  }
}
