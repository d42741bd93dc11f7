package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code CheckRun} is asked to decide.
 *
 * @param top the folder that all paths are relative to; the {@code aims.yaml} lies in it or below
 * @param systemFile path of the {@code aims.yaml}, relative to {@code top}
 * @param instant the moment to decide for
 * @param policy a profile, a path relative to {@code top}, or {@code classpath:} and a resource;
 *     empty for {@code aims-policy.yaml} beside the {@code aims.yaml} or at the top, else the
 *     standard profile
 * @param policyJars finds resources for a policy that lies in a jar
 * @param version the Maven project's version, for systems that declare none
 * @param modules the modules that the systems of the file cover
 * @param partial what is not in this build although a system covers it, one sentence each; empty if
 *     the build is whole
 * @param assets the AI that was found in the modules, as far as the {@code aims.yaml} rules it;
 *     empty if nobody looked
 * @param elsewhere the AI that was found in this build and that other {@code aims.yaml} files rule
 */
public record CheckRequest(
    Path top,
    String systemFile,
    Instant instant,
    Optional<String> policy,
    ClassLoader policyJars,
    String version,
    List<Module> modules,
    List<String> partial,
    Optional<List<Asset>> assets,
    List<Asset> elsewhere) {

  /** Copies the lists. */
  public CheckRequest {
    modules = List.copyOf(modules);
    partial = List.copyOf(partial);
    assets = assets.map(List::copyOf);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A request for which nobody looked for AI. */
  public CheckRequest(
      Path top,
      String systemFile,
      Instant instant,
      Optional<String> policy,
      ClassLoader policyJars,
      String version,
      List<Module> modules,
      List<String> partial) {
    this(
        top,
        systemFile,
        instant,
        policy,
        policyJars,
        version,
        modules,
        partial,
        Optional.empty(),
        List.of());
  }

  /** The same request, with the AI that was found. */
  public CheckRequest with(List<Asset> found) {
    return with(found, List.of());
  }

  /** The same request, with the AI that was found here and elsewhere. */
  public CheckRequest with(List<Asset> found, List<Asset> others) {
    return new CheckRequest(
        top,
        systemFile,
        instant,
        policy,
        policyJars,
        version,
        modules,
        partial,
        Optional.of(found),
        others);
  }

  /**
   * A module of the build.
   *
   * @param folder relative to {@code top}; empty for {@code top} itself
   * @param testReports folders of test reports (JUnit XML), relative to {@code top}
   * @param buildStarted when this build began
   */
  public record Module(String folder, List<String> testReports, Instant buildStarted) {
    /** Copies the list. */
    public Module {
      testReports = List.copyOf(testReports);
    }
  }
}
