package io.github.aimsgate.run;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.source.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a release may go live, with everything that the answer depends on. The same commit, build
 * outputs, artifacts, class path, environment and instant give the same value.
 *
 * @param environment where it is to go live
 * @param instant the moment for which it was decided
 * @param commit the full object name
 * @param coordinates of the build's top project
 * @param files one decision for each {@code aims.yaml}, sorted by path
 * @param systems all systems of these files, sorted by identifier
 * @param artifacts what is to go live, sorted by name
 * @param classPath the jars that decided, in their order
 * @param inputs the build outputs whose bytes counted, by path relative to the work tree, sorted
 */
public record GateDecision(
    String environment,
    Instant instant,
    String commit,
    String coordinates,
    List<OfFile> files,
    List<OfSystem> systems,
    List<Digested> artifacts,
    List<Digested> classPath,
    List<Digested> inputs) {

  /** Copies the lists. */
  public GateDecision {
    files = List.copyOf(files);
    systems = List.copyOf(systems);
    artifacts = List.copyOf(artifacts);
    classPath = List.copyOf(classPath);
    inputs = List.copyOf(inputs);
  }

  /** Whether every system passed: one that failed, or was not looked at as a whole, stops all. */
  public boolean authorized() {
    return !files.isEmpty()
        && files.stream().allMatch(file -> file.decision().outcome() == Decision.Outcome.PASSED);
  }

  /**
   * The digest of the policy that was in force; where files have policies of their own, the digest
   * over theirs, a line each, in the order of the files.
   */
  public String policySha256() {
    List<String> digests = files.stream().map(file -> file.decision().policy().sha256()).toList();
    return Set.copyOf(digests).size() == 1
        ? digests.get(0)
        : Digests.sha256(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What one {@code aims.yaml} came to.
   *
   * @param path relative to the work tree
   * @param decision on its systems, whose paths are relative to the declaration's top
   */
  public record OfFile(String path, Decision decision) {

    /** The folder of the file, relative to the work tree; empty for its top. */
    public String folder() {
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
  }

  /**
   * What one system came to.
   *
   * @param decided the outcome, whose paths are relative to the declaration's top
   * @param version of the system
   * @param policy that was in force
   * @param evidence what satisfies or supports its controls, sorted by path
   * @param waivers identifiers of those that excepted something, sorted
   */
  public record OfSystem(
      Decision.OfSystem decided,
      String version,
      Policy policy,
      List<Evidence> evidence,
      List<String> waivers) {
    /** Copies the lists. */
    public OfSystem {
      evidence = List.copyOf(evidence);
      waivers = List.copyOf(waivers);
    }
  }

  /**
   * A document that serves controls.
   *
   * @param path relative to the work tree
   * @param sha256 of the bytes that were read
   * @param blob the object name of the blob; empty for what the build wrote
   * @param controls that it serves, in the standard's order
   */
  public record Evidence(String path, String sha256, Optional<String> blob, List<String> controls) {
    /** Copies the list. */
    public Evidence {
      controls = List.copyOf(controls);
    }
  }

  /**
   * Something with the digest of its bytes.
   *
   * @param name a path, or what it is called
   * @param sha256 in lower-case hexadecimal
   */
  public record Digested(String name, String sha256) {}
}
