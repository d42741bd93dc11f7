package io.github.aimsgate.asset.signature;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads signatures that a policy adds to those that ship with us, in the same shape. */
public final class SignatureReader {

  /** What sorts of AI there are. */
  public static final List<String> CATEGORIES =
      List.of(
          "agents",
          "ai-service",
          "deep-learning",
          "embedding",
          "inference",
          "llm",
          "machine-learning",
          "mlops",
          "nlp",
          "speech",
          "tokenizer",
          "tools",
          "vector-store",
          "vision");

  private static final List<String> CONFIDENCES = List.of("hint", "likely", "certain");

  private final Map<String, String> owners = new HashMap<>();

  private SignatureReader() {}

  /**
   * The signatures of a list, whose mistakes are reported where they stand.
   *
   * @param parent has the list
   * @param key of the list
   */
  public static List<Signature> readAll(Fields parent, String key) {
    SignatureReader reader = new SignatureReader();
    List<Signature> signatures = new ArrayList<>();
    for (Node item : parent.list(key)) {
      signatures.add(reader.read(parent.item(item, "a signature")));
    }
    return signatures;
  }

  private Signature read(Fields fields) {
    String name = fields.requiredText("name").orElse("");
    unique(fields, "name", name, fields.location("name"), name);
    Optional<String> category = category(fields);
    Signature signature =
        new Signature(
            name,
            category.orElse(""),
            fields.word("confidence", Confidence::of, CONFIDENCES).orElse(Confidence.CERTAIN),
            fields.text("supplier"),
            fields.flag("hosts").orElse(false),
            names(fields, Shape.MAVEN, name),
            names(fields, Shape.JVM, name),
            names(fields, Shape.PYTHON, name),
            names(fields, Shape.PYPI, name),
            names(fields, Shape.NPM, name),
            names(fields, Shape.SETTINGS, name),
            names(fields, Shape.ENDPOINTS, name),
            names(fields, Shape.MODELS, name));
    complete(fields, signature);
    fields.finish();
    return signature;
  }

  private static Optional<String> category(Fields fields) {
    return fields
        .requiredNode("category")
        .flatMap(
            node ->
                fields.word(
                    node,
                    "category",
                    word -> Optional.of(word).filter(CATEGORIES::contains),
                    CATEGORIES));
  }

  private List<String> names(Fields fields, Shape shape, String owner) {
    List<String> names = new ArrayList<>();
    for (Node.Scalar item : fields.texts(shape.key())) {
      String text = item.text().strip();
      if (shape.fits(text)) {
        unique(fields, shape.key(), text, item.location(), owner);
        names.add(text);
      } else {
        fields.report(
            item.location(),
            "\"" + text + "\" is too wide, or no name for \"" + shape.key() + "\"",
            "write " + shape.wanted());
      }
    }
    return names;
  }

  private void unique(Fields fields, String key, String text, Location location, String owner) {
    String before = owners.putIfAbsent(key + ' ' + text, owner);
    if (before != null) {
      fields.report(
          location,
          "\"" + text + "\" is already known as \"" + before + "\"",
          "remove one of them");
    }
  }

  private static void complete(Fields fields, Signature signature) {
    if (signature.hosts() && signature.supplier().isEmpty()) {
      fields.report(
          fields.location("hosts"), "\"hosts\" without a supplier", "add \"supplier: …\"");
    }
    if (isEmpty(signature)) {
      fields.report(
          fields.location(),
          "a signature that knows no name finds nothing",
          "add at least one of maven, jvm, python, pypi, npm, settings, endpoints, models");
    }
  }

  private static boolean isEmpty(Signature signature) {
    return signature.maven().isEmpty()
        && signature.jvm().isEmpty()
        && signature.python().isEmpty()
        && signature.pypi().isEmpty()
        && signature.npm().isEmpty()
        && signature.settings().isEmpty()
        && signature.endpoints().isEmpty()
        && signature.models().isEmpty();
  }
}
