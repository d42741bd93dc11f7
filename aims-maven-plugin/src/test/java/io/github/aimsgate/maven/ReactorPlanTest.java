package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReactorPlanTest {

  private static final Path TOP = Path.of("/project").toAbsolutePath();

  @Test
  void oneFileAtTheTopCoversEveryModuleAndTheTopItself() {
    List<ReactorPlan.Coverage> coverages =
        plan(List.of(TOP), module(""), module("api"), module("scoring")).coverages();
    assertEquals(1, coverages.size());
    assertEquals(List.of("top", "api", "scoring"), ids(coverages.get(0)));
    assertEquals(List.of(), coverages.get(0).partial());
  }

  @Test
  void theNearestFileOwnsAModule() {
    List<ReactorPlan.Coverage> coverages =
        plan(List.of(TOP, TOP.resolve("scoring")), module(""), module("api"), module("scoring"))
            .coverages();
    assertEquals(List.of("top", "api"), ids(coverages.get(0)));
    assertEquals(List.of("scoring"), ids(coverages.get(1)));
  }

  @Test
  void aFileDeepInsideAModuleIsDecidedWithThatModule() {
    ReactorPlan plan = plan(List.of(TOP.resolve("api/src/main/model")), module(""), module("api"));
    assertEquals(List.of("api"), ids(plan.coverages().get(0)));
    assertEquals(List.of(), plan.coveragesOf(TOP));
  }

  @Test
  void aModuleThatWasNotSelectedMakesThePlanPartial() {
    ReactorPlan.Coverage coverage =
        plan(
                List.of(TOP),
                module("api"),
                new ReactorPlan.Module("scoring", TOP.resolve("scoring"), false, true))
            .coverages()
            .get(0);
    assertEquals(List.of("module scoring is not in this build"), coverage.partial());
    assertEquals(List.of("api"), coverage.expected().stream().map(ReactorPlan.Module::id).toList());
  }

  @Test
  void aModuleWithoutTheCheckMakesThePlanPartial() {
    ReactorPlan.Coverage coverage =
        plan(
                List.of(TOP),
                module("api"),
                new ReactorPlan.Module("scoring", TOP.resolve("scoring"), true, false))
            .coverages()
            .get(0);
    assertEquals(List.of("module scoring does not run aims:check"), coverage.partial());
  }

  @Test
  void aModuleInWhichNothingIsCoveredIsNotWaitedFor() {
    ReactorPlan plan =
        new ReactorPlan(
            TOP,
            List.of(
                module(""),
                module("api"),
                new ReactorPlan.Module("web", TOP.resolve("web"), true, false)),
            List.of(TOP),
            folder -> Set.of("api/src/main/", "api/models/"));
    assertEquals(List.of("api"), ids(plan.coverages().get(0)));
    assertEquals(List.of(), plan.coverages().get(0).partial());
  }

  @Test
  void aFileAboveTheBuildMakesThePlanPartial() {
    ReactorPlan.Coverage coverage = plan(List.of(TOP.getParent()), module("")).coverages().get(0);
    assertEquals(
        List.of("aims.yaml lies above this build: modules beside \"project\" are absent"),
        coverage.partial());
  }

  @Test
  void aModuleWithoutAFileAtOrAboveItChecksInForNothing() {
    ReactorPlan plan = plan(List.of(TOP.resolve("scoring")), module("api"), module("scoring"));
    assertEquals(List.of(), plan.coveragesOf(TOP.resolve("api")));
  }

  private static ReactorPlan plan(List<Path> systemFolders, ReactorPlan.Module... modules) {
    return new ReactorPlan(TOP, Arrays.asList(modules), systemFolders, folder -> Set.of());
  }

  private static ReactorPlan.Module module(String folder) {
    return folder.isEmpty()
        ? new ReactorPlan.Module("top", TOP, true, true)
        : new ReactorPlan.Module(folder, TOP.resolve(folder), true, true);
  }

  private static List<String> ids(ReactorPlan.Coverage coverage) {
    return coverage.modules().stream().map(ReactorPlan.Module::id).toList();
  }
}
