package io.github.aimsgate;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.run.CheckRun;
import io.github.aimsgate.source.cache.Cache;
import java.util.List;
import java.util.Optional;
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

  /** What is signed rests on bytes, not on what an earlier build left in a folder. */
  @Test
  void nothingThatIsSignedIsRemembered() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "source.cache")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "source.cache.FolderCache")
        .because("the caller of a check hands it over")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "run.golive..", ROOT + "record..", ROOT + "ledger..")
        .or()
        .haveSimpleNameStartingWith("Gate")
        .should()
        .callMethodWhere(target(owner(resideInAPackage(ROOT + "source.cache"))))
        .orShould()
        .callMethod(CheckRun.class, "decide", CheckRequest.class, Optional.class, Cache.class)
        .check(CLASSES);
  }
}
