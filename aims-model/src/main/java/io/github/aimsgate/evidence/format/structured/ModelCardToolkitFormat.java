package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.yaml.Node;
import java.util.List;

/**
 * Cards of the Model Card Toolkit, schema versions 0.0.1 and 0.0.2, and of tools that added keys to
 * them.
 */
public final class ModelCardToolkitFormat implements EvidenceFormat {

  private static final String DETAILS = "model_details";

  private static final List<String> PARTS =
      List.of("model_parameters", "quantitative_analysis", "considerations");

  /** Reads nothing yet. */
  public ModelCardToolkitFormat() {}

  @Override
  public String id() {
    return "model-card-toolkit";
  }

  @Override
  public int mostCertain() {
    return 80;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains(DETAILS)) {
      return 0;
    }
    return content.mapping().filter(ModelCardToolkitFormat::isCard).isPresent() ? 80 : 0;
  }

  private static boolean isCard(Node.Mapping root) {
    boolean details = root.get(DETAILS).filter(Node.Mapping.class::isInstance).isPresent();
    boolean parts =
        PARTS.stream()
            .anyMatch(part -> root.get(part).filter(Node.Mapping.class::isInstance).isPresent());
    return details && (parts || root.get("schema_version").isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problems(content.tree().problems());
    Naming naming =
        new ChainedNaming(PathNaming.of("model-card-toolkit.yaml"), KeyNaming.standard());
    content.mapping().ifPresent(new FieldReader(report, naming)::read);
    Unfilled.check(content, report);
    return report.document(content, EvidenceKind.MODEL_CARD, id());
  }
}
