package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds AI in JavaScript and TypeScript: which packages are imported, and model names and services
 * in literals. Of Vue and Svelte components, the scripts are looked at.
 */
public final class ScriptFinder implements AssetFinder {

  private static final Set<String> SCRIPTS =
      Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx");
  private static final Set<String> COMPONENTS = Set.of("vue", "svelte");
  private static final String OPENING = "<script";
  private static final String CLOSING = "</script";

  private final Signatures signatures;

  /** A finder of what these signatures know. */
  public ScriptFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    String extension = extension(path);
    return SCRIPTS.contains(extension) || COMPONENTS.contains(extension);
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    file.text().ifPresent(text -> find(file, text, found));
  }

  private void find(LookedAt file, String text, Consumer<Asset> found) {
    Places places = new LinePlaces(file.path(), text);
    Finds finds = new Finds(signatures, file, places);
    if (COMPONENTS.contains(extension(file.path()))) {
      scripts(text, places, finds);
    } else {
      new ScriptReader(new ScriptLexer(text), finds).read();
    }
    finds.flush(found);
  }

  private static void scripts(String text, Places places, Finds finds) {
    int opening = text.indexOf(OPENING);
    while (opening >= 0) {
      int from = text.indexOf('>', opening) + 1;
      if (from == 0) {
        return;
      }
      int closing = text.indexOf(CLOSING, from);
      int to = closing < 0 ? text.length() : closing;
      finds.continueAt(offset -> places.at(from + offset));
      new ScriptReader(new ScriptLexer(text.substring(from, to)), finds).read();
      opening = text.indexOf(OPENING, to);
    }
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(dot + 1);
  }
}
