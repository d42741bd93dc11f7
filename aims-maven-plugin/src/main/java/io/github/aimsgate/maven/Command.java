package io.github.aimsgate.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Spells commands the way they work where the user stands. */
final class Command {

  /** The plugin, without its version. */
  static final String PLUGIN = "io.github.aimsgate:aims-maven-plugin";

  private Command() {}

  /**
   * The command that runs a goal.
   *
   * @param top the project in the folder where Maven was called, if there is one
   * @param running says which version runs
   */
  static String of(String goal, Optional<MavenProject> top, MojoExecution running) {
    boolean prefixWorks =
        top.filter(project -> project.getFile() != null)
            .map(
                project ->
                    project.getBuild().getPluginsAsMap().containsKey(PLUGIN)
                        || (project.getPluginManagement() != null
                            && project.getPluginManagement().getPluginsAsMap().containsKey(PLUGIN)))
            .orElse(false);
    return "mvn " + (prefixWorks ? "aims" : PLUGIN + ":" + running.getVersion()) + ":" + goal;
  }
}
