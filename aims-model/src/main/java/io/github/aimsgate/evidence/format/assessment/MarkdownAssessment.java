package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.markdown.MarkdownOutline;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An assessment in Markdown, told by its title. What a card would say of the system is read, too;
 * on harms and how they were assessed the assessment alone speaks.
 */
public final class MarkdownAssessment implements EvidenceFormat {

  private static final AssessmentWords WORDS = AssessmentWords.standard();

  /** A title stands near the start. */
  private static final int FIRST_LINES = 60;

  private static final int FIRST_HEADINGS = 2;

  private static final Set<Topic> OWN =
      EnumSet.of(
          Topic.IMPACT_PROCESS,
          Topic.IMPACT_INDIVIDUALS,
          Topic.IMPACT_GROUPS,
          Topic.IMPACT_SOCIETY,
          Topic.HARM_MITIGATION,
          Topic.RISK_SCREENING,
          Topic.RISK_ANALYSIS,
          Topic.RISK_TREATMENT,
          Topic.RESIDUAL_RISK,
          Topic.DEVELOPMENT_PROCESS,
          Topic.VERSION);

  /** Reads nothing yet. */
  public MarkdownAssessment() {}

  @Override
  public String id() {
    return "markdown-assessment";
  }

  @Override
  public int mostCertain() {
    return 75;
  }

  @Override
  public int certainty(Content content) {
    return MarkdownOutline.possible(content) && isCalledAssessment(content.text()) ? 75 : 0;
  }

  /** Looks at the first lines only: most Markdown is something else. */
  private static boolean isCalledAssessment(String text) {
    List<String> headings =
        text.lines()
            .limit(FIRST_LINES)
            .filter(line -> line.startsWith("#") || line.startsWith("<h1") || isTitleKey(line))
            .limit(FIRST_HEADINGS)
            .toList();
    return headings.stream().anyMatch(WORDS::isTitle);
  }

  private static boolean isTitleKey(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("title:");
  }

  @Override
  public EvidenceDocument read(Content content) {
    MarkdownOutline outline = MarkdownOutline.of(content, WORDS::isLabel);
    Sheet sheet = MarkdownSheet.of(outline);
    boolean risk = WORDS.isRiskTitle(sheet.title());
    EvidenceKind kind = risk ? EvidenceKind.RISK_ASSESSMENT : EvidenceKind.IMPACT_ASSESSMENT;
    Collected found = new Collected();
    new AssessmentReading(WORDS, found, risk).read(sheet);
    EvidenceDocument card = outline.asCard(id(), kind);
    card.passages().stream().filter(p -> !OWN.contains(p.topic())).forEach(found::add);
    card.facts().forEach(found::fact);
    card.claims().forEach(found::claim);
    found.problems(card.problems());
    boolean template = isTemplate(outline, sheet, content);
    if (outline.isSource()) {
      found.voidAll();
    }
    return Unfilled.voided(found, template).document(content, kind, id());
  }

  private static boolean isTemplate(MarkdownOutline outline, Sheet sheet, Content content) {
    boolean declared =
        outline
            .frontMatter()
            .map(map -> map.entries().stream().anyMatch(e -> WORDS.isTemplateKey(e.key())))
            .orElse(false);
    boolean said =
        content.text().lines().limit(FIRST_LINES / 4).anyMatch(WORDS::callsItselfTemplate);
    String path = content.path().replace('_', ' ');
    return declared || said || WORDS.callsItselfTemplate(sheet.title() + " · " + path);
  }
}
