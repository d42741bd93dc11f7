package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.Signatures;
import java.util.List;

/** All finders of this package. */
public final class ManifestFinders {

  private ManifestFinders() {}

  /** The finders for these technologies. */
  public static List<AssetFinder> all(Signatures signatures, Siblings siblings) {
    return List.of(
        new PomFinder(signatures, siblings),
        new GradleFinder(signatures),
        new VersionCatalogFinder(signatures),
        new RequirementsFinder(signatures),
        new PyprojectFinder(signatures),
        new CondaFinder(signatures),
        new PackageJsonFinder(signatures),
        new LockFinder(signatures));
  }
}
