package io.github.aimsgate.gate;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.policy.Waiver;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.system.AiSystem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a decision on one system depends on.
 *
 * @param system as declared
 * @param version of the system
 * @param documents what was read as evidence, sorted by path
 * @param named paths of the documents that {@code aims.yaml} names itself
 * @param digests digests that documents state, beside those of the bytes that are there
 * @param metrics metrics files
 * @param policy the rules in force
 * @param catalogue the controls
 * @param history what git knows of the documents
 * @param waivers those for this system
 * @param instant the moment to decide for
 * @param partial what is not in this build although the system covers it
 * @param environment where the system is to go live; empty where nothing goes live
 * @param assets what was found in the build and belongs to the system; empty if nobody looked
 */
public record GateInput(
    AiSystem system,
    Version version,
    List<EvidenceDocument> documents,
    List<String> named,
    List<Digested> digests,
    List<Metrics> metrics,
    Policy policy,
    ControlCatalogue catalogue,
    History history,
    List<Waiver> waivers,
    Instant instant,
    List<String> partial,
    Optional<String> environment,
    Optional<SystemAssets> assets) {

  /** What a datasheet says of these is of the data: their uses, their owner, their version. */
  private static final Set<Topic> OF_THE_SYSTEM =
      Set.of(
          Topic.INTENDED_USE,
          Topic.OUT_OF_SCOPE_USE,
          Topic.TECHNICAL_DESIGN,
          Topic.OWNER,
          Topic.VERSION);

  /** Copies the lists. */
  public GateInput {
    documents = List.copyOf(documents);
    named = List.copyOf(named);
    digests = List.copyOf(digests);
    metrics = List.copyOf(metrics);
    waivers = List.copyOf(waivers);
    partial = List.copyOf(partial);
  }

  /** The same input, with what was found in the build. */
  public GateInput with(SystemAssets found) {
    return new GateInput(
        system,
        version,
        documents,
        named,
        digests,
        metrics,
        policy,
        catalogue,
        history,
        waivers,
        instant,
        partial,
        environment,
        Optional.of(found));
  }

  /**
   * The version of a system.
   *
   * @param text as written
   * @param declared whether {@code aims.yaml} declares it, or it is the Maven project's
   */
  public record Version(String text, boolean declared) {}

  /**
   * A digest that a document states, beside the bytes.
   *
   * @param stated what the document states
   * @param actual the digest of the bytes by the same algorithm
   */
  public record Digested(NamedDigest stated, String actual) {}

  /**
   * A metrics file.
   *
   * @param document what was read
   * @param unmeasured why it is no measurement of this build; empty if it is one
   */
  public record Metrics(EvidenceDocument document, Optional<String> unmeasured) {}

  /** All documents and metrics files; a metrics file may be a document as well. */
  Stream<EvidenceDocument> all() {
    return Stream.concat(
        documents.stream(),
        metrics.stream().map(Metrics::document).filter(file -> !isDocument(file.path())));
  }

  private boolean isDocument(String path) {
    return documents.stream().anyMatch(document -> document.path().equals(path));
  }

  private static boolean ofData(EvidenceDocument document) {
    return document.kind() == EvidenceKind.DATASET_CARD;
  }

  /** All passages about a topic of the system or its data. */
  Stream<Sourced> about(Topic topic) {
    return passages().filter(found -> found.passage().topic() == topic);
  }

  /** All passages, each about the system or its data. */
  Stream<Sourced> passages() {
    return all()
        .flatMap(
            document ->
                document.passages().stream()
                    .filter(
                        passage -> !ofData(document) || !OF_THE_SYSTEM.contains(passage.topic()))
                    .map(passage -> new Sourced(document, passage)));
  }

  /** All facts of a kind. */
  Stream<Fact> facts(Fact.Kind kind) {
    return all().flatMap(document -> document.facts(kind));
  }

  /** The stage that is asked about: whatever goes live is at least being deployed. */
  public Stage stage() {
    boolean early = !system.stage().reached(Stage.DEPLOYMENT);
    return environment.isPresent() && early ? Stage.DEPLOYMENT : system.stage();
  }

  /** The higher of the declared and all assessed levels of risk. */
  public RiskLevel risk() {
    return facts(Fact.Kind.ASSESSED_RISK)
        .flatMap(fact -> RiskLevel.of(fact.value()).stream())
        .reduce(system.risk(), RiskLevel::or);
  }

  /** Whether a condition holds. */
  boolean holds(Requirement.Condition condition) {
    return switch (condition) {
      case PEOPLE_AFFECTED ->
          facts(Fact.Kind.PEOPLE_AFFECTED).findAny().isEmpty()
              || facts(Fact.Kind.PEOPLE_AFFECTED).anyMatch(fact -> !fact.value().equals("no"));
      case THIRD_PARTY_MODEL -> about(Topic.SUPPLIER).findAny().isPresent();
    };
  }

  /** A passage with the document it stands in. */
  record Sourced(EvidenceDocument document, Passage passage) {}
}
