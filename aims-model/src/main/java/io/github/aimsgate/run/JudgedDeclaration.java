package io.github.aimsgate.run;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.source.LayeredTree;
import io.github.aimsgate.source.git.CommitTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * An {@code aims.yaml} of a release, judged.
 *
 * @param declaration it
 * @param prefix what the paths below the folder of its paths begin with, relative to the work tree
 * @param committed the files of the commit below that folder
 * @param built the same, and what the build wrote
 * @param decision what was decided
 */
record JudgedDeclaration(
    GateRequest.Declaration declaration,
    String prefix,
    CommitTree committed,
    LayeredTree built,
    Decision decision) {

  /** The AI below it that none of its systems covers, relative to the work tree. */
  Stream<Finding> shadow() {
    return decision.discovered().map(Discovered::shadow).orElse(List.of()).stream()
        .map(ShadowAsset::finding)
        .map(new Rebased(prefix)::fromTop);
  }

  /** The same, held back by findings relative to the work tree. */
  JudgedDeclaration heldBackBy(List<Finding> findings) {
    Rebased rebased = new Rebased(prefix);
    return new JudgedDeclaration(
        declaration,
        prefix,
        committed,
        built,
        decision.heldBackBy(findings.stream().map(rebased::finding).toList()));
  }
}
