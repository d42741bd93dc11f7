package io.github.aimsgate.evidence.format.croissant;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.FormName;
import io.github.aimsgate.yaml.Node;
import java.util.Locale;
import java.util.Optional;

/**
 * Croissant 1.0 and 1.1 with its vocabulary for responsible AI (MLCommons): a data set described in
 * JSON-LD. It is told by {@code conformsTo}, or by the namespace beside a distribution.
 */
public final class CroissantFormat implements EvidenceFormat {

  private static final String NAMESPACE = "mlcommons.org/croissant";

  /** The namespace before version 1.0. */
  private static final String FIRST_NAMESPACE = "mlcommons.org/schema";

  /** Reads nothing yet. */
  public CroissantFormat() {}

  @Override
  public String id() {
    return "croissant";
  }

  @Override
  public int mostCertain() {
    return 93;
  }

  @Override
  public int certainty(Content content) {
    String text = content.text();
    boolean named = text.contains(NAMESPACE) || text.contains(FIRST_NAMESPACE);
    if (!named || !text.contains("@type")) {
      return 0;
    }
    return content.mapping().filter(CroissantFormat::isDataset).isPresent() ? 93 : 0;
  }

  private static boolean isDataset(Node.Mapping root) {
    boolean typed =
        root.get("@type").stream()
            .flatMap(type -> DatasetTerms.texts(type).stream())
            .anyMatch(type -> Terms.term(type).equals("dataset"));
    boolean conforms =
        root.entries().stream()
            .filter(entry -> Terms.term(entry.key()).equals("conformsto"))
            .flatMap(entry -> DatasetTerms.texts(entry.value()).stream())
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(NAMESPACE));
    boolean distributed =
        root.entries().stream()
            .map(entry -> Terms.term(entry.key()))
            .anyMatch(term -> term.equals("distribution") || term.equals("recordset"));
    return conforms || (typed && distributed);
  }

  @Override
  public EvidenceDocument read(Content content) {
    Collected found = new Collected();
    found.problems(content.tree().problems());
    Optional<Node.Mapping> root = content.mapping();
    root.ifPresent(dataset -> new DatasetTerms(content.path(), found).read(dataset));
    if (FormName.isTemplate(content.path()) && found.mostlyUnfilled()) {
      found.voidAll();
    }
    return found.document(content, EvidenceKind.DATASET_CARD, id());
  }
}
