package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Turns what the model throws into what Maven shows. */
final class Edge {

  private Edge() {}

  /**
   * Runs a goal.
   *
   * @throws MojoFailureException if the gate says no
   * @throws MojoExecutionException if it could not decide
   */
  static void run(Goal goal) throws MojoFailureException, MojoExecutionException {
    try {
      goal.run();
    } catch (InputException mistakes) {
      throw new MojoExecutionException(
          mistakes.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    } catch (RuntimeException bug) {
      throw new MojoExecutionException(
          "a bug in aims; please report it at https://github.com/aimsgate/aims-maven-plugin/issues: "
              + bug,
          bug);
    }
  }

  /** What a goal does. */
  interface Goal {
    /** Does it. */
    void run() throws MojoFailureException;
  }
}
