package io.github.aimsgate.report;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person reads of what was read: for each document what was found, how strong, where and by
 * which words, and what was refused and why; behind them all, the best that there is on each topic.
 * Holds one passage a topic, however many documents there are. Not thread-safe.
 */
public final class EvidenceTable {

  /** The most characters of a line: a hundred, less what Maven writes before it. */
  public static final int WIDTH = 92;

  private static final String ROW = "  %-20s  %-6s  %5s  %s";
  private static final int TEXT_WIDTH =
      WIDTH - String.format(Locale.ROOT, ROW, "", "", "", "").length();

  private final Map<EvidenceKind, Integer> kinds = new EnumMap<>(EvidenceKind.class);
  private final Map<Topic, Passage> best = new TreeMap<>();
  private int documents;

  /** The lines for one document. */
  public List<String> lines(EvidenceDocument document) {
    documents++;
    kinds.merge(document.kind(), 1, Integer::sum);
    Map<Topic, Passage> strongest = document.strongest();
    strongest.forEach(this::remember);
    List<String> lines = new ArrayList<>();
    lines.add(head(document));
    if (!document.passages().isEmpty()) {
      lines.add(row("topic", "worth", "line", "text"));
      strongest.values().stream()
          .filter(passage -> passage.strength() != Strength.VOID)
          .forEach(passage -> lines.add(row(passage)));
    }
    refused(document, lines);
    document.problems().stream().sorted().forEach(problem -> lines.addAll(problem(problem)));
    lines.add("");
    return lines;
  }

  /** What all documents together say, for more than one of them. */
  public List<String> summary() {
    if (documents < 2) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.addAll(wrapped(Prose.count(documents, "file") + ": " + kinds(), "  "));
    List<Passage> found =
        best.values().stream().filter(passage -> passage.strength() != Strength.VOID).toList();
    if (!found.isEmpty()) {
      lines.add(row("topic", "worth", "", "best in"));
      found.forEach(passage -> lines.add(row(passage, "", place(passage.location()))));
    }
    String missing =
        Arrays.stream(Topic.values())
            .filter(topic -> found.stream().noneMatch(passage -> passage.topic() == topic))
            .map(Topic::id)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      lines.addAll(wrapped("  nothing on " + missing, "    "));
    }
    return lines;
  }

  private void remember(Topic topic, Passage passage) {
    best.merge(
        topic, passage, (old, now) -> now.strength().compareTo(old.strength()) > 0 ? now : old);
  }

  private static String head(EvidenceDocument document) {
    String path = Prose.printable(document.path());
    if (document.kind() == EvidenceKind.UNKNOWN) {
      return path + ": no evidence";
    }
    Map<Topic, Passage> strongest = document.strongest();
    return String.format(
        Locale.ROOT,
        "%s: %s, read as %s; %d strong, %d weak, %s refused",
        path,
        document.kind().word(),
        document.format(),
        topics(strongest, Strength.STRONG),
        topics(strongest, Strength.WEAK),
        Prose.count(voids(document).size(), "passage"));
  }

  private static long topics(Map<Topic, Passage> strongest, Strength strength) {
    return strongest.values().stream().filter(passage -> passage.strength() == strength).count();
  }

  private static void refused(EvidenceDocument document, List<String> lines) {
    List<Passage> voids = voids(document);
    if (!voids.isEmpty()) {
      lines.add("  refused, counts for nothing:");
      voids.forEach(passage -> lines.add(row(passage)));
    }
  }

  private static List<Passage> voids(EvidenceDocument document) {
    return document.passages().stream()
        .filter(passage -> passage.strength() == Strength.VOID)
        .sorted(Comparator.comparing(Passage::location).thenComparing(Passage::topic))
        .toList();
  }

  private static String row(Passage passage) {
    String text = passage.text().isBlank() ? "" : passage.text();
    // What is strong needs no reason; what is not, does.
    String said =
        passage.strength() == Strength.STRONG
            ? text
            : passage.rule().replace('-', ' ') + (text.isEmpty() ? "" : ": " + text);
    return row(passage, String.valueOf(passage.location().line()), said);
  }

  private static String row(Passage passage, String line, String text) {
    return row(passage.topic().id(), passage.strength().word(), line, text);
  }

  private static String row(String topic, String worth, String line, String text) {
    return String.format(
            Locale.ROOT, ROW, topic, worth, line, cut(Prose.printable(text), TEXT_WIDTH))
        .stripTrailing();
  }

  private static List<String> problem(Problem problem) {
    Location place = problem.location();
    String sentence = "  problem: " + place.line() + ":" + place.column() + " " + problem.message();
    List<String> lines = new ArrayList<>(wrapped(sentence, "    "));
    lines.addAll(wrapped("    fix: " + problem.fix(), "      "));
    return lines;
  }

  private String kinds() {
    return kinds.entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /** The end of a place tells more than its beginning. */
  private static String place(Location location) {
    String place = location.file() + ":" + location.line();
    int length = place.codePointCount(0, place.length());
    return length <= TEXT_WIDTH
        ? place
        : "…" + place.substring(place.offsetByCodePoints(0, length - TEXT_WIDTH + 1));
  }

  private static String cut(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    String rest = Prose.printable(text);
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      if (space <= indent.length() || rest.substring(0, space).isBlank()) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = indent + rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }
}
