package io.github.aimsgate.maven;

import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** What the goals that sign share: the key. It is read only where nothing else runs beside. */
abstract class SigningGoal extends LedgerGoal {

  /**
   * The private key, a PEM file as {@code keygen} writes it. Else the environment variable {@code
   * AIMS_KEY} holds the PEM text. The passphrase of an encrypted key is in {@code
   * AIMS_KEY_PASSPHRASE}.
   */
  @Parameter(property = "aims.keyFile")
  private String keyFile;

  /**
   * The id of a server in {@code settings.xml} whose {@code privateKey} names the key's file and
   * whose {@code passphrase} opens it, for who cannot use the environment.
   */
  @Parameter(property = "aims.keyServer")
  private String keyServer;

  @Inject private SettingsDecrypter decrypter;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    KnownJars.require(SigningGoal.class);
    Edge.run(this::signAlone);
  }

  /** What the goal does; nothing else runs beside it. */
  abstract void sign() throws MojoFailureException;

  /**
   * Reads the key.
   *
   * @throws InputException if there is no such key
   */
  final SigningKey key() {
    return keySource().read();
  }

  /** The address of the job that runs this, for the record. */
  final Optional<RecordedUri> job(String uri) {
    Optional<RecordedUri> job = RecordedUri.job(uri);
    if (job.filter(RecordedUri::stripped).isPresent()) {
      getLog().warn("aims: the job's address named a user; the record leaves that out");
    }
    return job;
  }

  private void signAlone() throws MojoFailureException {
    OwnInvocation.require(
        execution().getGoal(), session().getGoals(), execution().getLifecyclePhase() != null);
    Beside.look(session(), modulesRoot(), getLog());
    sign();
  }

  final KeySource keySource() {
    Optional<Server> server = Optional.ofNullable(keyServer).map(this::server);
    Optional<String> named =
        Optional.ofNullable(keyFile).or(() -> server.map(Server::getPrivateKey));
    Optional<String> passphrase = server.map(Server::getPassphrase);
    if (passphrase.isPresent()) {
      getLog()
          .warn(
              "aims: the passphrase comes from settings.xml, and Maven's master password can be read"
                  + " by whoever runs Maven: "
                  + KeySource.PASSPHRASE
                  + " in the environment is safer");
    }
    Optional<KeyFile> file =
        named.map(name -> new KeyFile(name, UserPath.of(here(), "aims.keyFile", name)));
    file.filter(KeyFile::isOpenToOthers)
        .ifPresent(
            open ->
                getLog()
                    .warn("aims: " + open.given() + " may be read by others: chmod 600 that file"));
    return new KeySource(file, passphrase, environment());
  }

  private Server server(String id) {
    Server found = session().getSettings().getServer(id);
    if (found == null) {
      throw new InputException(
          Location.startOf("aims.keyServer"),
          "settings.xml has no server \"" + id + "\"",
          "add it, with privateKey and passphrase, or use -Daims.keyFile=FILE");
    }
    SettingsDecryptionResult decrypted =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(found));
    for (SettingsProblem problem : decrypted.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new InputException(
            Location.startOf("settings.xml"),
            "the passphrase of the server \"" + id + "\" cannot be decrypted",
            "encrypt it again with mvn --encrypt-password");
      }
    }
    return decrypted.getServer();
  }
}
