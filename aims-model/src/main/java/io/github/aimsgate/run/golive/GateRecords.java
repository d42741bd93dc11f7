package io.github.aimsgate.run.golive;

import io.github.aimsgate.gate.Status;
import io.github.aimsgate.ledger.store.EvidenceStore;
import io.github.aimsgate.record.Build;
import io.github.aimsgate.record.BuildInput;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.ControlStatus;
import io.github.aimsgate.record.Decision;
import io.github.aimsgate.record.DecisionSubject;
import io.github.aimsgate.record.Deployment;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.EvidenceManifest;
import io.github.aimsgate.record.PolicyRef;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.SystemRef;
import io.github.aimsgate.run.GateDecision;
import io.github.aimsgate.source.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A decision as records, one a system, and what they refer to by digest.
 *
 * @param origin the ledger's
 * @param decision what was decided
 * @param decisionId common to the records
 * @param ran what ran
 */
record GateRecords(String origin, GateDecision decision, String decisionId, Ran ran) {

  /** The files that the records name by digest. */
  void keep(EvidenceStore store) {
    store.put(subject().toBytes());
    store.put(manifest().toBytes());
    store.put(classPath());
  }

  /** The records, without a place. */
  List<Draft> drafts() {
    return decision.systems().stream().map(this::draft).toList();
  }

  private Draft draft(GateDecision.OfSystem system) {
    Content.Builder content =
        Content.by(Product.VERIFIER)
            .verdict(system.decided().outcome().name())
            .policy(
                new PolicyRef(
                    system.policy().name(), system.policy().version(), system.policy().sha256()))
            .aiSystem(
                new SystemRef(
                    system.decided().id(),
                    system.version(),
                    system.decided().risk().word(),
                    system.decided().stage().word(),
                    system.decided().assetsSha256()))
            .controls(controls(system))
            .evidenceSha256(manifest().sha256())
            .decision(
                new Decision(
                    decisionId,
                    decision.systems().stream().map(one -> one.decided().id()).toList(),
                    Optional.of(subject().sha256())))
            .deployment(new Deployment(decision.environment(), "deploy", Optional.empty()))
            .build(build());
    if (decision.authorized()) {
      return new Draft(
          RecordType.AUTHORIZED,
          artifacts(),
          content.properties(List.of("AIMS_GATE_PASSED")).build());
    }
    // A denial is about the decision, never about an artifact: no search for an artifact's records
    // may take it for a release.
    return new Draft(
        RecordType.DENIED,
        List.of(new Subject("subject.json", subject().sha256())),
        content.artifacts(artifacts()).build());
  }

  private static List<ControlStatus> controls(GateDecision.OfSystem system) {
    return system.decided().controls().stream()
        .filter(control -> control.status() != Status.NOT_APPLICABLE)
        .map(control -> new ControlStatus(control.id(), control.status().word()))
        .toList();
  }

  private List<Subject> artifacts() {
    return decision.artifacts().stream()
        .map(artifact -> new Subject(artifact.name(), artifact.sha256()))
        .toList();
  }

  private Build build() {
    return new Build(
        ran.pluginVersion(),
        Optional.of(Digests.sha256(classPath())),
        Optional.of(decision.commit()),
        ran.ciJob(),
        Optional.of(decision.coordinates()),
        decision.inputs().stream()
            .filter(input -> !isReport(input))
            .map(input -> new BuildInput(input.name(), input.sha256()))
            .toList());
  }

  /** Test reports are many; the manifest has them all. */
  private static boolean isReport(GateDecision.Digested input) {
    return input.name().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private DecisionSubject subject() {
    return new DecisionSubject(
        origin,
        decision.systems().stream()
            .map(
                system ->
                    new DecisionSubject.SystemVersion(system.decided().id(), system.version()))
            .toList(),
        decision.environment(),
        decision.commit(),
        artifacts(),
        manifest().entries().stream()
            .map(entry -> new Subject(entry.path(), entry.sha256()))
            .toList(),
        assets(),
        policies(),
        decision.systems().stream().flatMap(system -> system.waivers().stream()).toList());
  }

  /** Of one system its digest, of several the digest over theirs; empty if nobody looked for AI. */
  private Optional<String> assets() {
    List<String> digests =
        decision.systems().stream()
            .flatMap(system -> system.decided().assetsSha256().stream())
            .toList();
    if (digests.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(digests.size() == 1 ? digests.get(0) : Digests.sha256(lines(digests)));
  }

  /** Systems of one release may lie in several files with policies of their own. */
  private String policies() {
    List<String> digests =
        decision.systems().stream().map(system -> system.policy().sha256()).distinct().toList();
    return digests.size() == 1 ? digests.get(0) : Digests.sha256(lines(digests));
  }

  private EvidenceManifest manifest() {
    Map<String, EvidenceManifest.Entry> entries = new TreeMap<>();
    for (GateDecision.OfSystem system : decision.systems()) {
      for (GateDecision.Evidence evidence : system.evidence()) {
        entries.merge(
            evidence.path(),
            new EvidenceManifest.Entry(
                evidence.path(), evidence.sha256(), evidence.blob(), evidence.controls()),
            GateRecords::both);
      }
    }
    for (GateDecision.Digested input : decision.inputs()) {
      entries.putIfAbsent(
          input.name(),
          new EvidenceManifest.Entry(input.name(), input.sha256(), Optional.empty(), List.of()));
    }
    return new EvidenceManifest(List.copyOf(entries.values()));
  }

  private static EvidenceManifest.Entry both(
      EvidenceManifest.Entry one, EvidenceManifest.Entry other) {
    List<String> controls = new ArrayList<>(one.controls());
    controls.addAll(other.controls());
    return new EvidenceManifest.Entry(one.path(), one.sha256(), one.gitBlob(), controls);
  }

  /** A line a jar, as {@code sha256sum} writes it, in the order of the class path. */
  private byte[] classPath() {
    return lines(
        decision.classPath().stream().map(jar -> jar.sha256() + "  " + jar.name()).toList());
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
