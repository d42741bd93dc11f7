package io.github.aimsgate.evidence.format.croissant;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Postponed;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the terms of one data set. */
final class DatasetTerms {

  private static final Terms TERMS = Terms.standard();

  private static final Verdict SUPPORTS =
      new Verdict(Strength.WEAK, "supporting", "supports an answer and gives none");

  private final Collected found;
  private final Resources resources;
  private Optional<Said> version = Optional.empty();
  private Optional<Said> date = Optional.empty();
  private Optional<Said> address = Optional.empty();

  DatasetTerms(String file, Collected found) {
    this.found = found;
    this.resources = new Resources(file, found);
  }

  void read(Node.Mapping dataset) {
    for (Node.Entry entry : dataset.entries()) {
      String term = Terms.term(entry.key());
      if (entry.key().startsWith("@")) {
        continue;
      }
      prose(term, entry);
      name(term, entry);
      if (term.equals("distribution")) {
        resources.read(entry.value());
      } else if (term.equals("wasgeneratedby")) {
        generated(entry);
      }
    }
    version.or(() -> date).ifPresent(said -> found.add(Topic.VERSION, said));
    origin();
  }

  private void prose(String term, Node.Entry entry) {
    for (Topic topic : TERMS.prose(term)) {
      for (Said said : written(entry)) {
        if (TERMS.supportsOnly(term)) {
          Verdict verdict = found.verdict(topic, said);
          found.add(topic, said, verdict.strength() == Strength.VOID ? verdict : SUPPORTS);
        } else {
          found.add(topic, said);
        }
      }
    }
    if (!TERMS.prose(term).isEmpty() && !TERMS.prose(term).contains(Topic.DATA_QUALITY)) {
      written(entry).forEach(this::quality);
    }
  }

  /** What a sentence says of checks and their outcome, whichever term it stands under. */
  private void quality(Said said) {
    TERMS
        .quality(said.text())
        .map(said::saying)
        .filter(
            sentence -> found.verdict(Topic.DATA_QUALITY, sentence).strength() == Strength.STRONG)
        .ifPresent(sentence -> found.add(Topic.DATA_QUALITY, sentence));
  }

  /** The texts of an entry; sentences that are still to be written stand apart. */
  private static List<Said> written(Node.Entry entry) {
    List<Said> written = new ArrayList<>();
    for (Said said : said(entry)) {
      Postponed.in(said.text())
          .ifPresentOrElse(
              parts -> {
                written.add(said.saying(parts.stands()));
                written.add(said.saying(parts.left()));
              },
              () -> written.add(said));
    }
    return written;
  }

  private void name(String term, Node.Entry entry) {
    if (TERMS.isLicense(term)) {
      for (Said said : named(entry)) {
        found.add(Topic.LICENSE, said);
        found.fact(Fact.Kind.LICENSE, said);
      }
    } else if (TERMS.isOwner(term)) {
      for (Said said : named(entry)) {
        found.add(Topic.OWNER, said);
        found.fact(Fact.Kind.OWNER, said);
      }
    } else if (TERMS.isVersion(term)) {
      version = version.or(() -> said(entry).stream().filter(this::isVersion).findFirst());
      version.ifPresent(said -> found.fact(Fact.Kind.VERSION, said));
    } else if (TERMS.isDate(term)) {
      date = date.or(() -> said(entry).stream().filter(found::told).findFirst());
    } else if (term.equals("name")) {
      said(entry).forEach(said -> found.fact(Fact.Kind.NAME, said));
    } else if (term.equals("url") || term.equals("sameas")) {
      address = address.or(() -> said(entry).stream().filter(found::told).findFirst());
    }
  }

  private boolean isVersion(Said said) {
    if (!TERMS.isNoVersion(said.text())) {
      return true;
    }
    Verdict noVersion = new Verdict(Strength.VOID, "placeholder", "is the version of nothing");
    found.add(Topic.VERSION, said, noVersion);
    return false;
  }

  /** An activity that made the data, in the words of PROV-O. */
  private void generated(Node.Entry entry) {
    List<Said> parts =
        Said.in(List.of(entry.key()), entry.value()).stream()
            .filter(said -> !said.name().startsWith("@") && found.told(said))
            .toList();
    if (!parts.isEmpty()) {
      String text = String.join("; ", parts.stream().map(Said::text).toList());
      found.add(Topic.DATA_PREPARATION, parts.get(0).saying(text));
    }
  }

  /** Where the data come from: an address, with what pins it if anything does. */
  private void origin() {
    Optional<Said> link = resources.address().or(() -> address);
    Optional<Said> pin = resources.pin().or(() -> version).or(() -> date);
    link.filter(said -> said.text().contains("://"))
        .ifPresent(
            said ->
                found.add(
                    new Passage(
                        Topic.DATA_PROVENANCE,
                        Strength.STRONG,
                        said.text() + pin.map(by -> ", " + by.text()).orElse(""),
                        said.location(),
                        pin.isPresent() ? "pinned" : "linked")));
  }

  /** The texts of an entry; of an object what names it. */
  private static List<Said> said(Node.Entry entry) {
    return Said.in(List.of(entry.key()), entry.value()).stream()
        .filter(said -> !said.name().equals("@type") && !said.name().equals("@language"))
        .map(said -> new Said(List.of(entry.key()), said.text(), said.location()))
        .toList();
  }

  /** The persons, organisations or works of an entry, one each. */
  private static List<Said> named(Node.Entry entry) {
    List<Said> named = new ArrayList<>();
    List<Node> items =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    for (Node item : items) {
      if (item instanceof Node.Mapping object) {
        List.of("name", "email", "url", "@id").stream()
            .flatMap(key -> ownName(object, key).stream())
            .findFirst()
            .ifPresent(node -> named.addAll(Said.in(List.of(entry.key()), node)));
      } else {
        named.addAll(Said.in(List.of(entry.key()), item));
      }
    }
    return named;
  }

  private static Optional<Node> ownName(Node.Mapping object, String wanted) {
    return object.entries().stream()
        .filter(entry -> entry.key().equals(wanted) || Terms.term(entry.key()).equals(wanted))
        .map(Node.Entry::value)
        .filter(value -> texts(value).stream().anyMatch(text -> !text.isBlank()))
        .findFirst();
  }

  static List<String> texts(Node node) {
    return Said.in(List.of(), node).stream().map(Said::text).toList();
  }
}
