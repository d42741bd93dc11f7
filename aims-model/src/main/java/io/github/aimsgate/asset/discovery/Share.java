package io.github.aimsgate.asset.discovery;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What one thread looked at, and found. */
final class Share {

  private final List<Asset> found = new ArrayList<>();
  private final TreeMap<String, RuntimeException> failures = new TreeMap<>();

  /** Offers a file to finders. One that fails does not keep the others from it. */
  void look(SourceTree tree, String path, List<AssetFinder> finders) {
    FileFinds finds = null;
    try (OnceRead file = new OnceRead(tree, path)) {
      for (AssetFinder finder : finders) {
        if (finder.looksAt(path)) {
          finds = finds == null ? new FileFinds() : finds;
          look(finder, file, finds);
        }
      }
    }
    if (finds != null) {
      finds.addTo(found);
    }
  }

  private void look(AssetFinder finder, OnceRead file, FileFinds finds) {
    try {
      finder.find(file, finds);
    } catch (RuntimeException bug) {
      failures.putIfAbsent(
          file.path(),
          new IllegalStateException(
              finder.getClass().getName() + " failed on " + file.path(), bug));
    }
  }

  /** Throws what went wrong, that of the first file in order. */
  static void requireSound(List<Share> shares) {
    TreeMap<String, RuntimeException> failures = new TreeMap<>();
    for (Share share : shares) {
      failures.putAll(share.failures);
    }
    if (!failures.isEmpty()) {
      throw failures.firstEntry().getValue();
    }
  }

  /** What all threads found, sorted. */
  static List<Asset> assets(List<Share> shares) {
    List<Asset> assets = new ArrayList<>();
    for (Share share : shares) {
      assets.addAll(share.found);
    }
    assets.sort(null);
    return List.copyOf(assets);
  }
}
