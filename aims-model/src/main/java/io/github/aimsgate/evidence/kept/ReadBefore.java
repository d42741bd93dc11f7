package io.github.aimsgate.evidence.kept;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.cache.Unpacker;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads documents, unless an earlier build read the same bytes at the same path: what a document
 * says depends on nothing else. The bytes are read each time. Thread-safe.
 */
public final class ReadBefore {

  private static final DocumentForm FORM = new DocumentForm();

  private final Cache cache;
  private final String question;
  private final Map<Bytes, Unpacker> kept = new HashMap<>();
  private final Map<Bytes, EvidenceDocument> read = new ConcurrentHashMap<>();

  /**
   * What is kept of some documents.
   *
   * @param documents names them together: those that were read last are kept
   */
  public ReadBefore(Cache cache, String documents) {
    this.cache = cache;
    this.question = "documents\n" + documents;
    cache
        .find(question, new AllForm())
        .ifPresent(all -> all.forEach(one -> kept.put(one.of, new Unpacker(one.document))));
  }

  /**
   * A document, as its bytes say now or said to an earlier build.
   *
   * @param path relative to the tree
   */
  public EvidenceDocument read(SourceTree tree, String path) {
    byte[] bytes;
    try {
      bytes = tree.read(path, EvidenceReader.MAX_BYTES);
    } catch (InputException unreadable) {
      return reader().read(tree, path);
    }
    Bytes of = new Bytes(path, Digests.sha256(bytes));
    return read.computeIfAbsent(
        of, absent -> known(of).orElseGet(() -> reader().read(path, bytes, of.sha256())));
  }

  /** Keeps what was read, for the next build. */
  public void keep() {
    if (cache != Cache.NONE && !read.keySet().equals(kept.keySet())) {
      List<Kept> all =
          read.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .flatMap(one -> Kept.of(one.getKey(), one.getValue()).stream())
              .toList();
      cache.keep(question, new AllForm(), all);
    }
  }

  /** Loaded only where something is to be read. */
  private static EvidenceReader reader() {
    return EvidenceReader.withRegisteredFormats();
  }

  private Optional<EvidenceDocument> known(Bytes of) {
    Unpacker found = kept.get(of);
    try {
      return found == null ? Optional.empty() : Optional.of(FORM.read(found));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /**
   * What a document is made of.
   *
   * @param path where they lie
   * @param sha256 of the bytes
   */
  private record Bytes(String path, String sha256) implements Comparable<Bytes> {
    @Override
    public int compareTo(Bytes other) {
      int byPath = path.compareTo(other.path);
      return byPath != 0 ? byPath : sha256.compareTo(other.sha256);
    }
  }

  /** A document that is kept. */
  private static final class Kept {

    private final Bytes of;

    /** The document in its form, for it may not be asked for. */
    private final byte[] document;

    Kept(Bytes of, byte[] document) {
      this.of = of;
      this.document = document;
    }

    /** Empty where the form cannot say exactly what the document says. */
    static Optional<Kept> of(Bytes of, EvidenceDocument document) {
      Packer out = new Packer();
      FORM.write(document, out);
      return out.isExact() ? Optional.of(new Kept(of, out.bytes())) : Optional.empty();
    }
  }

  /** How the documents of a build are kept. */
  private static final class AllForm implements Cache.Form<List<Kept>> {

    @Override
    public void write(List<Kept> all, Packer out) {
      out.list(
          all,
          (to, one) -> {
            to.text(one.of.path());
            to.text(one.of.sha256());
            to.block(one.document);
          });
    }

    @Override
    public List<Kept> read(Unpacker in) throws IOException {
      return in.list(from -> new Kept(new Bytes(from.text(), from.text()), from.block()));
    }
  }
}
