package io.github.aimsgate.asset.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a compiled class refers to.
 *
 * @param name of the class, with dots
 * @param source the path of its source file below a folder of sources, such as {@code
 *     com/acme/App.java}, as far as the compiler wrote it down and the folders are those of the
 *     package; for Kotlin and Scala the folders can be others
 * @param uses the types, each once: first those that code uses, in the order of the lines, then the
 *     others by name; those of its own package are left out
 */
public record ClassUses(String name, Optional<String> source, List<Use> uses) {

  private static final Comparator<Use> ORDER =
      Comparator.comparing((Use use) -> use.line() == 0)
          .thenComparing(Use::line)
          .thenComparing(Use::type);

  /** Copies the list. */
  public ClassUses {
    uses = List.copyOf(uses);
  }

  /**
   * A type that is referred to.
   *
   * @param type its name, with dots, and {@code $} before the name of a nested class; of a module,
   *     the module's
   * @param member the method that is called first on it, if that is its first use
   * @param line of the first use in the source file; 0 if it is not known
   */
  public record Use(String type, Optional<String> member, int line) {}

  /** Reads a class file for all types; see {@link #of(byte[], Predicate)}. */
  public static Optional<ClassUses> of(byte[] classFile) {
    return of(classFile, type -> true);
  }

  /**
   * Reads a class file of any version, also of those to come: the constant pool alone must be as it
   * is known. Lines are left out where the code cannot be followed.
   *
   * @param wanted whether a type, module or package with dots is wanted; source and lines are
   *     looked for only if some type is, or the package of the class
   * @return empty if it is no class file, or its constant pool is broken
   */
  public static Optional<ClassUses> of(byte[] classFile, Predicate<String> wanted) {
    try {
      return Optional.of(read(new ClassBytes(classFile), wanted));
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  private static ClassUses read(ClassBytes bytes, Predicate<String> wanted) {
    String name = bytes.name(bytes.int2(bytes.end() + 2)).replace('/', '.');
    String home = packageOf(name);
    Set<String> types =
        new TypeNames(bytes, type -> !packageOf(type).equals(home) && wanted.test(type)).collect();
    ClassCode code = new ClassCode(bytes, types);
    if (!types.isEmpty() || wanted.test(home)) {
      code.walk();
    }
    List<Use> uses = new ArrayList<>(types.size());
    for (String type : types) {
      uses.add(code.use(type));
    }
    uses.sort(ORDER);
    return new ClassUses(name, source(home, code.source()), uses);
  }

  /** The package of the class, with dots; empty for the unnamed one. */
  public String packageName() {
    return packageOf(name);
  }

  private static Optional<String> source(String home, String file) {
    if (file.isEmpty() || file.indexOf('/') >= 0 || file.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    return Optional.of(home.isEmpty() ? file : home.replace('.', '/') + "/" + file);
  }

  private static String packageOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
