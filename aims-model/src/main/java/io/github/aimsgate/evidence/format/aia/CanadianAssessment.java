package io.github.aimsgate.evidence.format.aia;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.yaml.Node;
import java.util.Optional;

/**
 * The JSON that the Canadian tool saves: answers as codes with their weights, and prose. The file
 * holds no score, so the impact level is computed again from the weights.
 */
public final class CanadianAssessment implements EvidenceFormat {

  private static final Questionnaire QUESTIONS = Questionnaire.standard();

  private static final int ENOUGH_ANSWERS = 3;

  /** Reads nothing yet. */
  public CanadianAssessment() {}

  @Override
  public String id() {
    return "canadian-aia";
  }

  @Override
  public int mostCertain() {
    return 94;
  }

  @Override
  public int certainty(Content content) {
    if (!content.text().contains("\"data\"")) {
      return 0;
    }
    Optional<Node.Mapping> root = content.mapping();
    Optional<Node.Mapping> data = root.flatMap(CanadianAssessment::data);
    if (data.isEmpty()) {
      return 0;
    }
    boolean saved = has(root.get(), "currentPage") && has(root.get(), "translationsOnResult");
    long known =
        data.get().entries().stream()
            .map(entry -> Questionnaire.question(entry.key()))
            .filter(QUESTIONS::isKnown)
            .count();
    return known >= ENOUGH_ANSWERS || (saved && has(root.get(), "version")) ? 94 : 0;
  }

  private static boolean has(Node.Mapping root, String key) {
    return root.get(key).isPresent();
  }

  private static Optional<Node.Mapping> data(Node.Mapping root) {
    return root.get("data").filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  @Override
  public EvidenceDocument read(Content content) {
    Collected found = new Collected();
    found.problems(content.tree().problems());
    Optional<Node.Mapping> root = content.mapping();
    root.flatMap(CanadianAssessment::data)
        .ifPresent(data -> new AiaAnswers(QUESTIONS, found).read(root.get(), data));
    return found.document(content, EvidenceKind.IMPACT_ASSESSMENT, id());
  }
}
