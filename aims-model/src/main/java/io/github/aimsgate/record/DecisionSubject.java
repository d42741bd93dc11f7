package io.github.aimsgate.record;

import static java.util.Comparator.comparing;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What is to go live, and nothing that moves: people approve its digest. It holds no instant, no
 * finding, no approval and no place in a ledger, so that a decision that is made again about the
 * same things is about the same subject.
 *
 * @param origin the ledger
 * @param systems the systems, sorted by id
 * @param environment where to
 * @param commit the git commit
 * @param artifacts what would be deployed, sorted by name
 * @param evidence the evidence files by path, sorted
 * @param assetsSha256 over the list of AI assets
 * @param policySha256 over the policy
 * @param waivers the ids of the waivers in force, sorted
 */
public record DecisionSubject(
    String origin,
    List<SystemVersion> systems,
    String environment,
    String commit,
    List<Subject> artifacts,
    List<Subject> evidence,
    Optional<String> assetsSha256,
    String policySha256,
    List<String> waivers) {

  /** Sorts the lists; refuses what is no digest. */
  public DecisionSubject {
    systems = systems.stream().sorted(comparing(SystemVersion::id)).distinct().toList();
    artifacts = sorted(artifacts);
    evidence = sorted(evidence);
    waivers = waivers.stream().sorted().distinct().toList();
    Form.gitObject(commit);
    assetsSha256.ifPresent(Form::sha256);
    Form.sha256(policySha256);
  }

  /**
   * A system and its version.
   *
   * @param id of the system
   * @param version of the system
   */
  public record SystemVersion(String id, String version) {}

  /** The file {@code subject.json}: the same bytes for equal subjects. */
  public byte[] toBytes() {
    return JsonText.indented(this::write);
  }

  /** What people approve, 64 digits in lower case. */
  public String sha256() {
    return Digests.sha256(toBytes());
  }

  private void write(JsonGenerator json) {
    json.writeStringProperty("schema", "aims/decision-subject/v1");
    json.writeStringProperty("origin", origin);
    JsonText.objects(
        json,
        "systems",
        systems,
        system -> {
          json.writeStringProperty("id", system.id());
          json.writeStringProperty("version", system.version());
        });
    json.writeStringProperty("environment", environment);
    json.writeStringProperty("commit", commit);
    digests(json, "artifacts", "name", artifacts);
    digests(json, "evidence", "path", evidence);
    assetsSha256.ifPresent(sha256 -> json.writeStringProperty("assetsSha256", sha256));
    json.writeStringProperty("policySha256", policySha256);
    JsonText.texts(json, "waivers", waivers);
  }

  private static void digests(JsonGenerator json, String list, String key, List<Subject> files) {
    JsonText.objects(
        json,
        list,
        files,
        file -> {
          json.writeStringProperty(key, file.name());
          json.writeStringProperty("sha256", file.sha256());
        });
  }

  private static List<Subject> sorted(List<Subject> files) {
    return files.stream()
        .sorted(comparing(Subject::name).thenComparing(Subject::sha256))
        .distinct()
        .toList();
  }
}
