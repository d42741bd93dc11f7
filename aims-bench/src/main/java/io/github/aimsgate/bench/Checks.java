package io.github.aimsgate.bench;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.run.CheckRun;
import io.github.aimsgate.source.cache.Cache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks as a goal asks for them. */
final class Checks {

  private static final Instant INSTANT = Instant.parse("2026-11-21T00:00:00Z");

  private Checks() {}

  /** Decides on the system in a folder, of which nothing is known; empty for the top. */
  static Decision decide(Path top, String folder) {
    return decide(top, folder, Cache.NONE);
  }

  /** Decides on the system in a folder; empty for the top. */
  static Decision decide(Path top, String folder, Cache cache) {
    return CheckRun.decide(
        new CheckRequest(
            top,
            folder.isEmpty() ? "aims.yaml" : folder + "/aims.yaml",
            INSTANT,
            Optional.empty(),
            Checks.class.getClassLoader(),
            "1.0.0",
            List.of(new CheckRequest.Module(folder, List.of(), INSTANT)),
            List.of()),
        Optional.empty(),
        cache);
  }
}
