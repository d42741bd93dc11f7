package io.github.aimsgate.run;

import io.github.aimsgate.evidence.Conventions;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.Unconfirmed;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.SourceTree;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the documents of a project say already, to be written into a new one: word for word, with
 * the place it was taken from in a mark that a person has to remove.
 */
final class Borrowed {

  private static final int MOST_OF_A_TOPIC = 5;
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|]");
  private static final Pattern BLOCK = Pattern.compile("^(?=[#+=~-]|\\d+[.)])");

  /** What a document on data says of anything else is of the data, not of the model. */
  private static final Set<Topic> OF_DATA =
      EnumSet.of(
          Topic.TRAINING_DATA,
          Topic.DATA_ACQUISITION,
          Topic.DATA_PROVENANCE,
          Topic.DATA_QUALITY,
          Topic.DATA_PREPARATION);

  private final List<EvidenceDocument> documents;

  private Borrowed(List<EvidenceDocument> documents) {
    this.documents = documents;
  }

  /** Reads the files that may be evidence by their names. */
  static Borrowed from(SourceTree tree, List<String> files) {
    EvidenceReader reader = EvidenceReader.withRegisteredFormats();
    return new Borrowed(
        files.stream()
            .filter(Conventions.standard()::mayBeEvidence)
            .sorted()
            .map(file -> reader.read(tree, file))
            .filter(document -> document.kind() != EvidenceKind.UNKNOWN)
            .toList());
  }

  /** Marked paragraphs on a topic; empty if no document would satisfy an auditor. */
  Optional<String> paragraphs(Topic topic) {
    Map<String, Location> texts = texts(topic);
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.entrySet().stream()
                .limit(MOST_OF_A_TOPIC)
                .map(told -> quote(told.getValue(), told.getKey()))
                .collect(Collectors.joining("\n\n")));
  }

  /** What is said first on a topic, as plain text with its mark. */
  Optional<String> sentence(Topic topic) {
    return marked(topic).values().stream().findFirst();
  }

  /** What is said on a topic, by its place, as plain text with its mark. */
  Map<Location, String> marked(Topic topic) {
    Map<Location, String> marked = new LinkedHashMap<>();
    texts(topic).entrySet().stream()
        .limit(MOST_OF_A_TOPIC)
        .forEach(
            told ->
                marked.putIfAbsent(
                    told.getValue(),
                    Template.plain(told.getKey()) + " (" + mark(told.getValue()) + ")"));
    return marked;
  }

  /** The first value of a kind that is stated of a model, with its mark. */
  Optional<String> value(Fact.Kind kind) {
    return documents.stream()
        .filter(Borrowed::isOfModel)
        .flatMap(document -> document.facts(kind))
        .filter(fact -> fact.part().isEmpty() && !Unconfirmed.isIn(fact.value()))
        .findFirst()
        .map(fact -> markdown(fact.value()) + " (" + mark(fact.location()) + ")");
  }

  private Map<String, Location> texts(Topic topic) {
    Map<String, Location> texts = new LinkedHashMap<>();
    strong(topic).forEach(passage -> texts.putIfAbsent(passage.text(), passage.location()));
    return texts;
  }

  private Stream<Passage> strong(Topic topic) {
    return documents.stream()
        .filter(document -> OF_DATA.contains(topic) || !isOfData(document))
        .flatMap(document -> document.about(topic))
        .filter(passage -> passage.strength() == Strength.STRONG);
  }

  private static boolean isOfData(EvidenceDocument document) {
    return document.kind() == EvidenceKind.DATASET_CARD;
  }

  private static boolean isOfModel(EvidenceDocument document) {
    return document.kind() == EvidenceKind.MODEL_CARD || document.kind() == EvidenceKind.ML_BOM;
  }

  /** A paragraph with the mark of where it was taken from. */
  static String quote(Location source, String text) {
    return "> " + mark(source) + "\n> " + markdown(text);
  }

  private static String mark(Location source) {
    return Template.plain(Unconfirmed.mark(source));
  }

  /** A text that Markdown shows as it is. */
  private static String markdown(String text) {
    String escaped = MARKUP.matcher(Template.plain(text)).replaceAll("\\\\$0");
    return BLOCK.matcher(escaped).replaceFirst("\\\\");
  }
}
