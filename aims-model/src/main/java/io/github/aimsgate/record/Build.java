package io.github.aimsgate.record;

import java.util.List;
import java.util.Optional;

/**
 * The program and the build that a record comes from.
 *
 * @param pluginVersion the version of this program
 * @param classPathSha256 over the list of its class path, a file of the ledger's evidence store
 * @param commit the git commit
 * @param ciJob the URI of the CI job
 * @param maven the coordinates of the built project
 * @param inputs the judged outputs of the build
 */
public record Build(
    String pluginVersion,
    Optional<String> classPathSha256,
    Optional<String> commit,
    Optional<String> ciJob,
    Optional<String> maven,
    List<BuildInput> inputs) {

  /** Refuses what is no digest. */
  public Build {
    classPathSha256.ifPresent(Form::sha256);
    commit.ifPresent(Form::gitObject);
    inputs = List.copyOf(inputs);
  }
}
