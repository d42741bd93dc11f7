package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.yaml.Node;

/** The model card that Tribuo's {@code ModelCard} class writes, schema version 1.0. */
public final class TribuoFormat implements EvidenceFormat {

  /** Reads nothing yet. */
  public TribuoFormat() {}

  @Override
  public String id() {
    return "tribuo";
  }

  @Override
  public int mostCertain() {
    return 85;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains("TrainingDetails")) {
      return 0;
    }
    return content.mapping().filter(TribuoFormat::isCard).isPresent() ? 85 : 0;
  }

  private static boolean isCard(Node.Mapping root) {
    return root.get("ModelDetails").filter(Node.Mapping.class::isInstance).isPresent()
        && root.get("TrainingDetails").filter(Node.Mapping.class::isInstance).isPresent()
        && (root.get("TestingDetails").isPresent() || root.get("UsageDetails").isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problems(content.tree().problems());
    content.mapping().ifPresent(new FieldReader(report, PathNaming.of("tribuo.yaml"))::read);
    return report.document(content, EvidenceKind.MODEL_CARD, id());
  }
}
