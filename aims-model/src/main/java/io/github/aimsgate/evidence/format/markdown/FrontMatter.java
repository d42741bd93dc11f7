package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Parsed;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two lines {@code ---} at the start of a Markdown file, and what follows it.
 *
 * @param mapping its entries, if there is a front matter and it is a mapping
 * @param present whether there is one, right or wrong
 * @param body the file with the front matter's lines left blank, so that places stay as they are
 * @param problems what is wrong with it
 */
record FrontMatter(
    Optional<Node.Mapping> mapping, boolean present, String body, List<Problem> problems) {

  private static final Pattern OPENING = Pattern.compile("\\A\\s*---[ \\t]*\\n");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
  private static final Pattern KEY = Pattern.compile("(?m)^[\\w-]+[ \\t]*:(?:\\s|$)");

  static FrontMatter cut(String file, String raw) {
    String text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return none(text);
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      return none(text);
    }
    String yaml = text.substring(opening.end(), closing.start());
    int before = lines(text.substring(0, opening.end()));
    Parsed parsed = TreeReader.yaml(file, yaml, before);
    Node root = parsed.documents().isEmpty() ? null : parsed.documents().get(0);
    if (root instanceof Node.Scalar && !KEY.matcher(yaml).find() && !yaml.contains("{{")) {
      return none(text);
    }
    List<Problem> problems = new ArrayList<>(parsed.problems());
    Optional<Node.Mapping> mapping = Optional.empty();
    if (root instanceof Node.Mapping entries) {
      mapping = Optional.of(entries);
    } else if (problems.isEmpty()) {
      problems.add(
          new Problem(
              new Location(file, Math.max(1, before), 1),
              root == null
                  ? "has an empty front matter"
                  : "has a front matter that is no mapping but " + root.describe(),
              "write it as \"key: value\" lines, or remove it"));
    }
    String blank = "\n".repeat(lines(text.substring(0, closing.end())));
    return new FrontMatter(mapping, true, blank + text.substring(closing.end()), problems);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(Optional.empty(), false, text, List.of());
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
