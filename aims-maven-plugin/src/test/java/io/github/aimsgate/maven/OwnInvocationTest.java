package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnInvocationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aims:gate",
        "aims:gate@production",
        "io.github.aimsgate:aims-maven-plugin:gate",
        "io.github.aimsgate:aims-maven-plugin:0.1.0-SNAPSHOT:gate"
      })
  void aGoalOfOursMayRun(String goal) {
    assertDoesNotThrow(
        () -> OwnInvocation.require("gate", List.of(goal, "aims:verify-ledger"), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"verify", "surefire:test", "org.example:aims-maven-plugin:gate", "xaims:gate"})
  void nothingElseMayRunBeside(String other) {
    InputException refused =
        assertThrows(
            InputException.class,
            () -> OwnInvocation.require("gate", List.of(other, "aims:gate"), false));

    assertTrue(refused.getMessage().contains(other), refused.getMessage());
    assertTrue(refused.getMessage().contains("an invocation of its own"), refused.getMessage());
  }

  @Test
  void thePomMayNotRunIt() {
    assertThrows(
        InputException.class, () -> OwnInvocation.require("gate", List.of("aims:gate"), true));
    assertThrows(InputException.class, () -> OwnInvocation.require("gate", List.of(), false));
  }
}
