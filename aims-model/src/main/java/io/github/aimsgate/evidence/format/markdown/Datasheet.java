package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.judge.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A datasheet: the life of a data set under seven headings, often as questions with answers. */
public final class Datasheet implements EvidenceFormat {

  private static final int ENOUGH_HEADINGS = 4;

  private static final Phrases<String> HEADINGS =
      Phrases.of(
          Map.of(
              "motivation", List.of("motivation"),
              "composition", List.of("composition"),
              "collection", List.of("collection", "collection process"),
              "preprocessing", List.of("preprocessing", "pre processing"),
              "uses", List.of("uses", "use"),
              "distribution", List.of("distribution"),
              "maintenance", List.of("maintenance")));

  @Override
  public String id() {
    return "datasheet";
  }

  @Override
  public int mostCertain() {
    return 68;
  }

  @Override
  public int certainty(Content content) {
    if (!Card.possible(content)) {
      return 0;
    }
    Card card = Card.of(content);
    if (card.mentions("# datasheet")) {
      return 68;
    }
    Set<String> found = new HashSet<>();
    card.headings()
        .forEach(heading -> HEADINGS.in(card.cut(heading)).forEach(h -> found.add(h.meaning())));
    return found.size() >= ENOUGH_HEADINGS && found.contains("motivation") ? 66 : 0;
  }

  @Override
  public EvidenceDocument read(Content content) {
    return Card.of(content).read(id(), EvidenceKind.DATASET_CARD);
  }
}
