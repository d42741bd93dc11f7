package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.discovery.Discovery;
import io.github.aimsgate.asset.model.ModelFileFinder;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a build wrote: archives, which have to be looked into, and other files, which may be models.
 */
public final class BuiltFiles {

  /** What each entry of a zip file begins with. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final WorkingTree tree;
  private final List<ModuleScan.Built> archives = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private BuiltFiles(Path root) {
    this.tree = new WorkingTree(root);
  }

  /** Tells archives from other files. */
  public static BuiltFiles of(Path root, List<ModuleScan.Built> built) {
    BuiltFiles told = new BuiltFiles(root);
    for (ModuleScan.Built one : built) {
      if (isZip(one.file())) {
        told.archives.add(one);
      } else {
        told.files.add(one.path());
      }
    }
    return told;
  }

  /** The archives. */
  public List<ModuleScan.Built> archives() {
    return archives;
  }

  /** The known assets, and the models among the other files that are no copies of known ones. */
  public List<Asset> with(List<Asset> known, Signatures signatures) {
    Set<String> digests = new HashSet<>();
    known.stream()
        .filter(JarAssets::isShipped)
        .forEach(asset -> asset.sha256().ifPresent(digests::add));
    List<Asset> all = new ArrayList<>(known);
    new Discovery(List.of(new ModelFileFinder(signatures)))
        .in(tree, files).stream()
            .filter(model -> model.sha256().filter(digests::contains).isEmpty())
            .forEach(all::add);
    return Merged.of(all);
  }

  private static boolean isZip(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
