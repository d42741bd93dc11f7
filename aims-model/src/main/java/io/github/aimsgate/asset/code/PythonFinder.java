package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds AI in Python: what is imported, and model names and services in literals. Comments and
 * strings are no code.
 *
 * <p>A module of the project's own can have the name of a library, and Python takes it first where
 * it lies beside the program. Where the tree holds one, an import is a hint at the library.
 */
public final class PythonFinder implements AssetFinder {

  private final Signatures signatures;
  private final Predicate<String> inTree;

  /** A finder that takes each module for a library. */
  public PythonFinder(Signatures signatures) {
    this(signatures, path -> false);
  }

  /**
   * A finder that knows the project's own modules.
   *
   * @param inTree whether the tree holds a file, by its path with {@code /} between its parts
   */
  public PythonFinder(Signatures signatures, Predicate<String> inTree) {
    this.signatures = signatures;
    this.inTree = inTree;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".py") || path.endsWith(".pyw");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    file.text().ifPresent(text -> find(file, text, found));
  }

  private void find(LookedAt file, String text, Consumer<Asset> found) {
    Finds finds = new Finds(signatures, file, new LinePlaces(file.path(), text));
    OwnModules own = new OwnModules(file.path(), inTree);
    new PythonReader(new PythonLexer(text, false), finds, own::hold).read();
    finds.flush(found);
  }
}
