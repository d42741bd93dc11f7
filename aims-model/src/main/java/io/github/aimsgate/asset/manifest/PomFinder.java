package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds AI that a POM asks for. What {@code dependencyManagement} lists is not used yet, and what a
 * BOM is imported for neither; plugins are tools of the build.
 */
public final class PomFinder implements AssetFinder {

  private final Signatures signatures;
  private final Siblings siblings;

  /**
   * Knows these technologies.
   *
   * @param siblings where parents are looked up
   */
  public PomFinder(Signatures signatures, Siblings siblings) {
    this.signatures = signatures;
    this.siblings = siblings;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith("pom.xml")
        && (path.length() == 7 || path.charAt(path.length() - 8) == '/');
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<Pom> pom = file.text().flatMap(text -> PomReader.read(file.path(), text));
    if (pom.isPresent() && !pom.get().dependencies().isEmpty()) {
      find(new PomLine(file.path(), pom.get(), siblings), new Listed(file, found));
    }
  }

  private void find(PomLine line, Listed listed) {
    for (Pom.Dependency dependency : line.own()) {
      String coordinate = line.coordinate(dependency);
      Optional<Signature> known = signatures.maven(coordinate);
      if (known.isPresent()) {
        String scope = line.said(dependency, coordinate, "scope").orElse("compile");
        Optional<String> version =
            line.said(dependency, coordinate, "version")
                .map(line::resolved)
                .filter(text -> !text.contains("${"));
        if (!scope.equals("import")) {
          listed.add(known, coordinate, version, scope.equals("test"), dependency.location());
        }
      }
    }
  }
}
