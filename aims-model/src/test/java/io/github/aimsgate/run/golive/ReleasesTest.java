package io.github.aimsgate.run.golive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Decision;
import io.github.aimsgate.record.Deployment;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.Position;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.SystemRef;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.InputException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a ledger lets happen, told as histories of records. */
class ReleasesTest {

  private static final PublicKey KEY = PrivateKeys.generate(new SecureRandom()).publicKey();
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Subject JAR = new Subject("app.jar", "a".repeat(64));
  private static final Subject MODEL = new Subject("model.onnx", "b".repeat(64));
  private static final String LIVE = "production";

  private final List<VerifiedRecord> history = new ArrayList<>();

  @Test
  void whatWasAuthorizedMayBeDeployed() {
    Statement authorized = add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);

    assertEquals(List.of(authorized), basis(DeploymentOutcome.DEPLOYED, JAR));
    assertEquals(List.of(authorized), basis(DeploymentOutcome.DEPLOY_FAILED, JAR));
  }

  @Test
  void otherBytesMayNot() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, MODEL).contains("model.onnx"));
    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR, MODEL).contains("no AUTHORIZED"));
  }

  @Test
  void anotherEnvironmentMayNot() {
    add(RecordType.AUTHORIZED, "staging", "d1", "one", List.of("one"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR).contains("no AUTHORIZED"));
  }

  @Test
  void aLaterDenialOfTheSameBytesCounts() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.DENIED, LIVE, "d2", "one", List.of("one"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR).contains("DENIED"));
  }

  @Test
  void aDenialElsewhereDoesNot() {
    Statement authorized = add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.DENIED, "staging", "d2", "one", List.of("one"), JAR);
    add(RecordType.DENIED, LIVE, "d3", "one", List.of("one"), MODEL);

    assertEquals(List.of(authorized), basis(DeploymentOutcome.DEPLOYED, JAR));
  }

  @Test
  void everySystemOfTheReleaseIsRecorded() {
    List<String> both = List.of("one", "two");
    Statement one = add(RecordType.AUTHORIZED, LIVE, "d1", "one", both, JAR);
    Statement two = add(RecordType.AUTHORIZED, LIVE, "d1", "two", both, JAR);

    assertEquals(List.of(one, two), basis(DeploymentOutcome.DEPLOYED, JAR));
  }

  @Test
  void aDecisionThatALostRecordLeftHalfIsNone() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one", "two"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR).contains("two"));
  }

  @Test
  void artifactsOfTwoDecisionsAreNoRelease() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.AUTHORIZED, LIVE, "d2", "one", List.of("one"), MODEL);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR, MODEL).contains("decided on apart"));
  }

  @Test
  void onlyWhatRunsCanBeRolledBack() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    assertTrue(refusal(DeploymentOutcome.ROLLED_BACK, JAR).contains("deployed there"));

    Statement deployed = add(RecordType.DEPLOYMENT, LIVE, "d1", "one", List.of("one"), JAR);
    assertEquals(List.of(deployed), basis(DeploymentOutcome.ROLLED_BACK, JAR));
    assertEquals(List.of(deployed), basis(DeploymentOutcome.RETIRED, JAR));
  }

  @Test
  void whatWasRolledBackIsDecidedAnew() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.DEPLOYMENT, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.ROLLED_BACK, LIVE, "d1", "one", List.of("one"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR).contains("rolled back"));
    assertTrue(refusal(DeploymentOutcome.ROLLED_BACK, JAR).contains("deployed there"));

    Statement again = add(RecordType.AUTHORIZED, LIVE, "d2", "one", List.of("one"), JAR);
    assertEquals(List.of(again), basis(DeploymentOutcome.DEPLOYED, JAR));
  }

  @Test
  void aRollBackTakesTheBytesOutUnderEveryDecision() {
    for (String decision : List.of("d1", "d2")) {
      add(RecordType.AUTHORIZED, LIVE, decision, "one", List.of("one"), JAR);
      add(RecordType.DEPLOYMENT, LIVE, decision, "one", List.of("one"), JAR);
    }
    add(RecordType.ROLLED_BACK, LIVE, "d1", "one", List.of("one"), JAR);

    assertTrue(refusal(DeploymentOutcome.DEPLOYED, JAR).contains("rolled back"));
    assertTrue(refusal(DeploymentOutcome.ROLLED_BACK, JAR).contains("deployed there"));
  }

  @Test
  void theNewestDeploymentIsRolledBack() {
    add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.DEPLOYMENT, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.AUTHORIZED, LIVE, "d2", "one", List.of("one"), JAR);
    Statement newest = add(RecordType.DEPLOYMENT, LIVE, "d2", "one", List.of("one"), JAR);

    assertEquals(List.of(newest), basis(DeploymentOutcome.ROLLED_BACK, JAR));
  }

  @Test
  void aFailureIsRecordedEvenAfterALaterDenial() {
    Statement authorized = add(RecordType.AUTHORIZED, LIVE, "d1", "one", List.of("one"), JAR);
    add(RecordType.DENIED, LIVE, "d2", "one", List.of("one"), JAR);

    assertEquals(List.of(authorized), basis(DeploymentOutcome.DEPLOY_FAILED, JAR));
  }

  private Statement add(
      RecordType type,
      String environment,
      String decision,
      String system,
      List<String> systems,
      Subject... artifacts) {
    Content.Builder content =
        Content.by("https://example.org/verifier")
            .aiSystem(new SystemRef(system, "1.0", "limited", "deployment", Optional.empty()))
            .decision(new Decision(decision, systems, Optional.empty()))
            .deployment(new Deployment(environment, "deploy", Optional.empty()));
    List<Subject> subjects = Arrays.asList(artifacts);
    if (!type.namesArtifacts()) {
      content.artifacts(subjects);
      subjects = List.of(new Subject("subject.json", "c".repeat(64)));
    }
    long index = history.size() + 1L;
    Statement statement =
        new Draft(type, subjects, content.build())
            .at(
                RecordId.of(NOW, new SecureRandom()),
                new Position("ledger", index, "0".repeat(64)),
                NOW);
    history.add(new VerifiedRecord(index, statement, KEY));
    return statement;
  }

  private List<Statement> basis(DeploymentOutcome outcome, Subject... artifacts) {
    Releases releases = new Releases(LIVE, List.of(artifacts));
    history.forEach(releases::take);
    return releases.basisOf(outcome);
  }

  private String refusal(DeploymentOutcome outcome, Subject... artifacts) {
    return assertThrows(InputException.class, () -> basis(outcome, artifacts)).getMessage();
  }
}
