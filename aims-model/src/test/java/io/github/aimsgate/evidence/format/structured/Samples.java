package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sample files below {@code structured}, read with all formats that are registered. */
final class Samples {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private Samples() {}

  static String text(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/structured/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  static EvidenceDocument read(String name) {
    return read(name, text(name));
  }

  static EvidenceDocument read(String name, String text) {
    return READER.read(Content.of(name, text));
  }

  /** The topics for which there is a passage of a strength and none that is stronger. */
  static String topics(EvidenceDocument document, Strength strength) {
    return Arrays.stream(Topic.values())
        .filter(topic -> best(document, topic) == strength)
        .map(Topic::id)
        .collect(Collectors.joining(" "));
  }

  private static Strength best(EvidenceDocument document, Topic topic) {
    return document.about(topic).map(p -> p.strength()).max(Strength::compareTo).orElse(null);
  }

  static List<String> texts(EvidenceDocument document, Topic topic) {
    return document.about(topic).map(p -> p.strength().word() + " " + p.text()).toList();
  }

  static List<String> facts(EvidenceDocument document) {
    return document.facts().stream().map(fact -> fact.kind() + " " + fact.value()).toList();
  }

  static List<String> claims(EvidenceDocument document) {
    return document.claims().stream()
        .map(
            claim ->
                claim.metric()
                    + (claim.slice().isEmpty() ? "" : "/" + claim.slice())
                    + " "
                    + claim.value()
                    + (claim.percent() ? "%" : ""))
        .toList();
  }
}
