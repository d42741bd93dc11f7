package io.github.aimsgate.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemFileTest {

  private static final String GOOD =
      """
      schema: aims/v1
      system:
        id: churn-scorer
        name: Churn scorer
        purpose: Ranks customers by their risk of leaving
        roles: [provider, deployer]
        risk: limited
        stage: verification
        owner: {name: Retention ML, contact: retention-ml@example.org}
        covers: ["src/main/**", "models/**"]
      evidence:
        - MODEL_CARD.md
      """;

  @Test
  void readsWhatIsDeclared() {
    AiSystem system = SystemFile.parse("aims.yaml", GOOD).get(0);
    assertEquals("churn-scorer", system.id());
    assertEquals(RiskLevel.LIMITED, system.risk());
    assertEquals(Stage.VERIFICATION, system.stage());
    assertEquals(List.of(Role.PROVIDER, Role.DEPLOYER), system.roles());
    assertEquals("aims.yaml:3:7", system.location().toString());
    assertEquals("models/**", system.covers().get(1).text());
    assertEquals("MODEL_CARD.md", system.evidence().get(0).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  risk: limited|  risk: limted|aims.yaml:7:9|write \"limited\"",
        "  stage: verification|  stage: verfication|aims.yaml:8:10|write \"verification\"",
        "  name: Churn scorer|  nmae: Churn scorer|aims.yaml:4:3|write \"name\"",
        "  id: churn-scorer|  id: Churn Scorer|aims.yaml:3:7|use a to z",
        "  id: churn-scorer|  id: [a]|aims.yaml:3:7|write one",
        "roles: [provider, deployer]|roles: [provider, deployr]|aims.yaml:6:21|write \"deployer\"",
        "roles: [provider, deployer]|roles: []|aims.yaml:6:10|name at least one",
        "schema: aims/v1|schema: aims/v9|aims.yaml:1:9|write \"aims/v1\"",
        "\"models/**\"|\"models/[\"|aims.yaml:10:27|write a path",
        "contact: retention-ml@example.org|contact: ''|aims.yaml:9:40|say what it is",
        "  stage: verification|  risk: high|aims.yaml:8:3|keep one",
        "  stage: verification|  stage: *x|aims.yaml:8:10|write the value out",
      })
  void saysWhereAMistakeIsAndHowToMendIt(String from, String to, String place, String fix) {
    InputException thrown =
        assertThrows(
            InputException.class, () -> SystemFile.parse("aims.yaml", GOOD.replace(from, to)));
    assertTrue(
        thrown.problems().stream()
            .anyMatch(
                problem ->
                    problem.location().toString().equals(place) && problem.fix().contains(fix)),
        () -> thrown.problems().stream().map(Problem::toString).toList().toString());
  }

  @Test
  void refusesTwoSystemsWithOneId() {
    InputException thrown =
        assertThrows(
            InputException.class, () -> SystemFile.parse("aims.yaml", GOOD + "---\n" + GOOD));
    assertTrue(thrown.getMessage().contains("already declared at aims.yaml:3:7"));
  }

  @Test
  void refusesAnEmptyFile() {
    InputException thrown =
        assertThrows(InputException.class, () -> SystemFile.parse("aims.yaml", "# nothing\n"));
    assertTrue(thrown.getMessage().contains("declares no system"), thrown.getMessage());
  }
}
