package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Decision;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a ledger says of some artifacts in one environment: the newest decision about each, and what
 * became of it. Takes the records one by one, in their order.
 */
final class Releases {

  private final String environment;
  private final Map<String, Subject> wanted = new TreeMap<>();

  /** By artifact: the identifier of the newest decision that names it. */
  private final Map<String, String> newest = new HashMap<>();

  /** By decision: the newest record of each system. */
  private final Map<String, Map<String, Statement>> decisions = new LinkedHashMap<>();

  /** By decision: the records of a deployment that nothing has ended, by system; newest last. */
  private final Map<String, Map<String, Statement>> running = new LinkedHashMap<>();

  /** By decision: whether a deployment of it was ended, so that it must be decided again. */
  private final Map<String, RecordType> ended = new HashMap<>();

  Releases(String environment, List<Subject> artifacts) {
    this.environment = environment;
    artifacts.forEach(artifact -> wanted.put(artifact.sha256(), artifact));
  }

  /** Takes the next record. */
  void take(VerifiedRecord record) {
    Statement statement = record.statement();
    Content content = statement.predicate().content();
    boolean here =
        content
            .deployment()
            .filter(deployment -> deployment.environment().equals(environment))
            .isPresent();
    if (!here || content.decision().isEmpty() || content.aiSystem().isEmpty()) {
      return;
    }
    List<String> named =
        Stream.concat(statement.subjects().stream(), content.artifacts().stream())
            .map(Subject::sha256)
            .filter(wanted::containsKey)
            .toList();
    if (!named.isEmpty()) {
      take(statement, content.decision().get().id(), content.aiSystem().get().id(), named);
    }
  }

  private void take(Statement statement, String decision, String system, List<String> named) {
    switch (statement.type()) {
      case AUTHORIZED, DENIED -> {
        named.forEach(artifact -> newest.put(artifact, decision));
        decisions.computeIfAbsent(decision, absent -> new TreeMap<>()).put(system, statement);
      }
      case DEPLOYMENT -> {
        Map<String, Statement> records =
            Optional.ofNullable(running.remove(decision)).orElseGet(TreeMap::new);
        records.put(system, statement);
        running.put(decision, records);
      }
      case ROLLED_BACK, RETIRED -> {
        // The bytes are out of service, under however many decisions they went in.
        running.values().removeIf(records -> records.values().stream().anyMatch(this::namesAny));
        named.forEach(artifact -> ended.put(newest.get(artifact), statement.type()));
        ended.put(decision, statement.type());
      }
      default -> {
        // A deployment that failed changes nothing that is decided or runs.
      }
    }
  }

  /**
   * The records that an outcome follows from, one a system.
   *
   * @throws InputException if there are none, or they do not allow it
   */
  List<Statement> basisOf(DeploymentOutcome outcome) {
    return switch (outcome) {
      case DEPLOYED -> authorized();
      case DEPLOY_FAILED -> tried();
      case ROLLED_BACK, RETIRED -> deployed();
    };
  }

  private List<Statement> authorized() {
    String decision = decision();
    Map<String, Statement> records = decisions.get(decision);
    records.forEach((system, record) -> requireAuthorized(system, record));
    Decision whole = records.values().iterator().next().predicate().content().decision().get();
    for (String system : whole.systems()) {
      if (!records.containsKey(system)) {
        throw refusal("the decision has no AUTHORIZED record for the system " + system);
      }
    }
    if (ended.containsKey(decision)) {
      throw refusal(
          "no AUTHORIZED record is left: what the newest one let go live was then "
              + (ended.get(decision) == RecordType.RETIRED ? "retired" : "rolled back"));
    }
    return List.copyOf(records.values());
  }

  /** What failed was authorised once, even if a later decision thinks otherwise. */
  private List<Statement> tried() {
    return decisions.values().stream()
        .filter(
            records ->
                records.values().stream()
                    .allMatch(record -> record.type() == RecordType.AUTHORIZED && namesAll(record)))
        .reduce((earlier, later) -> later)
        .map(records -> List.copyOf(records.values()))
        .orElseThrow(() -> unnamed(wanted.values().iterator().next()));
  }

  private void requireAuthorized(String system, Statement record) {
    if (record.type() != RecordType.AUTHORIZED) {
      throw refusal(
          "no AUTHORIZED record is the newest: "
              + system
              + " was DENIED by record "
              + record.predicate().recordId());
    }
    for (Subject artifact : wanted.values()) {
      if (!names(record, artifact)) {
        throw unnamed(artifact);
      }
    }
  }

  /** One decision must speak of all artifacts: they are one release. */
  private String decision() {
    Optional<String> decision = Optional.empty();
    for (Subject artifact : wanted.values()) {
      String found = newest.get(artifact.sha256());
      if (found == null) {
        throw unnamed(artifact);
      }
      if (decision.filter(other -> !other.equals(found)).isPresent()) {
        throw refusal(
            "no AUTHORIZED record names all of these artifacts: they were decided on apart");
      }
      decision = Optional.of(found);
    }
    return decision.orElseThrow();
  }

  private List<Statement> deployed() {
    return running.values().stream()
        .filter(records -> records.values().stream().allMatch(this::namesAll))
        .reduce((earlier, later) -> later)
        .map(records -> List.copyOf(records.values()))
        .orElseThrow(
            () ->
                refusal(
                    "no record says that these artifacts are deployed there: "
                        + String.join(", ", wanted.values().stream().map(Subject::name).toList())));
  }

  private boolean namesAny(Statement record) {
    return wanted.values().stream().anyMatch(artifact -> names(record, artifact));
  }

  private boolean namesAll(Statement record) {
    return wanted.values().stream().allMatch(artifact -> names(record, artifact));
  }

  private static boolean names(Statement record, Subject artifact) {
    return record.subjects().stream()
        .anyMatch(subject -> subject.sha256().equals(artifact.sha256()));
  }

  private InputException unnamed(Subject artifact) {
    return refusal(
        "no AUTHORIZED record names "
            + artifact.name()
            + " with these bytes (sha256 "
            + artifact.sha256()
            + ")");
  }

  private InputException refusal(String reason) {
    return new InputException(
        Location.startOf(environment),
        reason,
        "decide first: mvn aims:gate -Daims.environment="
            + environment
            + " with the same artifacts");
  }
}
