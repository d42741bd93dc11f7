package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The formats of model files that are known, and the names that go with them. */
final class ModelFormats {

  static final String FILE = "model-formats.yaml";

  private final List<Format> formats = new ArrayList<>();
  private final Map<String, Format> own = new HashMap<>();
  private final Map<String, Format> shared = new HashMap<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> modelWords = new HashSet<>();

  private ModelFormats() {}

  /** Those that ship with us. */
  static ModelFormats standard() {
    return Standard.FORMATS;
  }

  private static ModelFormats load() {
    List<Problem> problems = new ArrayList<>();
    ModelFormats known = new ModelFormats();
    Fields file = Fields.of(Resource.yaml(ModelFormats.class, FILE), FILE, problems);
    for (Node item : file.list("formats")) {
      known.add(file.item(item, "a format"));
    }
    known.sources.addAll(texts(file, "sources"));
    known.modelWords.addAll(texts(file, "model_words"));
    file.finish();
    Resource.requireSound(FILE, problems);
    return known;
  }

  private void add(Fields fields) {
    Format format =
        new Format(
            fields.requiredText("name").orElse(""),
            fields.requiredText("category").orElse(""),
            fields
                .word("confidence", Confidence::of, List.of("hint", "likely", "certain"))
                .orElse(Confidence.CERTAIN),
            texts(fields, "only"),
            magic(fields),
            texts(fields, "words"),
            texts(fields, "members"),
            fields.word("shape", Shape::of, List.of()));
    texts(fields, "own").forEach(extension -> own.putIfAbsent(extension, format));
    texts(fields, "shared")
        .forEach(extension -> shared.merge(extension, format, ModelFormats::either));
    formats.add(format);
    fields.finish();
  }

  private static Format either(Format one, Format other) {
    return one.name().equals(other.name())
        ? one
        : new Format(
            "unknown format",
            "machine-learning",
            Confidence.HINT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
  }

  private static List<Format.Magic> magic(Fields fields) {
    List<Format.Magic> magic = new ArrayList<>();
    for (String text : texts(fields, "magic")) {
      int space = text.indexOf(' ');
      magic.add(
          new Format.Magic(
              Integer.parseInt(text.substring(0, space)),
              new String(
                  HexFormat.of().parseHex(text.substring(space + 1)),
                  StandardCharsets.ISO_8859_1)));
    }
    return List.copyOf(magic);
  }

  private static List<String> texts(Fields fields, String key) {
    List<String> texts = new ArrayList<>();
    for (Node.Scalar text : fields.texts(key)) {
      texts.add(text.text());
    }
    return List.copyOf(texts);
  }

  List<Format> all() {
    return formats;
  }

  /** The format whose files alone have an extension. */
  Optional<Format> own(String fileName) {
    return Optional.ofNullable(own.get(extension(fileName)));
  }

  /** The format whose files have an extension among others. */
  Optional<Format> shared(String fileName) {
    return Optional.ofNullable(shared.get(extension(fileName)));
  }

  /** Whether files of a format have that name's extension. */
  boolean isOf(Format format, String fileName) {
    String extension = extension(fileName);
    return format.equals(own.get(extension)) || format.equals(shared.get(extension));
  }

  /** Whether a file of that name is written by people. */
  boolean isSource(String fileName) {
    return sources.contains(extension(fileName));
  }

  /** Whether a word of a file's name speaks of a model. */
  boolean speaksOfModel(String fileName) {
    String plain = fileName.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || !Character.isLetter(plain.charAt(i))) {
        if (modelWords.contains(plain.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final ModelFormats FORMATS = load();
  }
}
