package io.github.aimsgate.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.source.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

  private static final ControlCatalogue CATALOGUE = ControlCatalogue.standard();
  private static final String HEAD =
      "schema: aims/policy/v1\nname: acme\nversion: \"1\"\nextends: standard\n";

  private static Policy read(String text) {
    return read(Map.of("aims-policy.yaml", text));
  }

  private static Policy read(String policy, String group) {
    return read(Map.of("aims-policy.yaml", policy, "group.yaml", group));
  }

  private static Policy read(Map<String, String> files) {
    PolicySource source =
        (name, from) ->
            Optional.ofNullable(files.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    return PolicyReader.read("aims-policy.yaml", source, CATALOGUE);
  }

  private static Policy profile(String name) {
    return PolicyReader.read(name, (file, from) -> Optional.empty(), CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "standard", "high-risk"})
  void everyProfileAsksSomethingAndIsStable(String name) {
    Policy policy = profile(name);
    assertEquals(name, policy.name());
    assertFalse(policy.requirements().isEmpty());
    assertEquals(policy.sha256(), profile(name).sha256());
  }

  @Test
  void standardAsksMoreThanBaselineAndHighRiskAsksEarlier() {
    assertTrue(
        profile("standard").requirements().size() > profile("baseline").requirements().size());
    assertTrue(
        profile("high-risk").requirements().stream()
            .allMatch(requirement -> requirement.risk() == RiskLevel.MINIMAL));
    assertEquals(Stage.VERIFICATION, profile("high-risk").measuring().requiredFrom());
  }

  @Test
  void branchesAreThoseOfTheExtendedPolicyUnlessItNamesItsOwn() {
    String group = HEAD + "branches: [main, \"release/*\"]\n";
    assertEquals(List.of(), read(HEAD).branches());
    assertEquals(List.of("main", "release/*"), read(group).branches());
    String project = HEAD.replace("standard", "group.yaml");
    assertEquals(List.of("main", "release/*"), read(project, group).branches());
    assertEquals(List.of("stable"), read(project + "branches: [stable]\n", group).branches());
  }

  @Test
  void aPolicyChangesWhatItExtends() {
    Policy policy =
        read(
            HEAD
                + """
                measurements:
                  thresholds: [{metric: accuracy, min: 0.9}]
                freshness:
                  review-within-days: {A.5.3: 90}
                requirements:
                  - {id: A.7.4/data-quality, stage: development}
                  - {id: A.8.4/incident-contact, disabled: "told by the service desk"}
                """);
    assertEquals(
        Stage.DEVELOPMENT,
        policy.requirements().stream()
            .filter(requirement -> requirement.id().equals("A.7.4/data-quality"))
            .findFirst()
            .orElseThrow()
            .from());
    assertTrue(
        policy.requirements().stream()
            .noneMatch(requirement -> requirement.id().equals("A.8.4/incident-contact")));
    assertEquals("told by the service desk", policy.disabled().get(0).reason());
    assertEquals(90, policy.freshness().days("A.5.3"));
    assertEquals(365, policy.freshness().days("6.1"));
    assertEquals("at least 0.9", policy.measuring().thresholds().get(0).words());
  }

  @Test
  void theDigestCoversWhatIsExtended() {
    Map<String, String> one =
        Map.of("aims-policy.yaml", HEAD.replace("standard", "base.yaml"), "base.yaml", HEAD);
    Map<String, String> other =
        Map.of(
            "aims-policy.yaml",
            HEAD.replace("standard", "base.yaml"),
            "base.yaml",
            HEAD + "# changed\n");
    assertNotEquals(read(one).sha256(), read(other).sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: standrad|write \"standard\"",
        "requirements: [{id: A.7.4/data-qualty, stage: design}]|write \"A.7.4/data-quality\"",
        "requirements: [{id: A.7.4/data-quality, stage: desing}]|write \"design\"",
        "requirements: [{id: A.7.4/data-quality, disabled: ''}]|write disabled",
        "requirements: [{id: A.6.2.9/x, stage: design}]|write \"A.6.2",
        "requirements: [{id: A.7.4/mine, stage: design, risk: high, any-of: [[data-qualty]]}]"
            + "|write \"data-quality\"",
        "measurments: {}|write \"measurements\"",
        "freshness: {review-within-days: {default: 0}}|write a number from 1",
        "measurements: {thresholds: [{metric: auc}]}|min: 0.9",
      })
  void aWrongWordIsToldWithTheNearestRightOne(String line, String fix) {
    String text =
        line.startsWith("extends") ? HEAD.replace("extends: standard", line) : HEAD + line + "\n";
    InputException thrown = assertThrows(InputException.class, () -> read(text));
    assertTrue(thrown.getMessage().contains(fix), thrown.getMessage());
    assertTrue(thrown.getMessage().startsWith("aims-policy.yaml:"), thrown.getMessage());
  }

  @Test
  void aPolicyThatAsksNothingIsRefused() {
    InputException thrown =
        assertThrows(InputException.class, () -> read(HEAD.replace("extends: standard\n", "")));
    assertTrue(thrown.getMessage().contains("asks for nothing"), thrown.getMessage());
  }

  @Test
  void aPolicyCannotExtendItself() {
    InputException thrown =
        assertThrows(
            InputException.class, () -> read(HEAD.replace("standard", "aims-policy.yaml")));
    assertTrue(thrown.getMessage().contains("extends itself"), thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TBD", "'n/a'", "'[reason]'", "true"})
  void aPlaceholderIsNoReasonToTurnARequirementOff(String reason) {
    String text =
        HEAD + "requirements:\n  - {id: A.7.6/data-preparation, disabled: " + reason + "}\n";
    InputException thrown = assertThrows(InputException.class, () -> read(text));
    assertTrue(thrown.getMessage().contains("turned off with a reason"), thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "high-risk"})
  void theFixOfAnImpactProcessNamesAllThatItAsks(String name) {
    Requirement process =
        profile(name).requirements().stream()
            .filter(requirement -> requirement.id().equals("A.5.2/impact-process"))
            .findFirst()
            .orElseThrow();
    assertTrue(process.fix().contains("\"process\""), process.fix());
    assertTrue(process.fix().contains("\"approval\""), process.fix());
  }

  @Test
  void exclusionsAddUpAndTheBaselineIsThatOfTheNearestPolicy() {
    String group =
        HEAD
            + "discovery:\n  exclude:\n"
            + "    - {what: 'examples/**', reason: Samples of the manual that nobody ships}\n"
            + "baseline: {until: 2026-12-31}\n";
    String project =
        HEAD.replace("standard", "group.yaml")
            + "discovery:\n  exclude:\n"
            + "    - {what: Weka, kind: dependency, until: 2027-01-31,"
            + " reason: The library reads files in its format and trains nothing}\n";
    Policy policy = read(project, group);
    assertEquals(
        List.of("examples/**", "Weka"),
        policy.discovery().exclude().stream().map(Exclusion::what).toList());
    assertEquals(
        "aims-policy.yaml:7:14", policy.discovery().exclude().get(1).location().toString());
    assertEquals("2026-12-31", policy.baselineUntil().orElseThrow().toString());
    assertEquals(
        "2027-03-31",
        read(project + "baseline: {until: 2027-03-31}\n", group).baselineUntil().get().toString());
    assertTrue(profile("standard").discovery().exclude().isEmpty());
  }

  @Test
  void signaturesAddToThoseOfTheExtendedPolicy() {
    String group =
        HEAD + "discovery: {signatures: [{name: Group AI, category: llm, npm: [group-ai]}]}\n";
    String project =
        HEAD.replace("standard", "group.yaml")
            + "discovery: {signatures: [{name: Own AI, category: nlp, jvm: [com.acme.nlp]}]}\n";
    assertEquals(
        List.of("Group AI", "Own AI"),
        read(project, group).discovery().signatures().stream().map(Signature::name).toList());
  }

  @Test
  void aSignatureThatFindsNothingIsRefusedWhereItStands() {
    InputException refused =
        assertThrows(
            InputException.class,
            () -> read(HEAD + "discovery:\n  signatures:\n    - {name: A, category: llm}\n"));
    assertEquals("aims-policy.yaml:7:7", refused.problems().get(0).location().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "n/a", "TODO", "TBD", "-"})
  void anExclusionWithoutAReasonIsRefused(String reason) {
    String text =
        HEAD + "discovery:\n  exclude:\n    - {what: 'examples/**', reason: '" + reason + "'}\n";
    InputException refused = assertThrows(InputException.class, () -> read(text));
    assertEquals("aims-policy.yaml:7:37", refused.problems().get(0).location().toString());
  }
}
