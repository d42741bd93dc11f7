package io.github.aimsgate.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

  private static Decision.OfControl control(Decision.OfSystem decided, String id) {
    return decided.controls().stream()
        .filter(control -> control.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + decided.controls()));
  }

  private static Finding finding(Decision.OfSystem decided, String rule) {
    return decided.controls().stream()
        .flatMap(control -> control.findings().stream())
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is not in " + decided.controls()));
  }

  private static void assertNoErrors(Decision.OfSystem decided) {
    assertEquals(
        List.of(),
        decided.controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList());
  }

  @Test
  void passesWhatIsComplete() {
    Decision.OfSystem decided = Inputs.complete().decide();
    assertNoErrors(decided);
    assertEquals(Decision.Outcome.PASSED, decided.outcome());
    assertEquals(
        "MODEL_CARD.md:7:1",
        control(decided, "A.7.5").evidence().get(0).location().toString(),
        "what satisfies a control is recorded");
  }

  @Test
  void whatGoesLiveIsAskedAsInDeploymentWhateverItDeclares() {
    for (Stage declared : List.of(Stage.DESIGN, Stage.VERIFICATION, Stage.DEPLOYMENT)) {
      Decision.OfSystem decided =
          Inputs.complete()
              .stage(declared)
              .notMeasured("no test of this build ran")
              .goingLiveIn("production")
              .decide();
      assertEquals(Stage.DEPLOYMENT, decided.stage());
      assertEquals(Severity.ERROR, finding(decided, "A.6.2.4/unmeasured").severity());
    }
    Decision.OfSystem running =
        Inputs.complete().stage(Stage.OPERATION).goingLiveIn("production").decide();
    assertEquals(Stage.OPERATION, running.stage());
  }

  @Test
  void whatIsRetiredDoesNotGoLive() {
    Inputs retired = Inputs.complete().stage(Stage.RETIREMENT);
    assertFalse(retired.decide().toString().contains("A.6.2.5/retired"));
    Decision.OfSystem decided = retired.goingLiveIn("production").decide();
    assertEquals(Decision.Outcome.FAILED, decided.outcome());
    assertTrue(finding(decided, "A.6.2.5/retired").message().contains("production"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {"RISK_SCREENING", "INTENDED_USE", "EVALUATION", "TRAINING_DATA", "DATA_PROVENANCE"})
  void failsWithoutAnyOneAnswer(Topic topic) {
    Decision.OfSystem decided = Inputs.complete().without(topic).decide();
    assertEquals(Decision.Outcome.FAILED, decided.outcome());
  }

  @Test
  void aPlaceholderIsNamedWhereItStands() {
    Decision.OfSystem decided =
        Inputs.complete()
            .without(Topic.DATA_PROVENANCE)
            .passage(Topic.DATA_PROVENANCE, Strength.VOID, "TBD")
            .decide();
    Finding finding = finding(decided, "A.7.5/data-provenance");
    assertEquals("MODEL_CARD.md:8:1", finding.location().toString());
    assertTrue(finding.message().contains("\"TBD\""), finding.message());
    assertEquals(Status.MISSING, control(decided, "A.7.5").status());
  }

  @Test
  void aWeakPassageDoesNotDoAloneUnlessThePolicySaysSo() {
    Inputs weak =
        Inputs.complete()
            .without(Topic.DATA_PROVENANCE)
            .passage(Topic.DATA_PROVENANCE, Strength.WEAK, "see the wiki");
    assertEquals(Status.WEAK, control(weak.decide(), "A.7.5").status());
    assertEquals(
        Status.SATISFIED,
        control(
                weak.policy(
                        "baseline", "requirements: [{id: A.7.5/data-provenance, strength: weak}]\n")
                    .decide(),
                "A.7.5")
            .status());
  }

  @Test
  void nothingToJudgeIsNoPass() {
    Decision.OfSystem decided = new Inputs().decide();
    assertEquals(Decision.Outcome.FAILED, decided.outcome());
    assertEquals("aims.yaml:3:7", finding(decided, "A.7.5/data-provenance").location().toString());
  }

  @Test
  void whatIsDueLaterIsSaidAndDoesNotFail() {
    Decision.OfSystem decided =
        Inputs.complete().without(Topic.EVALUATION).stage(Stage.DEVELOPMENT).decide();
    assertNoErrors(decided);
    Decision.OfControl later = control(decided, "A.6.2.4");
    assertEquals(Status.NOT_APPLICABLE, later.status());
    assertEquals(Stage.VERIFICATION, later.dueFrom().orElseThrow());
  }

  @Test
  void theAssessedRiskDecidesNotTheDeclaredOne() {
    Decision.OfSystem decided =
        Inputs.complete().policy("standard", "").fact(Fact.Kind.ASSESSED_RISK, "high").decide();
    assertEquals(RiskLevel.HIGH, decided.risk());
    assertEquals("aims.yaml:7:9", finding(decided, "6.1/risk-understated").location().toString());
    assertEquals(Status.MISSING, control(decided, "A.5.5").status());
  }

  @ParameterizedTest
  @CsvSource({
    "accuracy, 0.88, false, '', 0.88, agrees",
    "Accuracy, 0.9, false, '', 0.8812, agrees",
    "Accuracy, 88.1, true, Test set, 0.8812, agrees",
    "Accuracy, 88, false, '', 0.8812, agrees",
    "Test accuracy, 0.93, false, '', 0.8812, contradicted",
    "Accuracy, 93, true, '', 0.8812, contradicted",
    "accuracy, 1, false, '', 0.8812, contradicted",
    "accuracy, 0.93, false, validation, 0.8812, agrees",
    "AUC, 0.93, false, '', 0.8812, agrees",
  })
  void aClaimIsComparedAsExactlyAsItIsStated(
      String metric, String claimed, boolean percent, String slice, String value, String outcome) {
    Inputs inputs = Inputs.complete().claim(metric, claimed, percent, slice);
    Decision.OfSystem decided = inputs.remeasured("accuracy", value).decide();
    assertEquals(
        outcome.equals("contradicted") ? Status.CONTRADICTED : Status.SATISFIED,
        control(decided, "A.6.2.4").status());
  }

  @Test
  void aClaimOnAGroupIsComparedWithThatGroup() {
    Inputs inputs = Inputs.complete().measured("accuracy", "0.70", "sex=female");
    assertEquals(
        Status.SATISFIED,
        control(inputs.claim("Accuracy", "0.70", false, "Female").decide(), "A.6.2.4").status());
    Finding finding =
        finding(
            inputs.claim("Accuracy", "0.90", false, "sex = female").decide(),
            "A.6.2.4/claim-contradicted");
    assertTrue(finding.message().contains("target/metrics.json:4:3 measured 0.70"));
  }

  @Test
  void unmeasuredIsAWarningAtVerificationAndFailsBeforeGoingLive() {
    Inputs inputs = Inputs.complete().notMeasured("target/metrics.json is older than this build");
    Decision.OfSystem early = inputs.decide();
    assertEquals(Decision.Outcome.PASSED, early.outcome());
    assertEquals(Severity.WARNING, finding(early, "A.6.2.4/unmeasured").severity());
    Decision.OfSystem late = inputs.stage(Stage.DEPLOYMENT).decide();
    assertEquals(Severity.ERROR, finding(late, "A.6.2.4/unmeasured").severity());
  }

  @Test
  void aThresholdOfThePolicyIsKeptOrFails() {
    String bound = "measurements: {thresholds: [{metric: accuracy, min: 0.9}]}\n";
    Finding finding =
        finding(Inputs.complete().policy("baseline", bound).decide(), "A.6.2.4/threshold");
    assertTrue(finding.message().contains("accuracy is 0.88"), finding.message());
    assertNoErrors(Inputs.complete().policy("baseline", bound.replace("0.9", "0.85")).decide());
    assertEquals(
        Status.MISSING,
        finding(
                Inputs.complete().policy("baseline", bound.replace("accuracy", "auc")).decide(),
                "A.6.2.4/threshold")
            .status());
  }

  @Test
  void aDigestThatIsNotThatOfTheBytesContradicts() {
    Decision.OfSystem decided = Inputs.complete().digest("ab".repeat(32), "cd".repeat(32)).decide();
    assertEquals(Status.CONTRADICTED, control(decided, "A.7.5").status());
    assertNoErrors(Inputs.complete().digest("ab".repeat(32), "ab".repeat(32)).decide());
  }

  @Test
  void aCardThatHasNotSeenTheModelChangeIsStaleAndBothCommitsAreNamed() {
    Decision.OfSystem decided = Inputs.complete().unseen("models/m.onnx").decide();
    assertEquals(Status.STALE, control(decided, "A.7.5").status());
    String message = finding(decided, "A.7.5/stale-evidence").message();
    assertTrue(message.contains("aaaaaaaaaa") && message.contains("bbbbbbbbbb"), message);
    Decision.OfSystem early =
        Inputs.complete().unseen("models/m.onnx").stage(Stage.DEVELOPMENT).decide();
    assertEquals(Decision.Outcome.PASSED, early.outcome(), "before verification it only warns");
  }

  @Test
  void aReviewAgesByItsDateElseByItsCommit() {
    assertNoErrors(Inputs.complete().lastCommitted("2025-12-01").decide());
    assertEquals(
        Status.STALE,
        control(Inputs.complete().lastCommitted("2025-11-01").decide(), "A.7.5").status());
    assertNoErrors(
        Inputs.complete()
            .lastCommitted("2025-11-01")
            .fact(Fact.Kind.REVIEWED, "2026-06-01")
            .decide());
    assertEquals(
        Status.CONTRADICTED,
        control(Inputs.complete().fact(Fact.Kind.REVIEWED, "2027-06-01").decide(), "A.7.5")
            .status(),
        "a review in the future is none");
    assertEquals(
        Status.STALE,
        control(Inputs.complete().fact(Fact.Kind.NEXT_REVIEW, "2026-11-20").decide(), "A.7.5")
            .status());
  }

  @Test
  void whoWroteItCannotBeTheOnlyOneToApproveIt() {
    Decision.OfSystem decided =
        Inputs.complete()
            .fact(Fact.Kind.AUTHOR, "R. Diaz, data science")
            .fact(Fact.Kind.APPROVER, "R. Diaz")
            .decide();
    assertEquals(Decision.Outcome.FAILED, decided.outcome());
    assertNoErrors(
        Inputs.complete()
            .fact(Fact.Kind.AUTHOR, "R. Diaz, data science")
            .fact(Fact.Kind.APPROVER, "R. Diaz")
            .fact(Fact.Kind.APPROVER, "A. Novak, risk")
            .decide());
    assertEquals(
        Decision.Outcome.FAILED,
        Inputs.complete()
            .lastCommitted("2026-11-01")
            .fact(Fact.Kind.APPROVER, "R. Diaz, head")
            .decide()
            .outcome(),
        "git knows who wrote it");
  }

  @Test
  void anAssessmentOfAnotherSystemOrVersionContradicts() {
    assertEquals(
        Decision.Outcome.FAILED,
        Inputs.complete().fact(Fact.Kind.SYSTEM, "other-scorer").decide().outcome());
    assertEquals(
        Decision.Outcome.FAILED,
        Inputs.complete().version("2.0").fact(Fact.Kind.VERSION, "1.0").decide().outcome());
    assertNoErrors(Inputs.complete().version("2.0").fact(Fact.Kind.VERSION, "v2.0.0").decide());
    assertEquals(
        Severity.WARNING,
        finding(Inputs.complete().fact(Fact.Kind.VERSION, "7").decide(), "A.6.2.7/version-differs")
            .severity(),
        "the version of a Maven project need not be the model's");
  }

  @Test
  void aPurposeThatTheCardCallsOutOfScopeContradicts() {
    Inputs inputs =
        Inputs.complete()
            .purpose("Supports medical diagnosis of rare diseases in clinics")
            .passage(Topic.OUT_OF_SCOPE_USE, Strength.STRONG, "Medical diagnosis");
    assertEquals(
        "aims.yaml:5:12", finding(inputs.decide(), "A.9.4/out-of-scope").location().toString());
  }

  @Test
  void aWaiverHoldsForItsRequirementUntilItsDay() {
    Inputs inputs = Inputs.complete().without(Topic.DATA_PROVENANCE);
    Decision.OfSystem held =
        inputs.waiver("A.7.5/data-provenance", "2026-11-01", "2026-11-21").decide();
    assertEquals(Decision.Outcome.PASSED, held.outcome());
    assertEquals(Status.WAIVED, control(held, "A.7.5").status());
    Decision.OfSystem late =
        Inputs.complete()
            .without(Topic.DATA_PROVENANCE)
            .waiver("A.7.5/data-provenance", "2026-10-01", "2026-11-20")
            .decide();
    assertEquals(Decision.Outcome.FAILED, late.outcome());
    assertTrue(finding(late, "A.7.5/data-provenance").message().contains("2026-11-20 only"));
  }

  @Test
  void aContradictionCannotBeWaived() {
    assertFalse(
        Gate.waivable(Inputs.complete().build().policy()).contains("A.7.5/digest-mismatch"));
  }

  @Test
  void aPartialBuildNeverPasses() {
    Decision.OfSystem decided = Inputs.complete().partial("module b is not in this build").decide();
    assertEquals(Decision.Outcome.PARTIAL, decided.outcome());
  }

  @Test
  void whatAPolicyTurnsOffIsSaid() {
    Decision.OfSystem decided =
        Inputs.complete()
            .without(Topic.DATA_PROVENANCE)
            .policy(
                "baseline",
                "requirements: [{id: A.7.5/data-provenance, disabled: \"no data of ours\"}]\n")
            .decide();
    assertEquals(Status.NOT_APPLICABLE, control(decided, "A.7.5").status());
    assertTrue(finding(decided, "A.7.5/data-provenance").message().contains("no data of ours"));
  }

  /** More evidence never makes a control worse, and taking it away never makes one better. */
  @Test
  void strongerEvidenceNeverHurts() {
    Random random = new Random(42);
    List<Topic> topics = List.of(Topic.values());
    List<Strength> strengths = List.of(Strength.values());
    for (int round = 0; round < 300; round++) {
      Inputs inputs = new Inputs().policy("high-risk", "").stage(Stage.DEPLOYMENT);
      for (int i = 0; i < 12; i++) {
        inputs.passage(
            topics.get(random.nextInt(topics.size())),
            strengths.get(random.nextInt(strengths.size())),
            "text " + i);
      }
      Decision.OfSystem before = inputs.decide();
      Topic added = topics.get(random.nextInt(topics.size()));
      if (added == Topic.SUPPLIER) {
        continue; // Naming a supplier is what makes A.10.3 ask.
      }
      Decision.OfSystem after = inputs.passage(added, Strength.STRONG, "more").decide();
      for (Decision.OfControl control : before.controls()) {
        assertTrue(
            control(after, control.id()).status().compareTo(control.status()) <= 0
                || control.status() == Status.NOT_APPLICABLE,
            control.id() + " got worse with " + added);
      }
    }
  }

  @Test
  void theSameInputGivesTheSameDecision() {
    assertEquals(Inputs.complete().decide(), Inputs.complete().decide());
  }

  @Test
  void aDocumentThatIsNotCommittedIsToldToBe() {
    Finding finding =
        finding(Inputs.complete().neverCommitted("models/m.onnx").decide(), "A.7.5/stale-evidence");
    assertTrue(finding.message().contains("is not committed"), finding.message());
    assertTrue(finding.fix().endsWith("commit it"), finding.fix());
  }
}
