package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.record.Build;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Deployment;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Relation;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records what became of a release, if the ledger says that it was authorised. */
public final class RecordRun {

  private RecordRun() {}

  /**
   * What became of it.
   *
   * @param environment where
   * @param outcome what became of it
   * @param artifacts what was deployed, by the digests of the bytes
   * @param resource what it was deployed to, as a URI
   * @param build what runs
   * @param instant now
   */
  public record Request(
      String environment,
      DeploymentOutcome outcome,
      List<Subject> artifacts,
      Optional<String> resource,
      Ran build,
      Instant instant) {
    /** Copies the list. */
    public Request {
      artifacts = List.copyOf(artifacts);
    }
  }

  /**
   * Records it.
   *
   * @param ledger the folder of the ledger
   * @param pins files that pin it
   * @param signer signs the records
   * @throws InputException if the ledger is not verified, or nothing in it lets this happen
   */
  public static Appended run(
      Request request, Path ledger, List<Path> pins, Signer signer, SecureRandom random) {
    if (request.artifacts().isEmpty()) {
      throw new InputException(
          Location.startOf("aims.artifacts"),
          "names no artifact, so there is nothing to record",
          "build the artifacts first, or name them: -Daims.artifacts=FILE,FILE");
    }
    return new Appender(ledger, pins, signer, request.instant(), random)
        .append(new WhatBecame(request));
  }

  /** The records that follow from what the ledger says of the artifacts. */
  private static final class WhatBecame implements Appender.Conclusion {

    private final Request request;
    private Releases releases;

    WhatBecame(Request request) {
      this.request = request;
      this.releases = new Releases(request.environment(), request.artifacts());
    }

    @Override
    public Consumer<VerifiedRecord> reader() {
      releases = new Releases(request.environment(), request.artifacts());
      return releases::take;
    }

    @Override
    public List<Draft> drafts() {
      return releases.basisOf(request.outcome()).stream()
          .map(basis -> draft(request, basis))
          .toList();
    }
  }

  private static Draft draft(Request request, Statement basis) {
    Content authorized = basis.predicate().content();
    Content.Builder content =
        Content.by(Product.VERIFIER)
            .verdict(request.outcome().verdict())
            .deployment(
                new Deployment(request.environment(), request.outcome().word(), request.resource()))
            .build(
                new Build(
                    request.build().pluginVersion(),
                    Optional.empty(),
                    authorized.build().flatMap(Build::commit),
                    request.build().ciJob(),
                    authorized.build().flatMap(Build::maven),
                    List.of()))
            .relatesTo(
                List.of(new Relation(basis.predicate().recordId(), request.outcome().relation())));
    authorized.aiSystem().ifPresent(content::aiSystem);
    authorized.decision().ifPresent(content::decision);
    RecordType type = request.outcome().type();
    List<Subject> artifacts = named(request, basis);
    if (type.namesArtifacts()) {
      return new Draft(type, artifacts, content.build());
    }
    Subject subject =
        new Subject(
            "subject.json",
            authorized.decision().flatMap(decision -> decision.subjectSha256()).orElseThrow());
    return new Draft(type, List.of(subject), content.artifacts(artifacts).build());
  }

  /** A file may be called anything: the record keeps the name under which it was decided on. */
  private static List<Subject> named(Request request, Statement basis) {
    return basis.subjects().stream()
        .filter(
            subject ->
                request.artifacts().stream()
                    .anyMatch(artifact -> artifact.sha256().equals(subject.sha256())))
        .toList();
  }
}
