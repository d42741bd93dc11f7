package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of files that hold models. */
final class ModelFiles {

  private static final String BREAKS = "\"'`()[]{}<>|,;=";

  private ModelFiles() {}

  /** Whether a path is that of a model file, as far as it tells. */
  static boolean isOne(String path) {
    int dot = path.lastIndexOf('.');
    boolean named = dot > 0 && path.charAt(dot - 1) != '/';
    return named && Endings.ALL.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The model files that a text names; addresses of other machines and patterns are none. */
  static Set<String> in(String text) {
    Set<String> named = new TreeSet<>();
    for (String word : text.split("\\s+", -1)) {
      boolean elsewhere = word.contains("://") || word.indexOf('*') >= 0 || word.indexOf('$') >= 0;
      if (!elsewhere && word.indexOf('.') >= 0) {
        parts(word).stream().filter(ModelFiles::isOne).forEach(named::add);
      }
    }
    return named;
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (BREAKS.indexOf(word.charAt(i)) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(word.charAt(i));
      }
    }
    parts.add(part.toString());
    return parts.stream().map(ModelFiles::plain).toList();
  }

  private static String plain(String part) {
    int end = part.length();
    while (end > 0 && ".:!?".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    String plain = part.substring(0, end);
    return plain.startsWith("./") ? plain.substring(2) : plain;
  }

  /** Read when first asked for, and then once. */
  private static final class Endings {
    private static final Set<String> ALL = read();

    private static Set<String> read() {
      List<Problem> problems = new ArrayList<>();
      String name = "model-files.yaml";
      Fields file = Fields.of(Resource.yaml(ModelFiles.class, name), "endings", problems);
      Set<String> endings = new TreeSet<>();
      file.texts("endings").stream().map(Node.Scalar::text).forEach(endings::add);
      file.finish();
      Resource.requireSound(name, problems);
      return endings;
    }
  }
}
