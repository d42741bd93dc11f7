package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Machine-learning bills of materials: CycloneDX 1.5 to 1.7 in JSON and XML with at least one
 * component of the type {@code machine-learning-model}.
 */
public final class CycloneDxFormat implements EvidenceFormat {

  private static final List<String> VERSIONS = List.of("1.5", "1.6", "1.7");

  /** Reads nothing yet. */
  public CycloneDxFormat() {}

  @Override
  public String id() {
    return "cyclonedx";
  }

  @Override
  public int mostCertain() {
    return 90;
  }

  @Override
  public int certainty(Content content) {
    return Bom.of(content).isPresent() ? 90 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    Optional<Bom> bom = Bom.of(content);
    bom.ifPresent(found -> report.problems(found.problems()));
    boolean models = bom.filter(found -> !found.models().isEmpty()).isPresent();
    if (models) {
      refuseOtherVersions(content, bom.get(), report);
      new BomReader(bom.get(), report).read();
      new BomDigests(report).read(bom.get());
    } else if (bom.filter(found -> found.problems().isEmpty()).isPresent()) {
      report.problem(
          Location.startOf(content.path()),
          "is a bill of materials without a component of the type " + Bom.MODEL,
          "leave it out, or list the model in it");
    }
    return report.document(content, models ? EvidenceKind.ML_BOM : EvidenceKind.UNKNOWN, id());
  }

  private static void refuseOtherVersions(Content content, Bom bom, Report report) {
    if (!VERSIONS.contains(bom.version())) {
      report.problem(
          Location.startOf(content.path()),
          "is of CycloneDX \"" + bom.version() + "\", which was read as if it were 1.7",
          "write it as one of " + String.join(", ", VERSIONS));
    }
  }
}
