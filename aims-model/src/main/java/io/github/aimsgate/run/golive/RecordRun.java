package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.ledger.Ledger;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.FileStore;
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
    FileStore store = FileStore.open(ledger);
    List<Checkpoint> known = VerifyRun.pins(pins);
    Releases releases = new Releases(request.environment(), request.artifacts());
    VerifyRun.require(store, known, releases::take);
    List<Draft> drafts =
        releases.basisOf(request.outcome()).stream().map(basis -> draft(request, basis)).toList();
    return new Ledger(store, known).append(drafts, signer, request.instant(), random);
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
    if (type.namesArtifacts()) {
      return new Draft(type, request.artifacts(), content.build());
    }
    Subject subject =
        new Subject(
            "subject.json",
            authorized.decision().flatMap(decision -> decision.subjectSha256()).orElseThrow());
    return new Draft(type, List.of(subject), content.artifacts(request.artifacts()).build());
  }
}
