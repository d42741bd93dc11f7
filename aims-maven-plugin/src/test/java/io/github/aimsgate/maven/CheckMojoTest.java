package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class CheckMojoTest {

  private static final String AIMS =
      """
      schema: aims/v1
      system:
        id: churn-scorer
        name: Churn scorer
        purpose: Ranks customers by their risk of leaving
        roles: [deployer]
        risk: minimal
        stage: verification
        owner: {name: Retention ML, contact: retention-ml@example.org}
      """;

  @Inject private MavenSession session;
  @Inject private MavenProject project;
  @Inject private Log log;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void aBuildOfOneModule() throws IOException {
    folder = temporary.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    File pom = Files.createFile(folder.resolve("pom.xml")).toFile();
    project.setFile(pom);
    project.setArtifactId("churn");
    project.setVersion("1.0.0");
    project.getBuild().setDirectory(folder.resolve("target").toString());
    session.getRequest().setStartTime(Date.from(Instant.EPOCH));
    when(session.getRepositorySession()).thenReturn(new DefaultRepositorySystemSession());
    when(session.getExecutionRootDirectory()).thenReturn(folder.toString());
    when(session.getProjects()).thenReturn(List.of(project));
    when(session.getAllProjects()).thenReturn(List.of(project));
    when(session.getGoals()).thenReturn(List.of("aims:check"));
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedCheckWarnsAndLooksAtNothing(CheckMojo check) throws Exception {
    write("schema: broken");
    check.execute();
    verify(log).warn("aims: check is skipped (aims.skip); gate decides afresh");
  }

  @Test
  @InjectMojo(goal = "check")
  void missingEvidenceIsAFailureOfTheProject(CheckMojo check) throws Exception {
    write(AIMS);
    MojoFailureException no = assertThrows(MojoFailureException.class, check::execute);
    assertTrue(no.getMessage().startsWith("churn-scorer is not ready for verification"));
    assertTrue(Files.isRegularFile(folder.resolve("target/aims/report.json")));
  }

  @Test
  @InjectMojo(goal = "check")
  void whatCannotBeReadIsAnErrorWithPlaceAndFixAndNoTrace(CheckMojo check) throws Exception {
    write(AIMS.replace("verification", "verifcation"));
    MojoExecutionException undecided = assertThrows(MojoExecutionException.class, check::execute);
    assertTrue(undecided.getMessage().startsWith("aims.yaml:8:"), undecided.getMessage());
    assertTrue(undecided.getMessage().contains("; fix: "));
    assertTrue(undecided.getCause() == null);
    assertFalse(Files.exists(folder.resolve("target/aims")));
  }

  private void write(String aims) throws IOException {
    Files.write(folder.resolve("aims.yaml"), aims.getBytes(StandardCharsets.UTF_8));
  }
}
