package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signatures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells model files by their content. Looks at a bounded number of bytes, and never fails. */
final class Recogniser {

  private static final int LONG_HEAD = 1 << 16;

  private final ModelFormats formats;
  private final Shapes shapes;

  Recogniser(ModelFormats formats, Signatures signatures) {
    this.formats = formats;
    this.shapes = new Shapes(formats, new ObjectShapes(signatures));
  }

  /** What model some bytes are; empty if they are none that is known. */
  Optional<Recognised> recognise(String fileName, Content content) {
    Head head = new Head(content.head(Head.LENGTH), content.size());
    if (head.length() == 0) {
      return head.fileSize() == 0 ? Optional.empty() : named(fileName, "cannot be read");
    }
    Optional<Recognised> known = known(fileName, head, content);
    if (known.isEmpty()) {
      known = packed(fileName, head);
    }
    // A placeholder, a note or a list of paths is no model, whatever it is called.
    return known.isPresent() || head.isText()
        ? known
        : named(fileName, "named like a model, with content that is not known");
  }

  private Optional<Recognised> named(String fileName, String why) {
    return formats
        .own(fileName)
        .map(format -> new Recognised(format.name(), format.category(), Confidence.LIKELY, why));
  }

  private Optional<Recognised> known(String fileName, Head head, Content content) {
    List<String> entries = entries(head, content);
    for (Format format : formats.all()) {
      if (format.allows(fileName)) {
        if (format.hasMagic(head) || format.hasWords(head) || format.hasMembers(entries)) {
          return Optional.of(certainly(format));
        }
        Optional<Recognised> fit =
            format.shape().flatMap(shape -> shapes.fit(shape, format, fileName, head, content));
        if (fit.isPresent()) {
          return fit;
        }
      }
    }
    return holding(entries);
  }

  private static Recognised certainly(Format format) {
    return new Recognised(
        format.name(), format.category(), format.confidence(), format.name() + " by its content");
  }

  private static List<String> entries(Head head, Content content) {
    if (Archives.isZip(head)) {
      return Archives.zip(content.head(LONG_HEAD), content.tail(LONG_HEAD));
    }
    return Archives.isTar(head) ? Archives.tar(content.head(LONG_HEAD)) : List.of();
  }

  /** An archive of no kind of its own that has a model inside. */
  private Optional<Recognised> holding(List<String> entries) {
    for (String entry : entries) {
      Optional<Format> format = formats.own(entry);
      if (format.isPresent()) {
        return Optional.of(
            new Recognised(
                format.get().name(), format.get().category(), Confidence.LIKELY, "holds " + entry));
      }
    }
    return Optional.empty();
  }

  /** A compressed file that has a model inside. */
  private Optional<Recognised> packed(String fileName, Head head) {
    Optional<Head> gzip = Unpacked.gzip(head);
    Optional<Head> inside = gzip.isPresent() || !mayBeJoblib(fileName) ? gzip : Unpacked.zlib(head);
    return inside.flatMap(bytes -> known(withoutGzip(fileName), bytes, new Beginning(bytes)));
  }

  /** Any two bytes in a thousand look like a zlib stream, so a name has to speak for it. */
  private static boolean mayBeJoblib(String fileName) {
    String plain = fileName.toLowerCase(Locale.ROOT);
    return plain.endsWith(".joblib") || plain.endsWith(".pkl") || plain.endsWith(".z");
  }

  private static String withoutGzip(String fileName) {
    return fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
  }

  /** Bytes of which no more than the beginning is known. */
  private record Beginning(Head head) implements Content {

    @Override
    public long size() {
      return head.fileSize();
    }

    @Override
    public byte[] head(int most) {
      return head.bytes();
    }

    @Override
    public byte[] tail(int most) {
      return new byte[0];
    }
  }
}
