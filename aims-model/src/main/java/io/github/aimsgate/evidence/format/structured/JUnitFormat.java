package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.yaml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * JUnit's XML. Properties with the name of a metric and a number are measurements; that tests
 * passed supports an evaluation and is none, since nothing says which model met which data.
 */
public final class JUnitFormat implements EvidenceFormat {

  private static final List<String> ROOTS = List.of("testsuite", "testsuites");

  /** Reads nothing yet. */
  public JUnitFormat() {}

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public int mostCertain() {
    return 80;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains("<testsuite") || !XmlTree.isXml(content.text())) {
      return 0;
    }
    Optional<XmlTree.Element> root = parsed(content).root();
    boolean broken = root.isEmpty();
    return broken || ROOTS.contains(root.get().name()) ? 80 : 0;
  }

  private static XmlTree.Parsed parsed(Content content) {
    return content.derived(XmlTree.Parsed.class, file -> XmlTree.read(file.path(), file.text()));
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    XmlTree.Parsed parsed = parsed(content);
    report.problems(parsed.problems());
    if (parsed.root().isEmpty()) {
      return report.document(content, EvidenceKind.UNKNOWN, id());
    }
    Counts counts = new Counts();
    visit(parsed.root().get(), "", counts, report);
    summary(parsed.root().get(), counts, report);
    return report.document(content, EvidenceKind.TEST_RESULTS, id());
  }

  private static void visit(
      XmlTree.Element element, String testCase, Counts counts, Report report) {
    String inside = testCase;
    if (element.name().equals("testcase")) {
      inside = element.attribute("name").orElse("");
      counts.add(element);
    } else if (element.name().equals("property")) {
      property(element, testCase, report);
    }
    for (XmlTree.Element child : element.children()) {
      visit(child, inside, counts, report);
    }
  }

  private static void property(XmlTree.Element property, String testCase, Report report) {
    String name = property.attribute("name").orElse("");
    Node.Scalar value =
        new Node.Scalar(
            property.location(),
            property.attribute("value").orElse(property.text()),
            Node.Type.STRING);
    Optional<BigDecimal> amount = Amount.of(value).map(Amount::value);
    if (amount.isPresent() && CardWords.standard().namesMetric(name)) {
      report.measurement(new Measurement(name, amount.get(), testCase, value.location()));
    }
  }

  private static void summary(XmlTree.Element root, Counts counts, Report report) {
    if (counts.failed > 0) {
      report.problem(
          root.location(),
          counts.failed + " of " + counts.all + " tests failed",
          "correct what the tests found");
    }
    int ran = counts.all - counts.skipped;
    report.passage(
        Topic.EVALUATION,
        ran > 0 ? Strength.WEAK : Strength.VOID,
        ran + " tests ran, " + counts.failed + " failed; names neither model nor test set",
        root.location(),
        ran > 0 ? "incomplete" : "empty");
  }

  /** How many test cases there are. */
  private static final class Counts {

    private int all;
    private int failed;
    private int skipped;

    void add(XmlTree.Element testCase) {
      all++;
      failed += has(testCase, "failure") || has(testCase, "error") ? 1 : 0;
      skipped += has(testCase, "skipped") ? 1 : 0;
    }

    private static boolean has(XmlTree.Element testCase, String name) {
      return testCase.children().stream().anyMatch(child -> child.name().equals(name));
    }
  }
}
