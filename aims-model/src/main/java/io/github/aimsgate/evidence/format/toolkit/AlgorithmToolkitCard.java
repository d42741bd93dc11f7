package io.github.aimsgate.evidence.format.toolkit;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.assessment.QuestionReading;
import io.github.aimsgate.yaml.Node;
import java.util.Optional;

/**
 * A card of the Dutch algorithm toolkit. Its schema requires nothing but {@code schema_version}, so
 * a valid card may be empty; what it is, its keys tell.
 */
public final class AlgorithmToolkitCard implements EvidenceFormat {

  private static final ToolkitKeys KEYS = ToolkitKeys.standard();

  /** Reads nothing yet. */
  public AlgorithmToolkitCard() {}

  @Override
  public String id() {
    return "algorithm-toolkit";
  }

  @Override
  public int mostCertain() {
    return 88;
  }

  @Override
  public int certainty(Content content) {
    String start = content.text().stripLeading();
    boolean structured = content.hasExtension("json", "yaml", "yml") || start.startsWith("{");
    return structured ? content.mapping().map(AlgorithmToolkitCard::certainty).orElse(0) : 0;
  }

  private static int certainty(Node.Mapping root) {
    boolean versioned = root.get("schema_version").isPresent();
    long distinctive = KEYS.distinctive(root);
    boolean model = versioned && isModel(root) && root.get("provenance").isPresent();
    boolean card = (versioned && distinctive > 0) || distinctive > 1 || model;
    return card || isAssessment(root) ? 88 : 0;
  }

  private static boolean isModel(Node.Mapping root) {
    return root.get("model-index").isPresent() || root.get("model_index").isPresent();
  }

  private static boolean isAssessment(Node.Mapping root) {
    return ToolkitKeys.mappings(root, "contents").stream()
        .anyMatch(item -> item.get("question").isPresent() && item.get("answer").isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Collected found = new Collected();
    found.problems(content.tree().problems());
    Optional<Node.Mapping> root = content.mapping();
    root.ifPresent(card -> new ToolkitCard(content.path(), KEYS, found).read(card));
    QuestionReading.finish(found);
    return found.document(content, root.map(AlgorithmToolkitCard::kind).orElseThrow(), id());
  }

  private static EvidenceKind kind(Node.Mapping root) {
    if (isAssessment(root)) {
      return EvidenceKind.IMPACT_ASSESSMENT;
    }
    return isModel(root) && KEYS.distinctive(root) == 0
        ? EvidenceKind.MODEL_CARD
        : EvidenceKind.SYSTEM_CARD;
  }
}
