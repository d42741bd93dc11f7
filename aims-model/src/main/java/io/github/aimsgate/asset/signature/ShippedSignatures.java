package io.github.aimsgate.asset.signature;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.yaml.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the signatures that ship with us. A YAML reader takes a quarter of a second for them in a
 * JVM that has just started, which each build would pay for; so they are written one entry a line,
 * and read line by line. A test holds that both readers understand the same.
 */
final class ShippedSignatures {

  static final String FILE = "signatures.yaml";

  private final List<Signature> signatures = new ArrayList<>();
  private final Map<String, String> entries = new HashMap<>();

  private ShippedSignatures() {}

  static List<Signature> read() {
    ShippedSignatures reader = new ShippedSignatures();
    String text = Resource.text(ShippedSignatures.class, FILE);
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      reader.line(text.substring(start, end));
      start = end + 1;
    }
    reader.endOfEntry();
    return reader.signatures;
  }

  private void line(String line) {
    if (line.startsWith("- ")) {
      endOfEntry();
    }
    if (line.startsWith("- ") || line.startsWith("  ")) {
      int colon = line.indexOf(": ");
      entries.put(line.substring(2, colon), line.substring(colon + 2));
    }
  }

  private void endOfEntry() {
    if (!entries.isEmpty()) {
      signatures.add(signature());
      entries.clear();
    }
  }

  private Signature signature() {
    return new Signature(
        entries.get("name"),
        entries.get("category"),
        Confidence.of(entries.getOrDefault("confidence", "certain")).orElseThrow(),
        Optional.ofNullable(entries.get("supplier")),
        entries.getOrDefault("hosts", "false").equals("true"),
        list(Shape.MAVEN),
        list(Shape.JVM),
        list(Shape.PYTHON),
        list(Shape.PYPI),
        list(Shape.NPM),
        list(Shape.SETTINGS),
        list(Shape.ENDPOINTS),
        list(Shape.MODELS));
  }

  private List<String> list(Shape shape) {
    String text = entries.getOrDefault(shape.key(), "[]");
    List<String> items = new ArrayList<>();
    for (int start = 1; start < text.length() - 1; ) {
      int comma = text.indexOf(", ", start);
      int end = comma < 0 ? text.length() - 1 : comma;
      items.add(unquoted(text, start, end));
      start = end + 2;
    }
    return items;
  }

  private static String unquoted(String text, int start, int end) {
    return text.charAt(start) == '"'
        ? text.substring(start + 1, end - 1)
        : text.substring(start, end);
  }
}
