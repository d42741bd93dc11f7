package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import java.util.function.Consumer;

/**
 * Finds AI in Java, Kotlin, Scala and Groovy: what is imported or used by its full name, what
 * declares a package of AI, and model names and services in literals. Comments and strings are no
 * code. Scripts of Gradle are not looked at: they say what is built, not what it does.
 */
public final class JvmSourceFinder implements AssetFinder {

  private static final String MODULE = "module-info.java";

  private final Signatures signatures;

  /** A finder of what these signatures know. */
  public JvmSourceFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return language(path) != null;
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    file.text().ifPresent(text -> find(file, text, found));
  }

  private void find(LookedAt file, String text, Consumer<Asset> found) {
    Finds finds = new Finds(signatures, file, new LinePlaces(file.path(), text));
    JvmLexer lexer = new JvmLexer(text, language(file.path()));
    new JvmReader(lexer, finds, file.path().endsWith(MODULE)).read();
    finds.flush(found);
  }

  private static JvmLanguage language(String path) {
    if (path.endsWith(".java")) {
      return JvmLanguage.JAVA;
    } else if (path.endsWith(".kt")) {
      return JvmLanguage.KOTLIN;
    } else if (path.endsWith(".kts")) {
      return path.endsWith(".gradle.kts") ? null : JvmLanguage.KOTLIN;
    } else if (path.endsWith(".scala")) {
      return JvmLanguage.SCALA;
    }
    return path.endsWith(".groovy") ? JvmLanguage.GROOVY : null;
  }
}
