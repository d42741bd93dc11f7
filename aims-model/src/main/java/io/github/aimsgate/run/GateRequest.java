package io.github.aimsgate.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code GateDecisionRun} is asked to decide: whether all systems of a build may go live, as
 * one release.
 *
 * @param folder where the build lies: any folder of a git work tree
 * @param environment where the systems are to go live: {@code a} to {@code z}, digits and hyphens,
 *     63 at most
 * @param declarations all {@code aims.yaml} of the build
 * @param artifacts what is to go live
 * @param classPath the jars that decide, in their order
 * @param coordinates of the build's top project, {@code group:artifact:version}
 * @param policy a policy that was named beside the commit, which is refused
 * @param ledger the folder of the ledger, whose content need not be committed
 * @param instant the moment to decide for
 */
public record GateRequest(
    Path folder,
    String environment,
    List<Declaration> declarations,
    List<Artifact> artifacts,
    List<Path> classPath,
    String coordinates,
    Optional<String> policy,
    Optional<Path> ledger,
    Instant instant) {

  /** Copies the lists. */
  public GateRequest {
    declarations = List.copyOf(declarations);
    artifacts = List.copyOf(artifacts);
    classPath = List.copyOf(classPath);
  }

  /**
   * One {@code aims.yaml}.
   *
   * @param top the folder that its paths and those of its policy are relative to
   * @param systemFile its path, relative to {@code top}
   * @param version the Maven project's version, for systems that declare none
   * @param modules the modules that its systems cover
   * @param partial what is not in this build although a system covers it, one sentence each
   */
  public record Declaration(
      Path top, String systemFile, String version, List<Module> modules, List<String> partial) {
    /** Copies the lists. */
    public Declaration {
      modules = List.copyOf(modules);
      partial = List.copyOf(partial);
    }
  }

  /**
   * A module of the build. All paths are relative to the declaration's {@code top}.
   *
   * @param folder empty for {@code top} itself
   * @param output the folder that the build writes to
   * @param testReports folders of test reports (JUnit XML)
   */
  public record Module(String folder, String output, List<String> testReports) {
    /** Copies the list. */
    public Module {
      testReports = List.copyOf(testReports);
    }
  }

  /**
   * A file that is to go live.
   *
   * @param name for the record
   * @param file where it lies, inside the work tree
   */
  public record Artifact(String name, Path file) {}
}
