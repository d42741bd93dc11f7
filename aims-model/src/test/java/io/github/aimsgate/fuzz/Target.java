package io.github.aimsgate.fuzz;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.gate.Gate;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.note.SignedNote;
import io.github.aimsgate.ledger.note.TlogProof;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.PolicySource;
import io.github.aimsgate.policy.WaiverFile;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.system.SystemFile;
import io.github.aimsgate.yaml.Parsed;
import io.github.aimsgate.yaml.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What reads bytes that a stranger wrote. Whatever they are, it reads them or refuses them by the
 * one exception that is meant for that, and what it says has a place in the file.
 */
public enum Target {
  /** Evidence whose name promises Markdown. */
  MARKDOWN("CARD.md", Target::evidence),
  /** Evidence whose name promises YAML. */
  YAML("card.yaml", Target::evidence),
  /** Evidence whose name promises JSON. */
  JSON("card.json", Target::evidence),
  /** Evidence whose name promises XML. */
  XML("bom.xml", Target::evidence),
  /** Evidence whose name promises a pointer of DVC. */
  DVC("data.dvc", Target::evidence),
  /** The located trees below all of them. */
  TREE("tree", Target::tree),
  /** The declaration of systems. */
  SYSTEM("aims.yaml", (name, bytes) -> SystemFile.parse(name, Text.decode(name, bytes))),
  /** A policy. */
  POLICY("aims-policy.yaml", Target::policy),
  /** Waivers. */
  WAIVERS("aims-waivers.yaml", Target::waivers),
  /** A line of a ledger. */
  ENVELOPE("entries", (name, bytes) -> again(bytes, Envelope.parse(bytes))),
  /** What a line of a ledger says. */
  STATEMENT("statement", (name, bytes) -> Statement.parse(bytes)),
  /** A signed note. */
  CHECKPOINT("checkpoint", Target::checkpoint),
  /** A proof for strangers. */
  PROOF("record.tlog-proof", (name, bytes) -> same(bytes, TlogProof.parse(name, bytes).toBytes())),
  /** A public key. */
  KEY("key.pub", (name, bytes) -> PublicKey.parse(name, new String(bytes, StandardCharsets.UTF_8)));

  private static final ControlCatalogue CATALOGUE = ControlCatalogue.standard();
  private static final List<String> RULES =
      Gate.waivable(PolicyReader.read("standard", (name, from) -> Optional.empty(), CATALOGUE));
  private static final List<EvidenceFormat> FORMATS =
      ServiceLoader.load(EvidenceFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  private final String file;

  // A function without state, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Reading reading;

  Target(String file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** The folder's name of its seeds and of inputs that once were too much for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it reads evidence. */
  public boolean isEvidence() {
    return compareTo(DVC) <= 0;
  }

  /** The end of the names of the files that it is for; empty for whatever. */
  String extension() {
    return file.contains(".") ? file.substring(file.lastIndexOf('.')) : "";
  }

  /**
   * Reads bytes.
   *
   * @throws AssertionError if something has no place
   * @throws RuntimeException for a defect of the reader
   */
  public void run(byte[] bytes) {
    try {
      reading.read(file, bytes);
    } catch (InputException designed) {
      require(!designed.problems().isEmpty(), "a refusal without a problem");
      designed.problems().forEach(problem -> said(problem, Integer.MAX_VALUE));
    } catch (MalformedRecordException designed) {
      require(!designed.getMessage().isBlank(), "a refusal without a reason");
    }
  }

  /** The formats of evidence that are registered. */
  static Set<String> formats() {
    return FORMATS.stream().map(EvidenceFormat::id).collect(Collectors.toSet());
  }

  /** The formats of evidence that take the bytes for theirs. */
  List<String> formatsOf(byte[] bytes) {
    Content content = new Content(file, Text.decode(file, bytes), Digests.sha256(bytes));
    return FORMATS.stream()
        .filter(format -> format.certainty(content) > 0)
        .map(EvidenceFormat::id)
        .toList();
  }

  private static void evidence(String name, byte[] bytes) {
    String text = Text.decode(name, bytes);
    Content content = new Content(name, text, Digests.sha256(bytes));
    int lines = lines(text);
    located(EvidenceReader.withRegisteredFormats().read(content), name, lines);
    for (EvidenceFormat format : FORMATS) {
      if (format.certainty(content) > 0) {
        located(format.read(content), name, lines);
      }
    }
  }

  private static void located(EvidenceDocument document, String name, int lines) {
    document.passages().forEach(passage -> placed(passage.location(), name, lines));
    document.facts().forEach(fact -> placed(fact.location(), name, lines));
    document.claims().forEach(claim -> placed(claim.location(), name, lines));
    document.problems().forEach(problem -> placed(problem.location(), name, lines));
    document.problems().forEach(problem -> said(problem, lines));
  }

  private static void tree(String name, byte[] bytes) {
    String text = Text.decode(name, bytes);
    for (Parsed parsed : List.of(TreeReader.yaml(name, text), TreeReader.json(name, text))) {
      parsed.documents().forEach(node -> placed(node.location(), name, lines(text)));
      parsed.problems().forEach(problem -> said(problem, lines(text)));
    }
  }

  private static void policy(String name, byte[] bytes) {
    PolicySource source = (asked, from) -> Optional.of(bytes).filter(any -> asked.equals(name));
    PolicyReader.read(name, source, CATALOGUE);
  }

  private static void waivers(String name, byte[] bytes) {
    WaiverFile.parse(name, Text.decode(name, bytes), List.of("churn-scorer"), RULES);
  }

  private static void checkpoint(String name, byte[] bytes) {
    same(bytes, SignedNote.parse(name, bytes).toBytes());
    same(bytes, Checkpoint.parse(name, bytes).toBytes());
  }

  private static void again(byte[] bytes, Envelope envelope) throws MalformedRecordException {
    byte[] line = envelope.toLine();
    same(line, Envelope.parse(line).toLine());
    require(bytes.length >= line.length, "a line grew");
    Statement.parse(envelope.payload());
  }

  private static void said(Problem problem, int lines) {
    require(!problem.message().isBlank() && !problem.fix().isBlank(), "says nothing: " + problem);
    require(problem.location().line() <= lines, "behind the end: " + problem);
  }

  private static void placed(Location location, String name, int lines) {
    require(location.file().equals(name), "in another file: " + location);
    require(location.line() <= lines, "behind the end of " + lines + " lines: " + location);
  }

  private static void same(byte[] read, byte[] written) {
    require(Arrays.equals(read, written), "what was read is not what is written");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private static int lines(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Reads, or refuses as it is meant to. */
  @FunctionalInterface
  private interface Reading {
    void read(String name, byte[] bytes) throws MalformedRecordException;
  }
}
