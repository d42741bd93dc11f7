package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one place names as an intended use and another one as out of scope, in the same words. */
final class UseConflictRule implements Rule {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int SHORTEST_TEXT = 10;
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+|\\s*[;\\n]\\s*");

  /** Spaces, and what is neither in a word nor an apostrophe. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

  private static final Set<String> DENIES =
      Set.of(
          "not",
          "no",
          "never",
          "nor",
          "without",
          "except",
          "excluding",
          "but",
          "must",
          "cannot",
          "isn't",
          "unless",
          "only",
          "instead",
          "beyond",
          "rather",
          "forbidden",
          "prohibited",
          "out");

  @Override
  public List<Finding> findings(GateInput input) {
    List<Intended> intended =
        about(input, Topic.INTENDED_USE).stream()
            .map(one -> new Intended(one, allowing(one.passage().text())))
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (GateInput.Sourced excluded : about(input, Topic.OUT_OF_SCOPE_USE)) {
      String use = words(excluded.passage().text());
      if (isOneUse(use)) {
        intended.stream()
            .filter(one -> !one.from.passage().location().equals(excluded.passage().location()))
            .filter(one -> one.names(use))
            .findFirst()
            .ifPresent(one -> findings.add(finding(one.from, excluded)));
      }
    }
    return findings;
  }

  private static List<GateInput.Sourced> about(GateInput input, Topic topic) {
    return input.about(topic).filter(one -> one.passage().strength() != Strength.VOID).toList();
  }

  /** A short list item: a whole sentence says more than a use. */
  private static boolean isOneUse(String use) {
    List<String> words = List.of(use.split(" "));
    return words.size() >= SHORTEST
        && words.size() <= LONGEST
        && use.length() >= SHORTEST_TEXT
        && words.stream().noneMatch(DENIES::contains);
  }

  /** The sentences of a text that deny nothing, in words between spaces. */
  private static List<String> allowing(String text) {
    return Stream.of(SENTENCE.split(text))
        .map(UseConflictRule::words)
        .filter(sentence -> Stream.of(sentence.split(" ")).noneMatch(DENIES::contains))
        .map(sentence -> " " + sentence + " ")
        .toList();
  }

  private static String words(String text) {
    return NO_WORD.matcher(Words.of(text).joined()).replaceAll(" ").strip();
  }

  /**
   * What was said of an intended use.
   *
   * @param sentences that deny nothing
   */
  private record Intended(GateInput.Sourced from, List<String> sentences) {

    /** Whether a sentence holds the words in their order. */
    boolean names(String use) {
      String wanted = " " + use + " ";
      return sentences.stream().anyMatch(sentence -> sentence.contains(wanted));
    }
  }

  private static Finding finding(GateInput.Sourced intended, GateInput.Sourced excluded) {
    return new Finding(
        "A.6.2.2/uses-differ",
        Severity.ERROR,
        Status.CONTRADICTED,
        intended.passage().location(),
        "intends a use that "
            + excluded.passage().location()
            + " calls out of scope: \""
            + excluded.passage().text()
            + "\"",
        "decide whether the use is in scope, and say the same in both");
  }
}
