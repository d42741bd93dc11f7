package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import java.util.regex.Pattern;

/** A data set card with the front matter or headings of Hugging Face's template. */
public final class DatasetCard implements EvidenceFormat {

  private static final String[] KEYS = {
    "dataset_info",
    "task_categories",
    "task_ids",
    "size_categories",
    "annotations_creators",
    "source_datasets",
    "multilinguality"
  };

  private static final Pattern TITLE =
      Pattern.compile("(?im)^ {0,3}#{1,3} .{0,80}\\bdata ?(?:set)? ?card\\b");

  @Override
  public String id() {
    return "dataset-card";
  }

  @Override
  public int mostCertain() {
    return 70;
  }

  @Override
  public int certainty(Content content) {
    if (!Card.possible(content)) {
      return 0;
    }
    Card card = Card.of(content);
    if (card.hasKey(KEYS)) {
      return 70;
    }
    return card.isTitled(TITLE) || card.mentions("# dataset description") ? 65 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    return Card.of(content).read(id(), EvidenceKind.DATASET_CARD);
  }
}
