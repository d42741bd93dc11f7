package io.github.aimsgate.asset.code;

/** Says which package a module specifier means. */
final class Specifier {

  private static final String REGISTRY = "npm:";
  private static final String[] MIRRORS = {
    "cdn.jsdelivr.net/npm/", "unpkg.com/", "esm.sh/", "esm.run/", "cdn.skypack.dev/"
  };

  private Specifier() {}

  /**
   * The package's name, with what follows it.
   *
   * @param specifier as it is imported
   * @return empty for what is no package: a path, or a place that holds none
   */
  static String packageOf(String specifier) {
    if (specifier.startsWith(REGISTRY)) {
      return withoutVersion(specifier.substring(REGISTRY.length()));
    }
    if (specifier.startsWith("https://") || specifier.startsWith("http://")) {
      return withoutVersion(fromMirror(specifier.substring(specifier.indexOf("//") + 2)));
    }
    return specifier.startsWith(".") || specifier.startsWith("/") || specifier.startsWith("#")
        ? ""
        : specifier;
  }

  private static String fromMirror(String address) {
    for (String mirror : MIRRORS) {
      if (address.startsWith(mirror)) {
        return address.substring(mirror.length());
      }
    }
    return "";
  }

  /** Cuts {@code @1.2} out of {@code @scope/name@1.2/file.js}. */
  private static String withoutVersion(String name) {
    int at = name.indexOf('@', 1);
    if (at < 0) {
      return name;
    }
    int path = name.indexOf('/', at);
    return path < 0 ? name.substring(0, at) : name.substring(0, at) + name.substring(path);
  }
}
