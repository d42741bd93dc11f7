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
          Map.ofEntries(
              Map.entry("screening", Shape.FIELDS),
              Map.entry("process", Shape.FIELDS),
              Map.entry("individuals", Shape.ROWS),
              Map.entry("groups", Shape.ROWS),
              Map.entry("rights", Shape.ROWS),
              Map.entry("society", Shape.ROWS),
              Map.entry("oversight", Shape.FIELDS),
              Map.entry("incidents", Shape.FIELDS),
              Map.entry("objectives", Shape.TEXTS),
              Map.entry("responsibilities", Shape.FIELDS),
              Map.entry("review", Shape.FIELDS),
              Map.entry("approval", Shape.FIELDS)),
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
