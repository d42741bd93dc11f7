package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.report.inventory.Drift;
import io.github.aimsgate.report.inventory.InventoryJson;
import io.github.aimsgate.report.inventory.InventoryTable;
import io.github.aimsgate.report.inventory.MlBom;
import io.github.aimsgate.run.discover.Inventories;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.WorkingTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Lists the AI that the build contains and the system that covers each: dependencies, call sites,
 * model files, models and services that are named, settings, data sets. Writes the list as JSON and
 * as a CycloneDX bill of materials, and says what came, went and changed since an earlier bill.
 * Never fails for what it finds; {@code check} does.
 */
@Mojo(name = "discover", aggregator = true, threadSafe = true)
public final class DiscoverMojo extends AbstractMojo {

  private static final String BOM = "ml-bom.cdx.json";
  private static final long MOST_BOM = 1 << 20;

  /** The folder for the list ({@code assets.json}) and the bill ({@code ml-bom.cdx.json}). */
  @Parameter(property = "aims.output")
  private String output;

  /** An earlier CycloneDX bill in JSON: what came, went and changed since is told. */
  @Parameter(property = "aims.earlierBom")
  private String earlierBom;

  /**
   * Whether the bill is attached to the build as an artifact, with the classifier {@code ml-bom}.
   */
  @Parameter(property = "aims.attach", defaultValue = "false")
  private boolean attach;

  /** The policy, as for {@code check}: its exclusions and signatures count. */
  @Parameter(property = "aims.policy")
  private String policy;

  /** Where {@code check} keeps what it found out: a folder, or {@code none}. */
  @Parameter(property = "aims.cache")
  private String cache;

  @Inject private ProjectDependenciesResolver resolver;

  @Inject private MavenProjectHelper projectHelper;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::discover);
  }

  private void discover() {
    Reactor reactor = new Reactor(session);
    CachePlace place = new CachePlace(reactor.top(), session.getSystemProperties());
    List<JudgedBuild.Judged> judged =
        new JudgedBuild(
                reactor,
                new ModuleAi(reactor, session, resolver, getLog(), place.folder(cache)),
                Optional.ofNullable(policy),
                place.cache(cache, getClass().getClassLoader()),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS))
            .all();
    Inventory inventory =
        Inventories.of(
            new Inventory.Subject(
                project.getGroupId(), project.getArtifactId(), project.getVersion()),
            judged.stream().map(JudgedBuild.Judged::decision).toList());
    InventoryTable.lines(inventory).forEach(getLog()::info);
    Path folder =
        output == null
            ? Reactor.target(project).resolve("aims")
            : UserPath.of(reactor.top(), "aims.output", output);
    byte[] bom = MlBom.render(inventory, execution.getVersion());
    Optional<Drift> drift = drift(reactor.top(), bom);
    WholeFile.write(folder.resolve("assets.json"), InventoryJson.render(inventory));
    WholeFile.write(folder.resolve(BOM), bom);
    drift.ifPresent(
        since -> {
          since.lines().forEach(getLog()::info);
          WholeFile.write(folder.resolve("drift.json"), since.json());
        });
    getLog().info("wrote assets.json and " + BOM + " to " + shown(reactor.top(), folder));
    if (attach) {
      projectHelper.attachArtifact(project, "cdx.json", "ml-bom", folder.resolve(BOM).toFile());
    }
  }

  /** Read before anything is written: the earlier bill may lie where the new one goes. */
  private Optional<Drift> drift(Path here, byte[] bom) {
    if (earlierBom == null) {
      return Optional.empty();
    }
    Path file = UserPath.of(here, "aims.earlierBom", earlierBom);
    String name = file.getFileName().toString();
    byte[] earlier = new WorkingTree(file.getParent()).read(name, MOST_BOM);
    return Optional.of(
        Drift.between(
            earlierBom, Text.decode(earlierBom, earlier), new String(bom, StandardCharsets.UTF_8)));
  }

  private static String shown(Path top, Path folder) {
    return folder.startsWith(top) ? Reactor.slashed(top.relativize(folder)) : folder.toString();
  }
}
