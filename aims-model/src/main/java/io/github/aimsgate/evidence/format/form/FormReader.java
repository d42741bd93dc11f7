package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Recognises a form by its {@code schema} key and reads it from YAML, JSON or Markdown. */
final class FormReader {

  private final String name;
  private final EvidenceKind kind;
  private final Layout layout;
  private final Function<Answers, Form> form;
  private final Judge judge = Judge.standard();
  private final String prefix;
  private final Pattern schemaLine;

  /**
   * A reader of one form.
   *
   * @param name the middle part of its schema, such as {@code risk-assessment}
   */
  FormReader(String name, EvidenceKind kind, Layout layout, Function<Answers, Form> form) {
    this.name = name;
    this.kind = kind;
    this.layout = layout;
    this.form = form;
    this.prefix = "aims/" + name + "/";
    this.schemaLine =
        Pattern.compile("(?m)^[\\s{,]*\"?schema\"?\\s*:\\s*[\"']?" + Pattern.quote(prefix));
  }

  int certainty(Content content) {
    return content.text().contains(prefix) && namesSchema(content) ? 95 : 0;
  }

  /** Where the form itself names its schema, not where a text shows an example of it. */
  private boolean namesSchema(Content content) {
    if (MarkdownForm.isMarkdown(content)) {
      return MarkdownForm.frontMatter(content).filter(this::hasSchemaLine).isPresent();
    }
    return content
        .mapping()
        .map(root -> root.get("schema").filter(this::isSchema).isPresent())
        .orElseGet(() -> hasSchemaLine(content.text()));
  }

  private boolean isSchema(Node node) {
    return node instanceof Node.Scalar scalar && scalar.text().startsWith(prefix);
  }

  private boolean hasSchemaLine(String text) {
    return schemaLine.matcher(text).find();
  }

  EvidenceDocument read(Content content) {
    List<Problem> problems = new ArrayList<>();
    Answers answers = new Answers(judge, problems);
    Node.Mapping root = root(content, problems);
    Head.refuseEmpty(root, problems);
    form.apply(answers).read(root);
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        kind,
        "aims-" + name,
        answers.passages(),
        answers.facts(),
        List.of(),
        List.of(),
        List.of(),
        problems.stream().sorted().distinct().toList());
  }

  private Node.Mapping root(Content content, List<Problem> problems) {
    if (MarkdownForm.isMarkdown(content)) {
      return new MarkdownForm(layout, problems).read(content);
    }
    Parsed parsed = content.tree();
    problems.addAll(parsed.problems());
    if (parsed.documents().size() > 1) {
      problems.add(
          new Problem(
              parsed.documents().get(1).location(),
              "only the first document of a file is read",
              "put each assessment into a file of its own"));
    }
    return content
        .mapping()
        .orElseGet(() -> new Node.Mapping(Location.startOf(content.path()), List.of()));
  }
}
