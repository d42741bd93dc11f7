package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model file of another system that this one claims too: by covering the same file or the same
 * bytes, or in a document of its own.
 */
final class ClaimedTwiceRule implements SystemRule {

  @Override
  public List<Finding> findings(Covered covered, Declared system) {
    List<Finding> findings = new ArrayList<>();
    for (Declared other : covered.systems()) {
      if (!other.location().equals(system.location())) {
        for (Asset model : covered.models(other)) {
          sameBytes(covered.models(system), system, other, model, findings);
          documents(covered, system, other, model, findings);
        }
      }
    }
    elsewhere(covered, system, findings);
    return findings;
  }

  /** Systems of other files cannot be compared here, but what lies there can. */
  private static void elsewhere(Covered covered, Declared system, List<Finding> findings) {
    for (Asset mine : covered.models(system)) {
      covered.found().elsewhere().stream()
          .filter(other -> other.kind() == AssetKind.MODEL_FILE && AssetTraits.counts(other))
          .filter(other -> mine.sha256().isPresent() && mine.sha256().equals(other.sha256()))
          .map(other -> place(other))
          .sorted()
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      finding(
                          place(mine),
                          "the model "
                              + Naming.path(mine)
                              + " of \""
                              + system.id()
                              + "\" is also "
                              + other
                              + ", byte for byte, which another aims.yaml rules",
                          "keep it in one place, under the system that answers for it")));
    }
  }

  /** Said once of a pair, at the later place. */
  private static void sameBytes(
      List<Asset> own, Declared system, Declared other, Asset model, List<Finding> findings) {
    for (Asset mine : own) {
      boolean same =
          (mine.sha256().isPresent() && mine.sha256().equals(model.sha256()))
              || Naming.path(mine).equals(Naming.path(model));
      if (same && isLater(mine, system, model, other)) {
        findings.add(
            finding(
                place(mine),
                "the model "
                    + Naming.path(mine)
                    + " of \""
                    + system.id()
                    + "\" is also "
                    + place(model)
                    + " of \""
                    + other.id()
                    + "\", byte for byte",
                "keep it in one place, under the system that answers for it"));
      }
    }
  }

  private static boolean isLater(Asset mine, Declared system, Asset model, Declared other) {
    int byPlace = place(mine).compareTo(place(model));
    return byPlace > 0 || (byPlace == 0 && system.location().compareTo(other.location()) > 0);
  }

  private static void documents(
      Covered covered, Declared system, Declared other, Asset model, List<Finding> findings) {
    Set<String> theirs =
        other.documents().stream().map(EvidenceDocument::path).collect(Collectors.toSet());
    boolean mine =
        covered.models(system).stream()
            .anyMatch(own -> Naming.path(own).equals(Naming.path(model)));
    for (EvidenceDocument document : system.documents()) {
      for (NamedDigest stated : document.digests()) {
        if (!mine
            && !theirs.contains(document.path())
            && Naming.names(system, document, stated, model)
            && !isOwn(covered, system, document, stated)) {
          findings.add(
              finding(
                  stated.location(),
                  "names the model "
                      + stated.path()
                      + " for \""
                      + system.id()
                      + "\", and \""
                      + other.id()
                      + "\" ("
                      + other.location()
                      + ") covers it at "
                      + place(model),
                  "let one system cover the model, and its documents alone describe it"));
        }
      }
    }
  }

  /** Copies of one model in two systems are told of above. */
  private static boolean isOwn(
      Covered covered, Declared system, EvidenceDocument document, NamedDigest stated) {
    return covered.models(system).stream()
        .anyMatch(own -> Naming.names(system, document, stated, own));
  }

  private static Location place(Asset model) {
    return model.sightings().get(0).location();
  }

  private static Finding finding(Location place, String message, String fix) {
    return new Finding(
        "A.4.2/claimed-twice", Severity.ERROR, Status.CONTRADICTED, place, message, fix);
  }
}
