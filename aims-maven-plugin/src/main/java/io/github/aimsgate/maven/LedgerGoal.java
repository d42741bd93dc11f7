package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that read or write a ledger share: where it lies, and what pins it. */
abstract class LedgerGoal extends AbstractMojo {

  /**
   * The ledger: {@code file:} and a folder. By default {@code .aims/ledger} at the top of the git
   * work tree, else of the multi-module root; where the environment variable {@code CI} is set it
   * must be named.
   */
  @Parameter(property = "aims.ledger")
  private String ledger;

  /**
   * The file that pins the ledger's first record, to be kept in version control. By default {@code
   * .aims/genesis.pin} at the top of the git work tree, else of the multi-module root.
   */
  @Parameter(property = "aims.pin")
  private String pin;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  final MavenSession session() {
    return session;
  }

  final MojoExecution execution() {
    return execution;
  }

  final Reactor reactor() {
    return new Reactor(session);
  }

  final Path ledgerFolder() {
    boolean onBuildServer = !environment().getOrDefault("CI", "").isBlank();
    return LedgerPlace.of(Optional.ofNullable(ledger), here(), modulesRoot(), onBuildServer);
  }

  final Path pinFile() {
    return pin == null
        ? LedgerPlace.workTree(here()).orElse(modulesRoot()).resolve(LedgerPlace.DEFAULT_PIN)
        : UserPath.of(here(), "aims.pin", pin);
  }

  /** The command that runs a goal, as it works here. */
  final String command(String goal) {
    return Command.of(goal, reactor().topProject(), execution);
  }

  /** The environment of this process. */
  final Map<String, String> environment() {
    return System.getenv();
  }

  /** Now, to the second: the instant that a record states. */
  final Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The folder where Maven was called. */
  final Path here() {
    return reactor().top();
  }

  /** A path as a message shows it: relative to where Maven was called, if it lies below. */
  final String shown(Path path) {
    return path.startsWith(here()) ? Reactor.slashed(here().relativize(path)) : path.toString();
  }

  /** The pins to verify against; a file that was named must be there. */
  final List<Path> pins() {
    if (pin != null && !Files.exists(pinFile())) {
      throw new InputException(
          Location.startOf(pin),
          "is no pin: there is no such file",
          "name the file of the pin; ledger-init makes a ledger and its pin");
    }
    return List.of(pinFile());
  }

  /**
   * What a parameter must say.
   *
   * @throws InputException if it does not
   */
  static String required(String parameter, String value, String fix) {
    if (value == null || value.isBlank()) {
      throw new InputException(Location.startOf(parameter), "is not set", fix);
    }
    return value;
  }

  final Path modulesRoot() {
    return modulesRoot(session);
  }

  /** The folder that may hold {@code .mvn}. */
  static Path modulesRoot(MavenSession session) {
    File root = session.getRequest().getMultiModuleProjectDirectory();
    return root == null ? new Reactor(session).top() : root.toPath().toAbsolutePath().normalize();
  }
}
