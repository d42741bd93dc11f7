package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A card in plain Markdown, or a document about the design or operation of a system. */
public final class MarkdownCard implements EvidenceFormat {

  private static final Set<Topic> OF_A_MODEL =
      EnumSet.of(
          Topic.INTENDED_USE,
          Topic.OUT_OF_SCOPE_USE,
          Topic.LIMITATIONS,
          Topic.RISKS,
          Topic.TRAINING_DATA,
          Topic.EVALUATION);

  private static final Set<Topic> OF_AN_ASSESSMENT =
      EnumSet.of(
          Topic.IMPACT_PROCESS,
          Topic.IMPACT_INDIVIDUALS,
          Topic.IMPACT_GROUPS,
          Topic.IMPACT_SOCIETY);

  private static final Set<Topic> OF_A_SYSTEM =
      EnumSet.of(
          Topic.DEPLOYMENT,
          Topic.MONITORING,
          Topic.DECOMMISSIONING,
          Topic.EVENT_LOG,
          Topic.HUMAN_OVERSIGHT,
          Topic.REQUIREMENTS,
          Topic.ACCEPTANCE_CRITERIA,
          Topic.OBJECTIVES,
          Topic.DEVELOPMENT_PROCESS,
          Topic.USER_INFORMATION,
          Topic.INCIDENT_CONTACT,
          Topic.SUPPLIER);

  private static final int LEAST_LABELS = 3;

  /** A name proves nothing, but tells a card of a few labels or one section from other notes. */
  private static final Pattern NAMED = Pattern.compile("(?i)(?:model|system)[-_ ]?card[^/]*$");

  @Override
  public String id() {
    return "markdown-card";
  }

  @Override
  public int mostCertain() {
    return 40;
  }

  @Override
  public int certainty(Content content) {
    if (!Card.possible(content)) {
      return 0;
    }
    Card card = Card.of(content);
    if (card.mentions(
        "model card", "system card", "model_card", "modelcard", "impact assessment")) {
      return 40;
    }
    Set<Topic> topics = card.announced(false);
    long model = topics.stream().filter(OF_A_MODEL::contains).count();
    long system = topics.stream().filter(OF_A_SYSTEM::contains).count();
    boolean made = topics.contains(Topic.TRAINING_DATA) && topics.contains(Topic.TECHNICAL_DESIGN);
    if (model >= 2 || made || system >= 1) {
      return 30;
    }
    return NAMED.matcher(content.path()).find() && speaksOfAModel(card) ? 20 : 0;
  }

  private static boolean speaksOfAModel(Card card) {
    Set<Topic> topics = card.labels();
    return topics.size() >= LEAST_LABELS
        || topics.stream().anyMatch(t -> OF_A_MODEL.contains(t) || OF_A_SYSTEM.contains(t));
  }

  @Override
  public EvidenceDocument read(Content content) {
    Card card = Card.of(content);
    return card.read(id(), kind(card));
  }

  private static EvidenceKind kind(Card card) {
    Set<Topic> topics = card.announced(false);
    boolean assessment =
        card.mentions("impact assessment")
            || topics.stream().filter(OF_AN_ASSESSMENT::contains).count() >= 2;
    if (assessment) {
      return EvidenceKind.IMPACT_ASSESSMENT;
    }
    boolean model =
        card.mentions("model card", "model_card", "modelcard")
            || topics.stream().filter(OF_A_MODEL::contains).count() >= 3;
    boolean system = topics.stream().anyMatch(OF_A_SYSTEM::contains);
    return system && !model ? EvidenceKind.SYSTEM_CARD : EvidenceKind.MODEL_CARD;
  }
}
