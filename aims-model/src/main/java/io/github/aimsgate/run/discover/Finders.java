package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.code.JvmSourceFinder;
import io.github.aimsgate.asset.code.NotebookFinder;
import io.github.aimsgate.asset.code.PythonFinder;
import io.github.aimsgate.asset.code.ScriptFinder;
import io.github.aimsgate.asset.config.ConfigFinder;
import io.github.aimsgate.asset.data.DataSetFinder;
import io.github.aimsgate.asset.manifest.ManifestFinders;
import io.github.aimsgate.asset.manifest.Siblings;
import io.github.aimsgate.asset.model.ModelFileFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All finders that look at files. */
final class Finders {

  private Finders() {}

  static List<AssetFinder> all(Signatures signatures, Siblings siblings, List<String> files) {
    Set<String> inTree = new HashSet<>(files);
    List<AssetFinder> finders = new ArrayList<>();
    finders.add(new JvmSourceFinder(signatures));
    finders.add(new PythonFinder(signatures, inTree::contains));
    finders.add(new NotebookFinder(signatures, inTree::contains));
    finders.add(new ScriptFinder(signatures));
    finders.addAll(ManifestFinders.all(signatures, siblings));
    finders.add(new ConfigFinder(signatures));
    finders.add(new DataSetFinder());
    finders.add(new ModelFileFinder(signatures));
    return finders;
  }
}
