package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds AI in {@code pyproject.toml} (PEP 621, PEP 735, Poetry, PDM, uv, Hatch) and {@code
 * Pipfile}.
 */
public final class PyprojectFinder implements AssetFinder {

  private final Signatures signatures;

  /** Knows these technologies. */
  public PyprojectFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    String name = Paths.name(path);
    return name.equals("pyproject.toml") || name.equals("Pipfile");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isPresent()) {
      Lines lines = new Lines(file.path(), text.get());
      Listed listed = new Listed(file, found);
      Toml.read(text.get(), (path, value, offset) -> entry(listed, lines, path, value, offset));
    }
  }

  private void entry(Listed listed, Lines lines, String path, String value, int offset) {
    Optional<Requirement> asked = requirement(path, value);
    if (asked.isPresent()) {
      listed.add(
          signatures.pypi(asked.get().name()),
          "pypi:" + asked.get().name(),
          asked.get().version(),
          isForDevelopment(path),
          lines.at(offset));
    }
  }

  private static Optional<Requirement> requirement(String path, String value) {
    if (path.equals("project/dependencies")
        || path.startsWith("project/optional-dependencies/")
        || path.startsWith("dependency-groups/")
        || path.equals("tool/uv/dev-dependencies")
        || path.startsWith("tool/pdm/dev-dependencies/")
        || (path.startsWith("tool/hatch/envs/") && path.endsWith("dependencies"))) {
      return Requirement.parse(value);
    }
    String table = keyed(path);
    return table.isEmpty() ? Optional.empty() : keyed(path.substring(table.length()), value);
  }

  /** The tables whose keys are distributions. */
  private static String keyed(String path) {
    if (path.startsWith("tool/poetry/dependencies/")) {
      return "tool/poetry/dependencies/";
    }
    if (path.startsWith("tool/poetry/dev-dependencies/")) {
      return "tool/poetry/dev-dependencies/";
    }
    if (path.startsWith("packages/")) {
      return "packages/";
    }
    if (path.startsWith("dev-packages/")) {
      return "dev-packages/";
    }
    int group = path.startsWith("tool/poetry/group/") ? path.indexOf("/dependencies/") : -1;
    return group < 0 ? "" : path.substring(0, group + "/dependencies/".length());
  }

  private static Optional<Requirement> keyed(String key, String value) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return Optional.of(new Requirement(key, pinned(value)));
    }
    String attribute = key.substring(slash + 1);
    boolean counts =
        switch (attribute) {
          case "version", "git", "path", "url", "file" -> true;
          default -> false;
        };
    return counts
        ? Optional.of(
            new Requirement(
                key.substring(0, slash),
                attribute.equals("version") ? pinned(value) : Optional.empty()))
        : Optional.empty();
  }

  /** A bare version is exact in Poetry. */
  private static Optional<String> pinned(String value) {
    String version = value.startsWith("==") ? value.substring(2).strip() : value;
    boolean exact =
        !version.isEmpty()
            && Character.isDigit(version.charAt(0))
            && version.indexOf('*') < 0
            && version.indexOf(',') < 0
            && version.indexOf(' ') < 0;
    return exact ? Optional.of(version) : Optional.empty();
  }

  private static boolean isForDevelopment(String path) {
    if (path.startsWith("dev-packages/") || path.contains("/dev-dependencies")) {
      return true;
    }
    int start =
        path.startsWith("tool/poetry/group/")
            ? "tool/poetry/group/".length()
            : path.startsWith("dependency-groups/")
                ? "dependency-groups/".length()
                : path.startsWith("project/optional-dependencies/")
                    ? "project/optional-dependencies/".length()
                    : -1;
    if (start < 0) {
      return path.startsWith("tool/hatch/envs/");
    }
    int end = path.indexOf('/', start);
    return Paths.isForDevelopment(path.substring(start, end < 0 ? path.length() : end));
  }
}
