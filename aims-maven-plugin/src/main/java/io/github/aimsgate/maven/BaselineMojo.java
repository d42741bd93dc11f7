package io.github.aimsgate.maven;

import io.github.aimsgate.report.Prose;
import io.github.aimsgate.run.BaselineRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Writes down what is wrong today, as {@code aims-baseline.json} beside each {@code aims.yaml} and
 * in each module that contains undeclared AI: {@code check} then fails for new problems alone,
 * until the day that the policy names. Never runs on a build server; never counts for {@code gate}.
 */
@Mojo(name = "baseline", aggregator = true, threadSafe = true)
public final class BaselineMojo extends AbstractMojo {

  /** Whether the new baseline may list problems that the old one does not. */
  @Parameter(property = "aims.more", defaultValue = "false")
  private boolean more;

  /** The policy, as for {@code check}: it names the day on which the baseline ends. */
  @Parameter(property = "aims.policy")
  private String policy;

  /** Where {@code check} keeps what it found out: a folder, or {@code none}. */
  @Parameter(property = "aims.cache")
  private String cache;

  @Inject private ProjectDependenciesResolver resolver;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::baseline);
  }

  private void baseline() {
    Reactor reactor = new Reactor(session);
    CachePlace place = new CachePlace(reactor.top(), session.getSystemProperties());
    JudgedBuild build =
        new JudgedBuild(
            reactor,
            new ModuleAi(reactor, session, resolver, getLog(), place.folder(cache)),
            Optional.ofNullable(policy),
            place.cache(cache, getClass().getClassLoader()),
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS));
    for (JudgedBuild.Judged judged : build.all()) {
      write(judged);
    }
  }

  private void write(JudgedBuild.Judged judged) {
    Path root = judged.root();
    BaselineRun.Written written =
        BaselineRun.write(
            new BaselineRun.Request(
                root,
                Reactor.slashed(root.relativize(judged.folder())),
                judged.decision(),
                more,
                !session.getSystemProperties().getProperty("env.CI", "").isBlank()));
    getLog()
        .info(
            "wrote "
                + written.path()
                + ": "
                + Prose.count(written.now(), "problem")
                + written.before().map(before -> ", " + before + " before").orElse(""));
  }
}
