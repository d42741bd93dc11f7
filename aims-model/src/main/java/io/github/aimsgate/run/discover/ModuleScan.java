package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.discovery.Discovery;
import io.github.aimsgate.asset.graph.GraphFinder;
import io.github.aimsgate.asset.graph.ResolvedDependency;
import io.github.aimsgate.asset.manifest.DirectDependencies;
import io.github.aimsgate.asset.manifest.Siblings;
import io.github.aimsgate.asset.model.JarCache;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the AI of one module: in its files, its classes, its dependencies and what it built. */
public final class ModuleScan {

  private static final long MOST_SIBLING = 1 << 20;

  private final SourceTree tree;
  private final Signatures signatures;
  private final JarCache jars;

  /**
   * Looks for these technologies in a tree.
   *
   * @param jars remembers what was found in jars
   */
  public ModuleScan(SourceTree tree, Signatures signatures, JarCache jars) {
    this.tree = tree;
    this.signatures = signatures;
    this.jars = jars;
  }

  /** Looks at all of a module. */
  public Result look(Module module) {
    Siblings siblings = this::text;
    List<Asset> found =
        new ArrayList<>(
            new Discovery(Finders.all(signatures, siblings, module.files()))
                .in(tree, module.files()));
    ClassAssets classes = new ClassAssets(signatures, module.files());
    module.classes().forEach(folder -> found.addAll(classes.in(folder.file(), folder.path())));
    new GraphFinder(signatures, siblings).find(module.pom(), module.dependencies(), found::add);
    JarAssets inJars = new JarAssets(signatures, jars);
    inJars.dependencies(
        module.dependencies(), new DirectDependencies(module.pom(), siblings), module.pom());
    List<Asset> known = new ArrayList<>(found);
    known.addAll(inJars.found());
    module
        .archives()
        .forEach(built -> inJars.built(built.file(), built.path(), known, module.dependencies()));
    found.addAll(inJars.found());
    return new Result(Merged.of(found), List.copyOf(inJars.unseen()));
  }

  /**
   * What became of it.
   *
   * @param assets sorted; each thing by itself in each file
   * @param unseen names of jars of which not all could be looked at, sorted
   */
  public record Result(List<Asset> assets, List<String> unseen) {
    /** Copies the lists. */
    public Result {
      assets = List.copyOf(assets);
      unseen = List.copyOf(unseen);
    }
  }

  /**
   * An archive or a folder of classes that the module built.
   *
   * @param path relative to the tree
   * @param file where it lies
   */
  public record Built(String path, Path file) {}

  private Optional<String> text(String path) {
    if (tree.look(path).kind() != SourceTree.Entry.Kind.FILE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Text.decode(path, tree.read(path, MOST_SIBLING)));
    } catch (InputException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A module of a build.
   *
   * @param pom the path of its POM, relative to the tree; of a folder without one, where it would
   *     be
   * @param files that belong to it, relative to the tree
   * @param dependencies as they were resolved
   * @param classes folders of compiled classes
   * @param archives what it built
   */
  public record Module(
      String pom,
      List<String> files,
      List<ResolvedDependency> dependencies,
      List<Built> classes,
      List<Built> archives) {

    /** Copies the lists. */
    public Module {
      files = List.copyOf(files);
      dependencies = List.copyOf(dependencies);
      classes = List.copyOf(classes);
      archives = List.copyOf(archives);
    }
  }
}
