package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.form.Layout.Shape;
import java.util.Map;
import java.util.Set;

/** Our form of a risk assessment: screening, risks, treatment, what remains. */
public final class RiskAssessmentFormat implements EvidenceFormat {

  static final String SCHEMA = "aims/risk-assessment/v1";

  private static final Layout LAYOUT =
      new Layout(
          Map.of(
              "screening", Shape.FIELDS,
              "risks", Shape.ROWS,
              "review", Shape.FIELDS,
              "approval", Shape.FIELDS),
          Map.of(
              "measures", "treatment.measures",
              "controls", "treatment.controls",
              "residual-level", "residual.level",
              "accepted-by", "residual.accepted-by",
              "accepted-on", "residual.accepted-on",
              "acceptance-reason", "residual.reason"),
          Set.of("controls"));

  private final FormReader reader =
      new FormReader("risk-assessment", EvidenceKind.RISK_ASSESSMENT, LAYOUT, RiskForm::new);

  /** Reads nothing yet. */
  public RiskAssessmentFormat() {}

  @Override
  public String id() {
    return "aims-risk-assessment";
  }

  @Override
  public int mostCertain() {
    return 95;
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
