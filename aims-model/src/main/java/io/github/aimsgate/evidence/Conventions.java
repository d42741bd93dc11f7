package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Globs;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.List;
import java.util.Locale;

/** The names under which evidence is looked for: in any case, hyphen and underscore alike. */
public final class Conventions {

  private final List<Globs> names;

  private Conventions(List<Globs> names) {
    this.names = names;
  }

  /** The names that ship with us. */
  public static Conventions standard() {
    return Standard.CONVENTIONS;
  }

  private static Conventions load() {
    Node.Sequence file = (Node.Sequence) Resource.yaml(Conventions.class, "conventions.yaml");
    return new Conventions(
        file.items().stream().map(item -> Globs.compile(((Node.Scalar) item).text())).toList());
  }

  /**
   * Whether a file may be evidence by its name; its content decides.
   *
   * @param path with {@code /} between its parts
   */
  public boolean mayBeEvidence(String path) {
    String plain = path.toLowerCase(Locale.ROOT).replace('_', '-');
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    for (Globs glob : names) {
      if (glob.matches(glob.pattern().indexOf('/') < 0 ? name : plain)) {
        return true;
      }
    }
    return false;
  }

  /** Read when first asked for, and then once. */
  private static final class Standard {
    private static final Conventions CONVENTIONS = load();
  }
}
