package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.yaml.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An assessment in YAML or JSON under keys of somebody's own, told by what the keys ask for. */
public final class TreeAssessment implements EvidenceFormat {

  private static final AssessmentWords WORDS = AssessmentWords.standard();

  private static final List<Set<Topic>> MARKS =
      List.of(
          EnumSet.of(Topic.IMPACT_GROUPS),
          EnumSet.of(Topic.IMPACT_INDIVIDUALS, Topic.RISKS, Topic.RISK_ANALYSIS),
          EnumSet.of(Topic.HUMAN_OVERSIGHT),
          EnumSet.of(Topic.HARM_MITIGATION),
          EnumSet.of(Topic.IMPACT_SOCIETY));

  /** Reads nothing yet. */
  public TreeAssessment() {}

  @Override
  public String id() {
    return "structured-assessment";
  }

  @Override
  public int mostCertain() {
    return 72;
  }

  @Override
  public int certainty(Content content) {
    String start = content.text().stripLeading();
    boolean structured = content.hasExtension("json", "yaml", "yml") || start.startsWith("{");
    if (!structured) {
      return 0;
    }
    Optional<Node.Mapping> root = content.mapping();
    if (root.isEmpty() || isSchema(root.get())) {
      return 0;
    }
    Sheet sheet = new TreeSheet(WORDS).read(root.get());
    Set<String> names = new HashSet<>(sheet.names());
    Set<Topic> asked = EnumSet.noneOf(Topic.class);
    names.forEach(name -> asked.addAll(WORDS.topics(name)));
    long marks = MARKS.stream().filter(mark -> meets(asked, mark)).count();
    boolean assessed =
        names.stream()
            .anyMatch(
                name ->
                    WORDS
                        .field(name)
                        .filter(field -> field == AssessmentWords.Field.ASSESSOR)
                        .isPresent());
    if (marks >= 2 && WORDS.isTitle(sheet.title())) {
      return 72;
    }
    return marks >= 3 && assessed ? 58 : 0;
  }

  private static boolean meets(Set<Topic> topics, Set<Topic> mark) {
    return topics.stream().anyMatch(mark::contains);
  }

  private static boolean isSchema(Node.Mapping root) {
    return root.get("$schema").isPresent()
        && (root.get("properties").isPresent() || root.get("$defs").isPresent());
  }

  @Override
  public EvidenceDocument read(Content content) {
    Collected found = new Collected();
    found.problems(content.tree().problems());
    Node.Mapping root = content.mapping().orElseThrow();
    Sheet sheet = new TreeSheet(WORDS).read(root);
    boolean risk = WORDS.isRiskTitle(sheet.title());
    new AssessmentReading(WORDS, found, risk).read(sheet);
    boolean template = root.entries().stream().anyMatch(e -> WORDS.isTemplateKey(e.key()));
    return Unfilled.voided(found, template || WORDS.callsItselfTemplate(sheet.title()))
        .document(
            content, risk ? EvidenceKind.RISK_ASSESSMENT : EvidenceKind.IMPACT_ASSESSMENT, id());
  }
}
