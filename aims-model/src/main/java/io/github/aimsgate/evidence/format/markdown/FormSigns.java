package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.yaml.Node;
import java.util.regex.Pattern;

/** By what a file can be told for a form to fill in, whatever its passages say. */
final class FormSigns {

  private static final Pattern TEMPLATE = Pattern.compile("(?i)(?<!\\p{L})templates?(?!\\p{L})");

  /** A line that begins so speaks of the file, unless it credits what the file was made from. */
  private static final Pattern SAYS_TEMPLATE =
      Pattern.compile(
          "(?im)^\\W*(?:this (?:is a )?)?template\\b(?!\\W{1,6}(?:https?://|\\w[^\\n]{0,160}\\bbased on\\b|\\[[^\\]\\n]*\\]\\())");

  /** What says so of itself in so many words is no document of any system. */
  private static final Pattern IS_TEMPLATE =
      Pattern.compile("(?im)^\\W*(?:document )?(?:status|type)\\W{1,6}template\\b");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^{}]*\\}\\}");

  private static final Pattern NAME_TO_SET = Pattern.compile("\\{[^{}]+\\}|<[^<>/]+>");

  private final String path;
  private final FrontMatter frontMatter;
  private final Outline outline;

  FormSigns(String path, FrontMatter frontMatter, Outline outline) {
    this.path = path;
    this.frontMatter = frontMatter;
    this.outline = outline;
  }

  /** Whether documents are made from this file: it is no document itself. */
  boolean isSource(String start) {
    return outline.generating()
        || VARIABLE.matcher(title()).find()
        || IS_TEMPLATE.matcher(start).find();
  }

  /** Whether the file is called a form, by its path, its title or its first lines. */
  boolean isCalledTemplate(String start, Vocabulary vocabulary, Judge judge) {
    return TEMPLATE.matcher(title() + " " + declaredTitle() + " " + path).find()
        || SAYS_TEMPLATE.matcher(start).find()
        || isUnnamed(vocabulary, judge);
  }

  /** Whether the title still waits for the name of what the document is about. */
  private boolean isUnnamed(Vocabulary vocabulary, Judge judge) {
    String title = title();
    return !title.isEmpty()
        && (vocabulary.isTemplateTitle(title)
            || NAME_TO_SET.matcher(title).find()
            || judge.value(Topic.OBJECTIVES, title).rule().equals("placeholder"));
  }

  private String title() {
    return outline.title().map(Unit::text).orElse("");
  }

  private String declaredTitle() {
    return frontMatter
        .mapping()
        .flatMap(map -> map.get("title"))
        .filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).text())
        .orElse("");
  }
}
