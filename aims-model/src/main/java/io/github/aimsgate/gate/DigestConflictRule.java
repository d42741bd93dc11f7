package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two documents, or two stages of a pipeline, that state different digests of one file. */
final class DigestConflictRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    List<Stated> all = new ArrayList<>();
    input
        .all()
        .forEach(
            document ->
                document
                    .digests()
                    .forEach(
                        digest ->
                            all.add(
                                new Stated(
                                    document,
                                    digest,
                                    paths(document, digest, input.system().folder())))));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Stated other : all.subList(i + 1, all.size())) {
        if (all.get(i).contradicts(other) && !saysBoth(all, all.get(i), other)) {
          findings.add(finding(all.get(i).digest(), other.digest()));
        }
      }
    }
    return findings;
  }

  /** A document that also states the other digest speaks of two states of the file. */
  private static boolean saysBoth(List<Stated> all, Stated one, Stated other) {
    return !one.document.path().equals(other.document.path())
        && all.stream()
            .anyMatch(
                stated ->
                    (stated.document.equals(one.document) && stated.agrees(other))
                        || (stated.document.equals(other.document) && stated.agrees(one)));
  }

  private static Finding finding(NamedDigest one, NamedDigest other) {
    return new Finding(
        "A.7.5/digests-differ",
        Severity.ERROR,
        Status.CONTRADICTED,
        one.location(),
        "states "
            + one.algorithm()
            + " "
            + DigestRule.start(one.hex())
            + " for "
            + one.path()
            + ", and "
            + other.location()
            + " states "
            + DigestRule.start(other.hex()),
        "find out which bytes are meant, and review the document that was left behind");
  }

  /**
   * The paths that a document may mean: beside itself, and from the top where it lies there or in
   * {@code docs}.
   */
  private static Set<String> paths(EvidenceDocument document, NamedDigest digest, String system) {
    String folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    String top = system.isEmpty() ? "" : system + "/";
    String named = digest.path().startsWith("./") ? digest.path().substring(2) : digest.path();
    Set<String> paths = new HashSet<>(Set.of(folder + named));
    if (named.startsWith(folder) || folder.equals(top) || folder.equals(top + "docs/")) {
      paths.add(named);
      paths.add(top + named);
    }
    return paths;
  }

  /** A digest with where it may lead. */
  private record Stated(EvidenceDocument document, NamedDigest digest, Set<String> paths) {

    boolean contradicts(Stated other) {
      boolean oneDocument = document.path().equals(other.document.path());
      return isOfTheSameFile(other)
          && !digest.hex().equals(other.digest.hex())
          && (!oneDocument || document.kind() == EvidenceKind.DATA_PIPELINE);
    }

    boolean agrees(Stated other) {
      return isOfTheSameFile(other) && digest.hex().equals(other.digest.hex());
    }

    private boolean isOfTheSameFile(Stated other) {
      return digest.algorithm().equals(other.digest.algorithm())
          && paths.stream().anyMatch(other.paths::contains);
    }
  }
}
