package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.form.Layout.Shape;
import java.util.Map;
import java.util.Set;

/** Our form of an impact assessment, which also asks what a fundamental rights assessment does. */
public final class ImpactAssessmentFormat implements EvidenceFormat {

  static final String SCHEMA = "aims/impact-assessment/v1";

  private static final Layout LAYOUT =
      new Layout(
          Map.of(
              "process", Shape.FIELDS,
              "individuals", Shape.ROWS,
              "groups", Shape.ROWS,
              "society", Shape.ROWS,
              "oversight", Shape.FIELDS,
              "incidents", Shape.FIELDS,
              "objectives", Shape.TEXTS,
              "responsibilities", Shape.FIELDS,
              "review", Shape.FIELDS,
              "approval", Shape.FIELDS),
          Map.of("acceptance-reason", "acceptance.reason", "accepted-by", "acceptance.by"),
          Set.of("assessors"));

  private final FormReader reader =
      new FormReader("impact-assessment", EvidenceKind.IMPACT_ASSESSMENT, LAYOUT, ImpactForm::new);

  /** Reads nothing yet. */
  public ImpactAssessmentFormat() {}

  @Override
  public String id() {
    return "aims-impact-assessment";
  }

  @Override
  public int certainty(Content content) {
    return reader.certainty(content);
  }

  @Override
  public EvidenceDocument read(Content content) {
    return reader.read(content);
  }
}
