package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A Markdown file as the formats see it, to tell what it is and to read it. */
final class Card {

  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final Judge JUDGE = Judge.standard();

  private static final Parts PARTS = Parts.standard();

  private static final Pattern HEADING =
      Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+\\S|^(?:===+|---+)[ \\t]*$|<h[1-6]");

  private final Content content;
  private final FrontMatter frontMatter;
  private final Cuttings cuttings = new Cuttings();

  private Card(Content content, FrontMatter frontMatter) {
    this.content = content;
    this.frontMatter = frontMatter;
  }

  static Card of(Content content) {
    return content.derived(Card.class, c -> new Card(c, FrontMatter.cut(c.path(), c.text())));
  }

  /** Whether content can be Markdown: by its name, or by front matter with text behind it. */
  static boolean possible(Content content) {
    if (content.hasExtension("md", "markdown", "mdx", "txt")) {
      return true;
    }
    String start = content.text().stripLeading();
    return !start.startsWith("{")
        && start.startsWith("---")
        && HEADING.matcher(content.text()).find()
        && of(content)
            .frontMatter
            .body()
            .lines()
            .anyMatch(line -> line.startsWith("# ") || line.startsWith("## "));
  }

  FrontMatter frontMatter() {
    return frontMatter;
  }

  boolean hasKey(String... keys) {
    return frontMatter
        .mapping()
        .map(map -> List.of(keys).stream().anyMatch(key -> map.get(key).isPresent()))
        .orElse(false);
  }

  /** The headings alone, read without parsing the Markdown. */
  Set<Topic> announced(boolean data) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String heading : headings()) {
      VOCABULARY.announced(cut(heading), data).ifPresent(about -> topics.addAll(about.topics()));
    }
    return topics;
  }

  /** The topics that headings and labels name. */
  Set<Topic> labels() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    outline().units().stream()
        .flatMap(unit -> unit.path().stream())
        .distinct()
        .forEach(
            name ->
                VOCABULARY
                    .announced(cut(name), false)
                    .ifPresent(about -> topics.addAll(about.topics())));
    return topics;
  }

  /** The words of a text of this file, cut once. */
  Words cut(String text) {
    return cuttings.of(text);
  }

  List<String> headings() {
    return outline().headings();
  }

  private Outline outline;
  private String lowerStart;

  private Outline outline() {
    if (outline == null) {
      outline = OutlineBuilder.build(frontMatter.body(), name -> VOCABULARY.isLabel(cut(name)));
    }
    return outline;
  }

  boolean mentions(String... phrases) {
    if (lowerStart == null) {
      lowerStart = start().toLowerCase(Locale.ROOT);
    }
    for (String phrase : phrases) {
      if (lowerStart.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern of titles occurs near the start. */
  boolean isTitled(Pattern title) {
    return title.matcher(start()).find();
  }

  /** The text near the start, without front matter. */
  String start() {
    String body = frontMatter.body().stripLeading();
    return body.substring(0, Math.min(body.length(), 2000));
  }

  EvidenceDocument read(String format, EvidenceKind kind) {
    boolean data = kind == EvidenceKind.DATASET_CARD;
    Findings findings = new Findings(content.path());
    findings.problems().addAll(frontMatter.problems());
    frontMatter.mapping().ifPresent(map -> new FrontMatterReader(findings, JUDGE, data).read(map));
    findings
        .passages()
        .addAll(new CardReader(content.path(), VOCABULARY, JUDGE, cuttings, data).read(outline()));
    findings.voidEmphasised(outline());
    if (isForm(findings)) {
      findings.voidAll();
      return findings.document(content, kind, format);
    }
    new FactReader(findings, VOCABULARY, JUDGE, cuttings, PARTS, data).read(outline());
    new FigureReader(findings).read(outline());
    return findings.document(content, kind, format);
  }

  private boolean isForm(Findings findings) {
    FormSigns signs = signs();
    return signs.isSource(start())
        || (findings.mostlyUnfilled() && signs.isCalledTemplate(start(), VOCABULARY, JUDGE));
  }

  /** By what this file can be told for a form. */
  FormSigns signs() {
    return new FormSigns(content.path(), frontMatter, outline());
  }
}
