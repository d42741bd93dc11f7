package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.record.DecisionSubject.SystemVersion;
import io.github.aimsgate.source.Digests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People approve a digest: the same things have the same one, other things another. */
class DecisionSubjectTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final Subject A = new Subject("a.jar", Records.sha256("a"));
  private static final Subject B = new Subject("b.jar", Records.sha256("b"));
  private static final SystemVersion CHURN = new SystemVersion("churn", "1");
  private static final SystemVersion FRAUD = new SystemVersion("fraud", "2");

  @Test
  void theSameThingsInAnyOrderAreTheSameSubject() {
    DecisionSubject subject =
        subject("production", List.of(CHURN, FRAUD), List.of(A, B), List.of("W-1", "W-2"));
    DecisionSubject shuffled =
        subject("production", List.of(FRAUD, CHURN), List.of(B, A, B), List.of("W-2", "W-1"));

    assertArrayEquals(subject.toBytes(), shuffled.toBytes());
    assertEquals(Digests.sha256(subject.toBytes()), shuffled.sha256());
  }

  @Test
  void anythingElseIsAnotherSubject() {
    Set<String> digests =
        Stream.of(
                subject("production", List.of(CHURN), List.of(A), List.of()),
                subject("staging", List.of(CHURN), List.of(A), List.of()),
                subject("production", List.of(FRAUD), List.of(A), List.of()),
                subject(
                    "production", List.of(new SystemVersion("churn", "2")), List.of(A), List.of()),
                subject("production", List.of(CHURN), List.of(B), List.of()),
                subject("production", List.of(CHURN), List.of(A, B), List.of()),
                subject("production", List.of(CHURN), List.of(A), List.of("W-1")))
            .map(DecisionSubject::sha256)
            .collect(Collectors.toSet());

    assertEquals(7, digests.size());
  }

  @Test
  void showsPeopleWhatTheyApprove() {
    assertEquals(
        """
        {
          "schema": "aims/decision-subject/v1",
          "origin": "aimsgate.github.io/ledger/00ff",
          "systems": [
            {
              "id": "churn",
              "version": "1"
            }
          ],
          "environment": "production",
          "commit": "%s",
          "artifacts": [
            {
              "name": "a.jar",
              "sha256": "%s"
            }
          ],
          "evidence": [],
          "policySha256": "%s",
          "waivers": [
            "W-1"
          ]
        }
        """
            .formatted(COMMIT, A.sha256(), Records.sha256("policy")),
        new String(
            subject("production", List.of(CHURN), List.of(A), List.of("W-1")).toBytes(), UTF_8));
  }

  @Test
  void aManifestIsTheSameForTheSameEvidence() {
    EvidenceManifest.Entry card = entry("MODEL_CARD.md", List.of("A.6.2.7", "A.7.5"));
    EvidenceManifest.Entry turned = entry("MODEL_CARD.md", List.of("A.7.5", "A.6.2.7"));
    EvidenceManifest.Entry risks = entry("docs/risks.yaml", List.of("A.5.2"));

    assertEquals(
        new EvidenceManifest(List.of(card, risks)).sha256(),
        new EvidenceManifest(List.of(risks, turned)).sha256());
    assertNotEquals(
        new EvidenceManifest(List.of(card, risks)).sha256(),
        new EvidenceManifest(List.of(card)).sha256());
    assertThrows(IllegalArgumentException.class, () -> new EvidenceManifest(List.of(card, turned)));
  }

  private static EvidenceManifest.Entry entry(String path, List<String> controls) {
    return new EvidenceManifest.Entry(path, Records.sha256(path), Optional.of(COMMIT), controls);
  }

  private static DecisionSubject subject(
      String environment,
      List<SystemVersion> systems,
      List<Subject> artifacts,
      List<String> waivers) {
    return new DecisionSubject(
        "aimsgate.github.io/ledger/00ff",
        systems,
        environment,
        COMMIT,
        artifacts,
        List.of(),
        Optional.empty(),
        Records.sha256("policy"),
        waivers);
  }
}
