package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One sentence that was pasted under several questions answers none of them. */
final class Repetition {

  private static final int MANY = 3;

  /** A name, an address or a date may well answer several questions. */
  private static final int LEAST_WORDS = 4;

  private static final Set<Topic> BY_VALUE =
      EnumSet.of(Topic.OWNER, Topic.LICENSE, Topic.VERSION, Topic.INCIDENT_CONTACT, Topic.SUPPLIER);

  private Repetition() {}

  /** The document, with what it says again and again made void. */
  static EvidenceDocument voided(EvidenceDocument document) {
    Map<String, Uses> uses = new HashMap<>();
    document.passages().stream()
        .filter(Repetition::isAnswer)
        .forEach(passage -> uses.computeIfAbsent(key(passage), key -> new Uses()).add(passage));
    if (uses.values().stream().noneMatch(Uses::many)) {
      return document;
    }
    List<Passage> passages =
        document.passages().stream()
            .map(
                passage ->
                    isAnswer(passage) && uses.get(key(passage)).many() ? voided(passage) : passage)
            .toList();
    return new EvidenceDocument(
        document.path(),
        document.sha256(),
        document.kind(),
        document.format(),
        passages,
        document.facts(),
        document.claims(),
        document.digests(),
        document.measurements(),
        document.problems());
  }

  private static boolean isAnswer(Passage passage) {
    return passage.strength() != Strength.VOID
        && !BY_VALUE.contains(passage.topic())
        && hasWords(passage.text());
  }

  private static boolean hasWords(String text) {
    int at = -1;
    for (int spaces = 1; spaces < LEAST_WORDS; spaces++) {
      at = text.indexOf(' ', at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static String key(Passage passage) {
    return passage.text().toLowerCase(Locale.ROOT);
  }

  private static Passage voided(Passage passage) {
    return new Passage(
        passage.topic(), Strength.VOID, passage.text(), passage.location(), "repeated");
  }

  /** Where and on what the same was said. */
  private static final class Uses {
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final Set<Location> places = new HashSet<>();

    void add(Passage passage) {
      topics.add(passage.topic());
      places.add(passage.location());
    }

    boolean many() {
      return topics.size() >= MANY && places.size() >= MANY;
    }
  }
}
