package io.github.aimsgate.maven;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.run.ExplainRun;
import io.github.aimsgate.run.PolicyFiles;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what a control asks, which evidence satisfies it, with an example; without a control, lists
 * them all. Needs no project.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** The control, such as {@code A.7.5}. */
  @Parameter(property = "aims.control")
  private String control;

  /** The policy, named as for {@code check}. */
  @Parameter(property = "aims.policy")
  private String policy;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::explain);
  }

  private void explain() {
    ControlCatalogue catalogue = ControlCatalogue.standard();
    ExplainRun.explain(Optional.ofNullable(control), catalogue, policy(catalogue))
        .forEach(getLog()::info);
  }

  private Policy policy(ControlCatalogue catalogue) {
    Reactor reactor = new Reactor(session);
    Optional<Path> own = reactor.systemFolders().aboveTop(PolicyReader.NAME);
    String name =
        Optional.ofNullable(policy)
            .or(() -> own.map(folder -> PolicyReader.NAME))
            .orElse("standard");
    WorkingTree tree = new WorkingTree(own.orElse(reactor.top()));
    return PolicyReader.read(name, new PolicyFiles(tree, getClass().getClassLoader()), catalogue);
  }
}
