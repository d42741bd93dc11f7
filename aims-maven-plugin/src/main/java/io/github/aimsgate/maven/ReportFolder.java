package io.github.aimsgate.maven;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.project.MavenProject;

/** Where the reports of one {@code aims.yaml} lie. */
final class ReportFolder {

  private ReportFolder() {}

  /**
   * The folder for a decision, such that no two share one.
   *
   * @param reactor knows the projects
   * @param systemFolder that holds the {@code aims.yaml}
   */
  static Path of(Reactor reactor, Path systemFolder) {
    return reactor
        .projectIn(systemFolder)
        .map(project -> Reactor.target(project).resolve("aims"))
        .orElseGet(
            () ->
                reactor
                    .topProject()
                    .map(Reactor::target)
                    .orElse(reactor.top().resolve("target"))
                    .resolve("aims")
                    .resolve(slug(reactor.top(), systemFolder)));
  }

  /**
   * The folder for what a module contains and no {@code aims.yaml} rules.
   *
   * @param alone whether no other report lies in the module's folder
   */
  static Path ofModule(MavenProject project, boolean alone) {
    Path folder = Reactor.target(project).resolve("aims");
    return alone ? folder : folder.resolve("undeclared");
  }

  /** Writes each registered format; all are rendered before the first is written. */
  static void write(Path folder, Decision decision) {
    List<Runnable> writes = new ArrayList<>();
    for (ReportFormat format : ReportFormat.registered()) {
      byte[] bytes = format.render(decision);
      writes.add(() -> WholeFile.write(folder.resolve(format.fileName()), bytes));
    }
    writes.forEach(Runnable::run);
  }

  /** An {@code aims.yaml} above the build has the top module's report to itself. */
  private static String slug(Path top, Path systemFolder) {
    return systemFolder.startsWith(top)
        ? Reactor.slashed(top.relativize(systemFolder))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
        : "";
  }
}
