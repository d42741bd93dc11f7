package io.github.aimsgate.maven;

import io.github.aimsgate.run.KeygenRun;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes an Ed25519 key that signs records: the private key, readable by its owner alone and
 * encrypted if the environment variable {@code AIMS_KEY_PASSPHRASE} is set, and its public parts
 * beside it. Overwrites nothing. Needs no project.
 */
@Mojo(name = "keygen", requiresProject = false, aggregator = true, threadSafe = true)
public final class KeygenMojo extends AbstractMojo {

  /** The file to write the private key to, such as {@code ../keys/release.pem}. */
  @Parameter(property = "aims.keyFile")
  private String keyFile;

  /** Who holds the key, in one word, such as {@code rita@example.org}. */
  @Parameter(property = "aims.person")
  private String person;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    KnownJars.require(KeygenMojo.class);
    Edge.run(this::generate);
  }

  private void generate() {
    OwnInvocation.require("keygen", session.getGoals(), execution.getLifecyclePhase() != null);
    Beside.look(session, LedgerGoal.modulesRoot(session), getLog());
    Path file =
        UserPath.of(
            new Reactor(session).top(),
            "aims.keyFile",
            LedgerGoal.required(
                "aims.keyFile", keyFile, "name the file to write: -Daims.keyFile=FILE"));
    Optional<char[]> passphrase =
        new KeySource(Optional.empty(), Optional.empty(), System.getenv()).passphrase();
    boolean open = passphrase.isEmpty();
    KeygenRun.Result made =
        KeygenRun.generate(
            file,
            LedgerGoal.required(
                "aims.person", person, "say who holds the key: -Daims.person=rita@example.org"),
            passphrase,
            new SecureRandom());
    getLog().info("wrote the private key to " + made.keyFile().getFileName() + ": keep it secret");
    made.publicFiles().forEach(part -> getLog().info("wrote " + part.getFileName()));
    getLog().info("key " + made.publicKey().fingerprint() + " of " + person);
    if (open) {
      getLog()
          .warn(
              "aims: the key has no passphrase: whoever reads the file can sign. Set "
                  + KeySource.PASSPHRASE
                  + " to have one");
    }
  }
}
