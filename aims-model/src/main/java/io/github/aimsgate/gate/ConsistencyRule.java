package io.github.aimsgate.gate;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Documents that speak of another version or another risk than {@code aims.yaml}. */
final class ConsistencyRule implements Rule {

  private static final Set<String> OUR_FORMS =
      Set.of("aims-impact-assessment", "aims-risk-assessment");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  private final Judge judge;

  ConsistencyRule(Judge judge) {
    this.judge = judge;
  }

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    otherVersion(input, findings);
    understatedRisk(input, findings);
    purpose(input, findings);
    return findings;
  }

  private static void otherVersion(GateInput input, List<Finding> findings) {
    String version = core(input.version().text());
    input
        .documents()
        .forEach(
            document ->
                document
                    .facts(Fact.Kind.VERSION)
                    .filter(fact -> fact.part().isEmpty() && isVersioned(document))
                    .filter(fact -> !core(fact.value()).isEmpty() && !version.isEmpty())
                    .filter(fact -> !sameVersion(core(fact.value()), version))
                    .forEach(fact -> findings.add(otherVersion(input, document, fact))));
  }

  /** An assessment in a form of its own is versioned by itself; ours names the system's version. */
  private static boolean isVersioned(EvidenceDocument document) {
    return document.kind() == EvidenceKind.MODEL_CARD || OUR_FORMS.contains(document.format());
  }

  private static Finding otherVersion(GateInput input, EvidenceDocument document, Fact fact) {
    boolean declared = input.version().declared();
    return new Finding(
        Home.of(document.kind()) + "/version-differs",
        declared ? Severity.ERROR : Severity.WARNING,
        declared ? Status.CONTRADICTED : Status.NOT_APPLICABLE,
        fact.location(),
        "speaks of version \""
            + fact.value()
            + "\", and "
            + (declared ? "aims.yaml" : "the Maven project")
            + " of \""
            + input.version().text()
            + "\"",
        declared
            ? "review the document for this version"
            : "review the document, or declare the system's own \"version\" in aims.yaml");
  }

  private static void understatedRisk(GateInput input, List<Finding> findings) {
    input
        .facts(Fact.Kind.ASSESSED_RISK)
        .filter(
            fact ->
                RiskLevel.of(fact.value())
                    .filter(level -> !input.system().risk().atLeast(level))
                    .isPresent())
        .findFirst()
        .ifPresent(
            fact ->
                findings.add(
                    new Finding(
                        "6.1/risk-understated",
                        Severity.ERROR,
                        Status.CONTRADICTED,
                        input.system().riskLocation(),
                        "declares "
                            + input.system().risk().word()
                            + " risk, and the assessment came to "
                            + fact.value()
                            + " at "
                            + fact.location(),
                        "write \"risk: " + fact.value() + "\", or assess anew")));
  }

  private void purpose(GateInput input, List<Finding> findings) {
    String purpose = input.system().purpose();
    Verdict verdict = judge.prose(Topic.INTENDED_USE, purpose);
    if (verdict.strength() == Strength.VOID) {
      findings.add(
          new Finding(
              "A.6.2.2/purpose",
              Severity.ERROR,
              Status.MISSING,
              input.system().purposeLocation(),
              "the purpose \"" + purpose + "\" " + verdict.reason(),
              "say in one sentence what the system is for, and for whom"));
    }
    Set<String> words = words(purpose);
    input
        .about(Topic.OUT_OF_SCOPE_USE)
        .filter(found -> found.passage().strength() != Strength.VOID)
        .filter(found -> isNamed(words, found.passage().text()))
        .findFirst()
        .ifPresent(
            found ->
                findings.add(
                    new Finding(
                        "A.9.4/out-of-scope",
                        Severity.ERROR,
                        Status.CONTRADICTED,
                        input.system().purposeLocation(),
                        "declares a purpose that "
                            + found.passage().location()
                            + " calls out of scope: \""
                            + found.passage().text()
                            + "\"",
                        "change the purpose, or assess and document this use")));
  }

  /** A short passage all of whose words stand in the purpose names the purpose itself. */
  private static boolean isNamed(Set<String> purpose, String outOfScope) {
    Set<String> words = words(outOfScope);
    return words.size() >= 2 && words.size() <= 6 && purpose.containsAll(words);
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toSet());
  }

  /** The numbers of a version, without {@code v}, {@code -SNAPSHOT} and the like. */
  private static String core(String version) {
    var matcher = NUMBERS.matcher(version);
    return matcher.find() ? matcher.group() : "";
  }

  /** {@code 1.2} is {@code 1.2.0}. */
  private static boolean sameVersion(String one, String other) {
    return one.replaceAll("(\\.0)+$", "").equals(other.replaceAll("(\\.0)+$", ""));
  }
}
