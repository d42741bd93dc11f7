package io.github.aimsgate.maven;

import io.github.aimsgate.report.EvidenceTable;
import io.github.aimsgate.run.InspectRun;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what is read in a file or a folder: which topics, how strong, where, and what is wrong.
 * Needs no project.
 */
@Mojo(name = "inspect", requiresProject = false, aggregator = true, threadSafe = true)
public final class InspectMojo extends AbstractMojo {

  /** The file or folder to read. */
  @Parameter(property = "aims.inspect", required = true)
  private String inspect;

  /** A file to write JSON Lines to; without it, a table is printed. */
  @Parameter(property = "aims.output")
  private String output;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::inspect);
  }

  private void inspect() {
    Path here = new Reactor(session).top();
    if (output == null) {
      EvidenceTable table = new EvidenceTable();
      InspectRun.read(here.resolve(inspect), document -> print(table.lines(document)));
      print(table.summary());
    } else {
      int files =
          WholeFile.write(
              here.resolve(output),
              sink ->
                  InspectRun.read(
                      here.resolve(inspect),
                      document -> sink.accept(InspectRun.jsonLine(document))));
      getLog().info("wrote what was read in " + files + " files to " + output);
    }
  }

  private void print(List<String> lines) {
    lines.forEach(getLog()::info);
  }
}
