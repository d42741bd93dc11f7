package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Unconfirmed;
import io.github.aimsgate.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the figures and digests that a card states. */
final class FigureReader {

  private static final Pattern DIGEST =
      Pattern.compile("(?<![0-9A-Fa-f])([0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})(?![0-9A-Fa-f])");

  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w/:.])((?:[\\w.-]+/)*[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]\\w{0,9})(?![\\w/])");

  private static final int SHORTEST_DIGEST = 32;

  private static final int LONGEST_METRIC = 80;

  private static final Pattern LABEL_END = Pattern.compile("[:\\s]+$");

  /** Accuracy (test), accuracy on the test set, accuracy for sex=female. */
  private static final Pattern OF_SLICE =
      Pattern.compile(
          "(.{1,60}?)\\s*(?:\\(([^()]{1,60})\\)|\\s(?:for|on)\\s+(?:the\\s+)?(.{1,60}))");

  private static final Set<String> VALUE_HEADERS =
      Set.of("value", "values", "score", "result", "results", "measured", "actual", "test");

  private final Findings findings;
  private String title = "";

  FigureReader(Findings findings) {
    this.findings = findings;
  }

  void read(Outline outline) {
    title = outline.title().map(Unit::text).orElse("");
    outline.units().forEach(this::unit);
    outline.grids().forEach(this::grid);
  }

  private void unit(Unit unit) {
    if (Unconfirmed.isIn(unit.text())) {
      return;
    }
    Location at = findings.at(unit.line(), unit.column());
    boolean labelled = unit.labelled() && unit.shape() != Unit.Shape.CELL;
    if (labelled && Figures.number(unit.text()).isPresent()) {
      String label = unit.path().get(unit.path().size() - 1);
      String metric = LABEL_END.matcher(label).replaceAll("");
      String part = part(unit.path().subList(0, unit.path().size() - 1));
      claim(metric, unit.text(), "", part, at);
      Matcher ofSlice = OF_SLICE.matcher(metric);
      if (ofSlice.matches()) {
        String slice = ofSlice.group(2) == null ? ofSlice.group(3) : ofSlice.group(2);
        claim(ofSlice.group(1), unit.text(), slice, part, at);
      }
    }
    if (unit.shape() != Unit.Shape.CELL && unit.shape() != Unit.Shape.ROW) {
      digests(unit.text(), () -> String.join(" ", unit.path()) + " " + unit.text(), at);
    }
  }

  private void grid(Grid grid) {
    List<String> header = grid.header();
    String part = part(grid.path());
    for (Grid.Row row : grid.rows()) {
      Location at = findings.at(row.line(), row.column());
      String first = row.cells().get(0);
      String cells = String.join(" ", row.cells());
      digests(cells, () -> cells, at);
      for (int i = 1; i < row.cells().size(); i++) {
        String column = i < header.size() ? header.get(i) : "";
        boolean value = VALUE_HEADERS.contains(column.toLowerCase(Locale.ROOT));
        if (value || column.isBlank()) {
          String slice = row.cells().size() > 2 && i == 2 ? row.cells().get(1) : "";
          claim(
              first, row.cells().get(i), Figures.number(slice).isPresent() ? "" : slice, part, at);
        } else {
          claim(column, row.cells().get(i), first, part, at);
        }
      }
    }
  }

  /** The headings below the title. */
  private String part(List<String> path) {
    return path.stream().filter(heading -> !heading.equals(title)).collect(Collectors.joining(" "));
  }

  private void claim(String metric, String text, String slice, String part, Location at) {
    Optional<BigDecimal> number = Figures.number(text);
    if (number.isPresent()
        && metric.length() <= LONGEST_METRIC
        && metric.chars().anyMatch(Character::isLetter)) {
      findings
          .claims()
          .add(new Claim(metric, number.get(), Figures.percent(text), slice, at, part));
    }
  }

  private void digests(String text, Supplier<String> context, Location at) {
    if (mayHoldDigest(text)) {
      digests(text, context.get(), at);
    }
  }

  /** Whether there is a run of hexadecimal digits long enough, of which every 32nd place tells. */
  private static boolean mayHoldDigest(String text) {
    for (int at = SHORTEST_DIGEST - 1; at < text.length(); at += SHORTEST_DIGEST) {
      if (run(text, at, 1) + run(text, at - 1, -1) >= SHORTEST_DIGEST) {
        return true;
      }
    }
    return false;
  }

  private static int run(String text, int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && isHex(text.charAt(at))) {
      at += step;
    }
    return Math.abs(at - from);
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private void digests(String text, String context, Location at) {
    Matcher digest = DIGEST.matcher(text);
    while (digest.find()) {
      String hex = digest.group(1).toLowerCase(Locale.ROOT);
      Matcher path = PATH.matcher(context);
      boolean letters = hex.chars().anyMatch(Character::isLetter);
      if (letters && path.find()) {
        String algorithm = hex.length() == 64 ? "sha256" : "md5";
        findings.digests().add(new NamedDigest(algorithm, hex, path.group(1), at));
      }
    }
  }
}
