package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds AI in pip's requirements files. What a constraints file lists is not asked for by it, and
 * is passed over: such files list half of the registry.
 */
public final class RequirementsFinder implements AssetFinder {

  private final Signatures signatures;

  /** Knows these technologies. */
  public RequirementsFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    if (!path.endsWith(".txt") && !path.endsWith(".in")) {
      return false;
    }
    String name = Paths.name(path);
    return name.contains("requirements")
        || path.startsWith("requirements/")
        || path.contains("/requirements/");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isPresent()) {
      find(file, text.get(), new Listed(file, found));
    }
  }

  private void find(LookedAt file, String text, Listed listed) {
    Lines lines = new Lines(file.path(), text);
    boolean development = Paths.isForDevelopment(Paths.name(file.path()));
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Optional<Requirement> requirement = Requirement.parse(text.substring(start, end));
      if (requirement.isPresent()) {
        Requirement asked = requirement.get();
        listed.add(
            signatures.pypi(asked.name()),
            "pypi:" + asked.name(),
            asked.version(),
            development,
            lines.at(start));
      }
      start = end + 1;
    }
  }
}
