package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.run.InitRun;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.source.history.HistoryReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Developer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Writes the first files of a project: {@code aims.yaml}, a model card and an impact assessment
 * with a risk screening, filled with what the build knows, the AI in it among that. The rest are
 * placeholders, which {@code check} refuses until somebody answers them. Overwrites nothing.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private ProjectDependenciesResolver resolver;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::init);
  }

  private void init() {
    Reactor reactor = new Reactor(session);
    InitRun.Result result = InitRun.init(request(reactor));
    result.written().forEach(file -> getLog().info("wrote " + file));
    result.kept().forEach(file -> getLog().info("kept " + file + ", which was there already"));
    result.nextSteps().forEach(getLog()::info);
  }

  private InitRun.Request request(Reactor reactor) {
    Path folder = reactor.top();
    Optional<MavenProject> project = reactor.topProject();
    Optional<Developer> developer =
        project.map(MavenProject::getDevelopers).orElse(List.of()).stream().findFirst();
    return new InitRun.Request(
        folder,
        project.map(MavenProject::getArtifactId).orElse(folder.getFileName().toString()),
        project.map(MavenProject::getName),
        project.map(MavenProject::getVersion).orElse("0.1.0"),
        project.map(MavenProject::getDescription),
        developer.map(Developer::getName),
        developer.map(Developer::getEmail),
        commit(folder),
        Command.of("check", project, execution),
        found(reactor));
  }

  /** Keeps nothing of what was found in jars: it is done once. */
  private List<Asset> found(Reactor reactor) {
    Path top = reactor.top();
    Signatures signatures = KnownSignatures.standard();
    ModuleAi ai = new ModuleAi(reactor, session, resolver, getLog(), Optional.empty());
    if (reactor.topProject().isEmpty()) {
      return ai.withoutProject(top, signatures);
    }
    List<Asset> found = new ArrayList<>();
    for (MavenProject project : reactor.projectsOfBuild()) {
      if (Reactor.folder(project).startsWith(top)) {
        found.addAll(ai.in(project, top, Optional.empty(), signatures));
      }
    }
    return found;
  }

  private static Optional<String> commit(Path folder) {
    return HistoryReader.read(new WorkingTree(folder).root(), List.of())
            instanceof History.Known known
        ? Optional.of(known.commit())
        : Optional.empty();
  }
}
