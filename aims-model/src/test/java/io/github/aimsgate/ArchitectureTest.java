package io.github.aimsgate;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of the house: a package may use what lies on a lower floor, never what lies above. */
class ArchitectureTest {

  private static final String ROOT = "io.github.aimsgate.";

  /** From the ground up; rooms on one floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("source.."),
          List.of("yaml.."),
          List.of("control.."),
          List.of("system..", "evidence..", "record..", "asset.."),
          List.of("policy..", "ledger.."),
          List.of("gate.."),
          List.of("report.."),
          List.of("run.."));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.aimsgate");

  @Test
  void arrowsPointDown() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String room : FLOORS.get(floor)) {
        String[] forbidden =
            FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(other -> ROOT + other)
                .toArray(String[]::new);
        if (forbidden.length > 0) {
          noClasses()
              .that()
              .resideInAPackage(ROOT + room)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void everyRoomIsOnThePlan() {
    List<String> known =
        FLOORS.stream()
            .flatMap(List::stream)
            .map(room -> ROOT + room.substring(0, room.length() - 2))
            .toList();
    CLASSES.forEach(
        type ->
            assertTrue(
                known.stream().anyMatch(room -> type.getPackageName().startsWith(room)),
                type.getName() + " is in no room of the plan"));
  }

  @Test
  void packagesDoNotCycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noMavenInTheModel() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void theGateDoesNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "gate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "org.eclipse.jgit..", "tools.jackson..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
