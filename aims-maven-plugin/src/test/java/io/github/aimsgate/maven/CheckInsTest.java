package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;

class CheckInsTest {

  private static final Path TOP = Path.of("/project").toAbsolutePath();
  private static final ReactorPlan.Module API = module("api");
  private static final ReactorPlan.Module SCORING = module("scoring");
  private static final ReactorPlan.Coverage BOTH =
      new ReactorPlan.Coverage(TOP, List.of(API, SCORING), List.of());

  private final SessionData session = new DefaultSessionData();
  private final CheckIns checkIns = CheckIns.of(session);

  @Test
  void theLastModuleToCheckInDecides() {
    assertEquals(List.of(), checkIns.checkIn(SCORING.folder(), List.of(BOTH)));
    assertEquals(List.of(BOTH), CheckIns.of(session).checkIn(API.folder(), List.of(BOTH)));
  }

  @Test
  void aSkippedModuleIsNotWaitedForAndIsRemembered() {
    assertTrue(checkIns.skippedBeforeAll(API.folder()));
    checkIns.systemFolders(() -> List.of(TOP));
    assertEquals(List.of(BOTH), checkIns.checkIn(SCORING.folder(), List.of(BOTH)));
    assertTrue(checkIns.skipped(API));
    assertFalse(checkIns.skipped(SCORING));
  }

  @Test
  void aSkipInTheLastModuleDoesNotSilenceTheOthers() {
    checkIns.systemFolders(() -> List.of(TOP));
    assertEquals(List.of(), checkIns.checkIn(API.folder(), List.of(BOTH)));
    assertFalse(checkIns.skippedBeforeAll(SCORING.folder()));
    assertEquals(List.of(BOTH), checkIns.skip(SCORING.folder(), List.of(BOTH)));
  }

  @Test
  void whereEveryModuleSkipsNothingIsDecided() {
    assertEquals(List.of(), checkIns.skip(API.folder(), List.of(BOTH)));
    assertEquals(List.of(), checkIns.skip(SCORING.folder(), List.of(BOTH)));
  }

  @Test
  void ofManyModulesAtOnceExactlyOneDecides() throws Exception {
    List<ReactorPlan.Module> modules =
        IntStream.range(0, 40).mapToObj(number -> module("m" + number)).toList();
    ReactorPlan.Coverage all = new ReactorPlan.Coverage(TOP, modules, List.of());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<List<ReactorPlan.Coverage>>> arrivals = new ArrayList<>();
    modules.forEach(
        module -> arrivals.add(() -> CheckIns.of(session).checkIn(module.folder(), List.of(all))));
    int decided = 0;
    for (Future<List<ReactorPlan.Coverage>> due : threads.invokeAll(arrivals)) {
      decided += due.get().size();
    }
    threads.shutdown();
    assertEquals(1, decided);
  }

  private static ReactorPlan.Module module(String name) {
    return new ReactorPlan.Module(name, TOP.resolve(name), true, true);
  }
}
