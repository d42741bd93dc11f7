package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document that speaks of a model which is not there. What a pipeline's lock file names lies in a
 * store elsewhere, and is there as far as a pointer is.
 */
final class ModelAbsentRule implements SystemRule {

  @Override
  public List<Finding> findings(Covered covered, Declared system) {
    Present present = new Present(covered, system);
    List<Finding> findings = new ArrayList<>();
    for (EvidenceDocument document : system.documents()) {
      if (document.kind() != EvidenceKind.DATA_PIPELINE) {
        Set<String> stated = digests(document, present, findings);
        if (covered.found().whole() && system.input().partial().isEmpty()) {
          passages(document, present, stated, findings);
        }
      }
    }
    return findings;
  }

  private static Set<String> digests(
      EvidenceDocument document, Present present, List<Finding> findings) {
    Set<String> stated = new TreeSet<>();
    for (NamedDigest digest : document.digests()) {
      boolean isModel = ModelFiles.isOne(digest.path()) && !digest.path().contains("://");
      boolean isThere =
          present.bytes.contains(digest.hex()) || present.has(document, digest.path());
      if (isModel && !isThere && stated.add(digest.path())) {
        findings.add(
            finding(
                Severity.ERROR,
                digest.location(),
                "states the "
                    + digest.algorithm()
                    + " of the model "
                    + digest.path()
                    + ", and no such file or pointer is there"));
      }
    }
    return stated;
  }

  private static void passages(
      EvidenceDocument document, Present present, Set<String> stated, List<Finding> findings) {
    for (Passage passage : document.passages()) {
      for (String path : ModelFiles.in(passage.text())) {
        if (!present.has(document, path) && stated.add(path)) {
          findings.add(
              finding(
                  Severity.WARNING,
                  passage.location(),
                  "speaks of the model " + path + ", and no such file or pointer is there"));
        }
      }
    }
  }

  private static Finding finding(Severity severity, Location place, String message) {
    return new Finding(
        "A.6.2.3/model-absent",
        severity,
        severity == Severity.ERROR ? Status.CONTRADICTED : Status.NOT_APPLICABLE,
        place,
        message,
        "restore the model or a pointer to it (Git LFS, DVC), or correct the document");
  }

  /** Models that are there: as files, as pointers, or as outputs of a pipeline. */
  private static final class Present {

    private final Covered covered;
    private final Declared system;
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> bytes = new TreeSet<>();

    Present(Covered covered, Declared system) {
      this.covered = covered;
      this.system = system;
      for (Asset asset : covered.found().assets()) {
        if (asset.kind() == AssetKind.MODEL_FILE) {
          String path = asset.name().substring(asset.name().lastIndexOf('!') + 1);
          paths.add(path);
          names.add(Naming.fileName(path));
          asset.sha256().ifPresent(bytes::add);
        }
      }
      for (EvidenceDocument document : system.documents()) {
        if (document.kind() == EvidenceKind.DATA_PIPELINE) {
          for (NamedDigest digest : document.digests()) {
            paths.addAll(Naming.paths(system, document, digest.path()));
            names.add(Naming.fileName(digest.path()));
          }
        }
      }
    }

    boolean has(EvidenceDocument document, String named) {
      boolean bare = named.indexOf('/') < 0 && names.contains(named);
      return bare
          || Naming.paths(system, document, named).stream()
              .anyMatch(path -> paths.contains(path) || covered.found().there().test(path));
    }
  }
}
