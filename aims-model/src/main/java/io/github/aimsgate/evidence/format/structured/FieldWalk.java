package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Postponed;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a tree apart: figures, long texts, and short values, which are read together with those
 * beside them that are about the same.
 */
final class FieldWalk {

  /** A text of as many words stands for itself. */
  private static final int LONG = 12;

  /** A card has some hundred values; more are a data file. */
  private static final int MOST_VALUES = 3000;

  private static final int MOST_NAMES = 30;
  private static final int LONGEST_NAME = 80;

  private static final Set<Topic> MEASURED = EnumSet.of(Topic.EVALUATION, Topic.FAIRNESS);

  /** A number under these is no result. */
  private static final Set<Topic> SETTINGS =
      EnumSet.of(
          Topic.TECHNICAL_DESIGN,
          Topic.ACCEPTANCE_CRITERIA,
          Topic.REQUIREMENTS,
          Topic.TRAINING_DATA,
          Topic.ENVIRONMENTAL_IMPACT,
          Topic.VERSION);

  private final Naming naming;
  private final CardWords words;

  private final List<Part> singles = new ArrayList<>();
  private final Map<String, List<Part>> groups = new LinkedHashMap<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Part> empty = new ArrayList<>();
  private int mappings;
  private int values;
  private Location tooMany;

  FieldWalk(Naming naming, CardWords words) {
    this.naming = naming;
    this.words = words;
  }

  void walk(Node.Mapping root) {
    mapping(root, List.of());
  }

  /** Values that stand for themselves. */
  List<Part> singles() {
    return singles;
  }

  /** Short values of one mapping or list that are about the same. */
  List<List<Part>> groups() {
    return List.copyOf(groups.values());
  }

  List<Figure> figures() {
    return figures;
  }

  /** Fields that were left empty, with what they ask for. */
  List<Part> empty() {
    return empty;
  }

  /** Where the values begin that are too many to be read. */
  Optional<Location> tooMany() {
    return Optional.ofNullable(tooMany);
  }

  private void mapping(Node.Mapping mapping, List<String> keys) {
    boolean measured = !keys.isEmpty() && isMeasured(keys);
    if (measured) {
      Optional<Figure> row = Figure.row(mapping, keys, isFairness(keys), words);
      if (row.isPresent()) {
        figures.add(row.get());
        return;
      }
    }
    int own = mappings++;
    for (Node.Entry entry : mapping.entries()) {
      List<String> path = new ArrayList<>(keys);
      path.add(entry.key());
      value(entry.value(), List.copyOf(path), entry.keyLocation(), own);
    }
  }

  private void value(Node node, List<String> keys, Location keyLocation, int group) {
    Optional<About> about = naming.about(keys);
    if (about.isPresent() && about.get().silent()) {
      return;
    }
    if (Tree.isEmpty(node)) {
      about
          .filter(here -> here.depth() == keys.size())
          .ifPresent(here -> empty.add(new Part(keys, here, "", keyLocation, Part.Kind.TEXT)));
    } else if (node instanceof Node.Mapping mapping) {
      mapping(mapping, keys);
    } else if (node instanceof Node.Sequence list) {
      list(list, keys, about, group);
    } else if (about.isPresent()) {
      scalar((Node.Scalar) node, keys, about.get(), group);
    }
  }

  private void list(Node.Sequence list, List<String> keys, Optional<About> about, int group) {
    int own = mappings++;
    if (about.filter(FieldWalk::isDescribed).isPresent() && areNames(list)) {
      String names =
          Tree.scalars(list).stream()
              .limit(MOST_NAMES)
              .map(name -> name.text().strip())
              .collect(Collectors.joining(", "));
      Location first = list.items().get(0).location();
      add(new Part(keys, about.get(), names, first, Part.Kind.NAMES), group);
      return;
    }
    for (Node item : list.items()) {
      if (item instanceof Node.Mapping mapping) {
        mapping(mapping, keys);
      } else if (item instanceof Node.Sequence inner) {
        list(inner, keys, about, own);
      } else if (about.isPresent() && !Tree.isEmpty(item)) {
        scalar((Node.Scalar) item, keys, about.get(), own);
      }
    }
  }

  /** Names of owners and licences count one by one. */
  private static boolean isDescribed(About about) {
    return !about.topics().isEmpty() && about.topics().stream().noneMatch(FieldJudge::isByValue);
  }

  /** Several texts without a space in them, such as the names of features. */
  private static boolean areNames(Node.Sequence list) {
    return list.items().size() > 1
        && list.items().stream()
            .allMatch(
                item ->
                    item instanceof Node.Scalar name
                        && name.type() == Node.Type.STRING
                        && name.text().length() <= LONGEST_NAME
                        && Prose.isToken(name.text()));
  }

  private void add(Part part, int group) {
    groups.computeIfAbsent(group + " " + part.about().topics(), key -> new ArrayList<>()).add(part);
  }

  private void scalar(Node.Scalar scalar, List<String> keys, About about, int group) {
    if (++values > MOST_VALUES) {
      tooMany = tooMany == null ? scalar.location() : tooMany;
      return;
    }
    if (isFigure(scalar, keys, about)) {
      figures.add(figure(scalar, keys));
      return;
    }
    Part.Kind kind = scalar.type() == Node.Type.BOOLEAN ? Part.Kind.FLAG : Part.Kind.TEXT;
    String text = Prose.of(scalar.text());
    Optional<Postponed> parts = Postponed.in(text);
    parts.ifPresent(
        open -> singles.add(new Part(keys, about, open.left(), scalar.location(), kind)));
    String stands = parts.map(Postponed::stands).orElse(text);
    Part part = new Part(keys, about, stands, scalar.location(), kind);
    if (about.topics().isEmpty() || Prose.words(part.text()) >= LONG) {
      singles.add(part);
    } else {
      add(part, group);
    }
  }

  private boolean isFigure(Node.Scalar scalar, List<String> keys, About about) {
    if (Amount.of(scalar).isEmpty() || about.topics().stream().anyMatch(SETTINGS::contains)) {
      return false;
    }
    return about.topics().stream().anyMatch(MEASURED::contains)
        || words.namesMetric(keys.get(keys.size() - 1));
  }

  /** A metric has groups in it, or a group has metrics: the innermost metric's name decides. */
  private Figure figure(Node.Scalar scalar, List<String> keys) {
    String last = keys.get(keys.size() - 1);
    List<String> outer = keys.subList(0, keys.size() - 1);
    String above = outer.isEmpty() ? "" : outer.get(outer.size() - 1);
    boolean grouped = !words.namesMeasure(Keys.words(last)) && words.namesMetric(above);
    String slice = grouped ? last : isNamed(outer) ? "" : above;
    String metric = grouped ? above : last;
    return new Figure(metric, scalar, Amount.of(scalar), slice, keys, isFairness(keys));
  }

  /** Whether the last of some keys is itself known, and so names no slice. */
  private boolean isNamed(List<String> keys) {
    return keys.isEmpty()
        || naming.about(keys).filter(about -> about.depth() == keys.size()).isPresent();
  }

  private boolean isMeasured(List<String> keys) {
    return naming
        .about(keys)
        .filter(about -> about.topics().stream().anyMatch(MEASURED::contains))
        .isPresent();
  }

  private boolean isFairness(List<String> keys) {
    return naming.about(keys).filter(about -> about.of(Topic.FAIRNESS)).isPresent();
  }
}
