package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.answer.FormName;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells a form that nobody filled in from a card: its keys say all, its values nothing. */
final class Unfilled {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{[^{}]*}}|\\{%[^%]*%}|\\$\\{[^{}]*}");

  private static final Set<Set<String>> CHOICES =
      Set.of(Set.of("yes", "no"), Set.of("true", "false"), Set.of("yes", "no", "n/a"));

  /** As many marks of a form are no slip. */
  private static final int MARKS = 3;

  private static final int LEAST_VOID = 3;

  private Unfilled() {}

  /** Voids what was read where the file is a form. */
  static void check(Content content, Report report) {
    if (content.mapping().filter(Unfilled::isMarked).isPresent()
        || (FormName.isTemplate(content.path()) && isMostlyVoid(report.passages()))
        || holdsOnlyNames(report.passages())) {
      report.voidAll();
    }
  }

  /** Whether variables were not put in, or options not chosen from. */
  private static boolean isMarked(Node.Mapping root) {
    return marks(root) >= MARKS;
  }

  private static int marks(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return VARIABLE.matcher(scalar.text()).find() ? 1 : 0;
    }
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream().mapToInt(entry -> marks(entry.value())).sum();
    }
    List<Node> items = ((Node.Sequence) node).items();
    return CHOICES.contains(options(items)) ? 1 : items.stream().mapToInt(Unfilled::marks).sum();
  }

  private static Set<String> options(List<Node> items) {
    Set<String> options = new TreeSet<>();
    for (Node item : items) {
      options.add(item instanceof Node.Scalar s ? s.text().strip().toLowerCase(Locale.ROOT) : "");
    }
    return options;
  }

  private static boolean isMostlyVoid(List<Passage> passages) {
    long voids = count(passages, Strength.VOID);
    return voids >= LEAST_VOID && voids * 3 >= passages.size();
  }

  /** Whether all but a few fields were left void, and the rest is a name, licence or version. */
  private static boolean holdsOnlyNames(List<Passage> passages) {
    long voids = count(passages, Strength.VOID);
    return voids >= LEAST_VOID
        && voids >= 4 * count(passages, Strength.STRONG)
        && passages.stream()
            .filter(passage -> passage.strength() == Strength.STRONG)
            .allMatch(passage -> FieldJudge.isByValue(passage.topic()));
  }

  private static long count(List<Passage> passages, Strength strength) {
    return passages.stream().filter(passage -> passage.strength() == strength).count();
  }
}
