package io.github.aimsgate.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record says, wherever it comes to stand. What is absent is left out of the JSON.
 *
 * @param verifier the URI of the program or person that decided ({@code verifier.id} of in-toto's
 *     Simple Verification Result)
 * @param properties what was found to hold, in the words of that predicate
 * @param verdict the outcome in one word
 * @param policy the policy that was applied
 * @param aiSystem the system
 * @param controls the status of each control
 * @param evidenceSha256 over the {@link EvidenceManifest}, a file of the ledger's evidence store
 * @param decision the gate run
 * @param deployment where to
 * @param artifacts artifacts that the record does not vouch for, and therefore does not name as
 *     subjects
 * @param build where from
 * @param relatesTo earlier records
 * @param rootKeys the keys that genesis trusts; empty in any other record
 */
public record Content(
    String verifier,
    List<String> properties,
    Optional<String> verdict,
    Optional<PolicyRef> policy,
    Optional<SystemRef> aiSystem,
    List<ControlStatus> controls,
    Optional<String> evidenceSha256,
    Optional<Decision> decision,
    Optional<Deployment> deployment,
    List<Subject> artifacts,
    Optional<Build> build,
    List<Relation> relatesTo,
    List<RootKey> rootKeys) {

  /** Copies the lists; refuses what is no digest. */
  public Content {
    properties = List.copyOf(properties);
    controls = List.copyOf(controls);
    evidenceSha256.ifPresent(Form::sha256);
    artifacts = List.copyOf(artifacts);
    relatesTo = List.copyOf(relatesTo);
    rootKeys = List.copyOf(rootKeys);
  }

  /** Begins a content of which only the verifier is known. */
  public static Builder by(String verifier) {
    return new Builder(verifier);
  }

  /** Gathers a content part by part. */
  public static final class Builder {

    private String verifier;
    private final List<String> properties = new ArrayList<>();
    private Optional<String> verdict = Optional.empty();
    private Optional<PolicyRef> policy = Optional.empty();
    private Optional<SystemRef> aiSystem = Optional.empty();
    private final List<ControlStatus> controls = new ArrayList<>();
    private Optional<String> evidenceSha256 = Optional.empty();
    private Optional<Decision> decision = Optional.empty();
    private Optional<Deployment> deployment = Optional.empty();
    private final List<Subject> artifacts = new ArrayList<>();
    private Optional<Build> build = Optional.empty();
    private final List<Relation> relatesTo = new ArrayList<>();
    private final List<RootKey> rootKeys = new ArrayList<>();

    private Builder(String verifier) {
      this.verifier = verifier;
    }

    Builder verifier(String id) {
      verifier = id;
      return this;
    }

    /** Adds what was found to hold. */
    public Builder properties(List<String> found) {
      properties.addAll(found);
      return this;
    }

    /** Sets the outcome. */
    public Builder verdict(String word) {
      verdict = Optional.of(word);
      return this;
    }

    /** Sets the policy. */
    public Builder policy(PolicyRef applied) {
      policy = Optional.of(applied);
      return this;
    }

    /** Sets the system. */
    public Builder aiSystem(SystemRef system) {
      aiSystem = Optional.of(system);
      return this;
    }

    /** Adds the status of controls. */
    public Builder controls(List<ControlStatus> judged) {
      controls.addAll(judged);
      return this;
    }

    /** Sets the digest of the evidence manifest. */
    public Builder evidenceSha256(String sha256) {
      evidenceSha256 = Optional.of(sha256);
      return this;
    }

    /** Sets the gate run. */
    public Builder decision(Decision run) {
      decision = Optional.of(run);
      return this;
    }

    /** Sets where to. */
    public Builder deployment(Deployment target) {
      deployment = Optional.of(target);
      return this;
    }

    /** Adds artifacts that the record does not vouch for. */
    public Builder artifacts(List<Subject> others) {
      artifacts.addAll(others);
      return this;
    }

    /** Sets where from. */
    public Builder build(Build source) {
      build = Optional.of(source);
      return this;
    }

    /** Adds earlier records. */
    public Builder relatesTo(List<Relation> earlier) {
      relatesTo.addAll(earlier);
      return this;
    }

    /** Adds keys that genesis trusts. */
    public Builder rootKeys(List<RootKey> trusted) {
      rootKeys.addAll(trusted);
      return this;
    }

    /** The content. */
    public Content build() {
      return new Content(
          verifier,
          properties,
          verdict,
          policy,
          aiSystem,
          controls,
          evidenceSha256,
          decision,
          deployment,
          artifacts,
          build,
          relatesTo,
          rootKeys);
    }
  }
}
