package io.github.aimsgate.evidence.format;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads a file with the format that recognises its content. Thread-safe. */
public final class EvidenceReader {

  /** The most bytes of an evidence file that are read. */
  public static final long MAX_BYTES = 4L << 20;

  private static final String NO_FORMAT = "none";

  /** Whoever can be surest is asked first. */
  private final List<EvidenceFormat> formats;

  /**
   * A reader with given formats.
   *
   * @param formats in any order
   */
  public EvidenceReader(List<EvidenceFormat> formats) {
    this.formats =
        formats.stream()
            .sorted(
                Comparator.comparing(EvidenceFormat::mostCertain)
                    .reversed()
                    .thenComparing(EvidenceFormat::id))
            .toList();
  }

  /** A reader with the formats that are registered beside this class. */
  public static EvidenceReader withRegisteredFormats() {
    return Standard.READER;
  }

  private static EvidenceReader load() {
    return new EvidenceReader(
        ServiceLoader.load(EvidenceFormat.class, EvidenceReader.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /**
   * Reads one file. Whatever is wrong with it is a problem of the document that is returned.
   *
   * @param path relative to the tree
   */
  public EvidenceDocument read(SourceTree tree, String path) {
    try {
      byte[] bytes = tree.read(path, MAX_BYTES);
      return read(path, bytes, Digests.sha256(bytes));
    } catch (InputException unreadable) {
      return unknown(path, "", unreadable.problems());
    }
  }

  /**
   * Reads bytes that were read before.
   *
   * @param path names them
   * @param sha256 of the bytes
   */
  public EvidenceDocument read(String path, byte[] bytes, String sha256) {
    try {
      return read(new Content(path, Text.decode(path, bytes), sha256));
    } catch (InputException unreadable) {
      return unknown(path, "", unreadable.problems());
    }
  }

  /** Reads content in memory. */
  public EvidenceDocument read(Content content) {
    Optional<EvidenceFormat> best = Optional.empty();
    int certainty = 0;
    for (EvidenceFormat format : formats) {
      if (beats(format, format.mostCertain(), best, certainty)) {
        int candidate = format.certainty(content);
        if (beats(format, candidate, best, certainty)) {
          certainty = candidate;
          best = Optional.of(format);
        }
      }
    }
    return best.map(format -> Repetition.voided(format.read(content)))
        .orElseGet(() -> unknown(content.path(), content.sha256(), notRecognised(content)));
  }

  /** Among equals the first by identifier reads; a format that is not sure at all never does. */
  private static boolean beats(
      EvidenceFormat format, int candidate, Optional<EvidenceFormat> best, int certainty) {
    return candidate > certainty
        || (candidate == certainty
            && best.filter(other -> format.id().compareTo(other.id()) < 0).isPresent());
  }

  private static List<Problem> notRecognised(Content content) {
    if (content.hasExtension("yaml", "yml", "json") && !content.tree().problems().isEmpty()) {
      return content.tree().problems();
    }
    return List.of(
        new Problem(
            Location.startOf(content.path()),
            "is in no format that is read as evidence",
            "see the formats in the documentation, or leave the file out"));
  }

  private static EvidenceDocument unknown(String path, String sha256, List<Problem> problems) {
    return new EvidenceDocument(
        path,
        sha256,
        EvidenceKind.UNKNOWN,
        NO_FORMAT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        problems);
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final EvidenceReader READER = load();
  }
}
