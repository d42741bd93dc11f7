package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Parsed;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A form in Markdown as the same located tree that its YAML gives: front matter holds keys as they
 * are; a heading below the title is a key, what stands under it the answer. One reader then reads
 * both.
 */
final class MarkdownForm {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)\\n---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final Layout layout;
  private final List<Problem> problems;

  MarkdownForm(Layout layout, List<Problem> problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /** Whether a form is written in Markdown rather than in YAML or JSON. */
  static boolean isMarkdown(Content content) {
    return content.hasExtension("md", "markdown")
        || (!content.hasExtension("yaml", "yml", "json")
            && FRONT_MATTER.matcher(content.text()).find());
  }

  /** The text between the {@code ---} lines. */
  static Optional<String> frontMatter(Content content) {
    Matcher matcher = FRONT_MATTER.matcher(content.text());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The tree; empty if there is no front matter. */
  Node.Mapping read(Content content) {
    Location start = Location.startOf(content.path());
    Matcher matcher = FRONT_MATTER.matcher(content.text());
    if (!matcher.find()) {
      problems.add(
          new Problem(
              start,
              "has no front matter between --- lines, which names the schema and the system",
              "begin with ---, the short facts as \"key: value\" lines, and ---"));
      return new Node.Mapping(start, List.of());
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    Parsed front =
        TreeReader.yaml(content.path(), matcher.group(1), lines(content.text(), matcher.start(1)));
    problems.addAll(front.problems());
    front.documents().stream()
        .filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).entries().stream())
        .forEach(entry -> entries.put(entry.key(), entry));
    String body = content.text().substring(matcher.end());
    MarkdownPlaces places =
        new MarkdownPlaces(content.path(), lines(content.text(), matcher.end()));
    for (Node.Entry section : sections(body, places)) {
      if (entries.putIfAbsent(section.key(), section) != null) {
        problems.add(
            new Problem(
                section.keyLocation(),
                "answers \"" + section.key() + "\" a second time",
                "keep one of the two answers"));
      }
    }
    return new Node.Mapping(start, List.copyOf(entries.values()));
  }

  private List<Node.Entry> sections(String body, MarkdownPlaces places) {
    MarkdownAnswers answers = new MarkdownAnswers(layout, places, problems);
    List<Node.Entry> sections = new ArrayList<>();
    Heading heading = null;
    List<Block> blocks = new ArrayList<>();
    org.commonmark.node.Node block = PARSER.parse(body).getFirstChild();
    while (block != null) {
      if (block instanceof Heading next) {
        if (heading != null) {
          sections.add(answers.section(heading, blocks));
        }
        heading = next.getLevel() > 1 ? next : null;
        blocks.clear();
      } else if (heading != null && block instanceof Block content) {
        blocks.add(content);
      }
      block = block.getNext();
    }
    if (heading != null) {
      sections.add(answers.section(heading, blocks));
    }
    return sections;
  }

  private static int lines(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
