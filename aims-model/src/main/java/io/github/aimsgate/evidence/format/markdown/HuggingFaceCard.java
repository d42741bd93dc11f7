package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;

/** A model card with the front matter that Hugging Face's hub reads. */
public final class HuggingFaceCard implements EvidenceFormat {

  private static final String[] KEYS = {
    "license", "pipeline_tag", "library_name", "model-index", "datasets", "base_model", "metrics",
    "tags", "language", "model_name", "inference", "widget", "license_name", "extra_gated_prompt"
  };

  @Override
  public String id() {
    return "hugging-face";
  }

  @Override
  public int mostCertain() {
    return 60;
  }

  @Override
  public int certainty(Content content) {
    if (!Card.possible(content)) {
      return 0;
    }
    Card card = Card.of(content);
    return card.hasKey(KEYS) || card.mentions("{{ card_data }}", "{{card_data}}") ? 60 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    return Card.of(content).read(id(), EvidenceKind.MODEL_CARD);
  }
}
