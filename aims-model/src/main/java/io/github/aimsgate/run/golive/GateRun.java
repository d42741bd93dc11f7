package io.github.aimsgate.run.golive;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.ledger.VerifiedRecord;
import io.github.aimsgate.ledger.store.EvidenceStore;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.run.GateDecision;
import io.github.aimsgate.run.GateDecisionRun;
import io.github.aimsgate.run.GateRequest;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.git.GitCommit;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

/** Decides whether a release may go live, and records the decision. */
public final class GateRun {

  /** What is small enough is kept whole; of the rest the digest must do. */
  private static final int KEPT_WHOLE = 1 << 20;

  private GateRun() {}

  /**
   * What was decided and recorded.
   *
   * @param decision the decision
   * @param recorded its records
   */
  public record Result(GateDecision decision, Appended recorded) {}

  /**
   * Decides and records.
   *
   * @param request what to decide
   * @param ledger the folder of the ledger
   * @param pins files that pin it
   * @param ran what runs
   * @param signer signs the records
   * @throws InputException if it cannot be decided or recorded; then nothing is recorded
   */
  public static Result run(
      GateRequest request,
      Path ledger,
      List<Path> pins,
      Ran ran,
      Signer signer,
      SecureRandom random) {
    Appender appender = new Appender(ledger, pins, signer, request.instant(), random);
    FileStore store = appender.store();
    GateDecision decision = GateDecisionRun.decide(request);
    GateRecords records =
        new GateRecords(
            store.head().checkpoint().origin().name(),
            decision,
            RecordId.of(request.instant(), random).text(),
            ran);
    List<Draft> drafts = records.drafts();
    records.keep(store.evidence());
    keepInputs(request.folder(), decision, store);
    return new Result(decision, appender.append(new Decided(drafts)));
  }

  /** A decision rests on no record that was there before. */
  private record Decided(List<Draft> drafts) implements Appender.Conclusion {
    @Override
    public Consumer<VerifiedRecord> reader() {
      return record -> {};
    }
  }

  /** Build outputs are in no commit: without a copy nobody could decide again. */
  private static void keepInputs(Path folder, GateDecision decision, FileStore store) {
    try (GitCommit commit = GitCommit.open(folder, decision.commit())) {
      WorkingTree outputs = new WorkingTree(commit.workTree());
      decision.inputs().stream()
          .filter(input -> outputs.look(input.name()).size() <= KEPT_WHOLE)
          .forEach(input -> keep(input, outputs, store.evidence()));
    }
  }

  private static void keep(
      GateDecision.Digested input, WorkingTree outputs, EvidenceStore evidence) {
    byte[] bytes = outputs.read(input.name(), KEPT_WHOLE);
    if (!Digests.sha256(bytes).equals(input.sha256())) {
      throw new InputException(
          Location.startOf(input.name()),
          "changed while it was being decided on",
          "let no build run beside the gate, build anew, and run it again");
    }
    evidence.put(bytes);
  }
}
