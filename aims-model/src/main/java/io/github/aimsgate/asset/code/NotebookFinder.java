package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.code.Notebook.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds AI in the code cells of Jupyter notebooks, in the language that the notebook names: what
 * {@link PythonFinder}, {@link JvmSourceFinder} and {@link ScriptFinder} find in programs, and the
 * packages that cells install. Places are those in the notebook's file.
 */
public final class NotebookFinder implements AssetFinder {

  /** Pictures make notebooks long. */
  private static final int LONGEST = 32 * 1024 * 1024;

  private static final Set<String> SHELLS = Set.of("bash", "sh", "script", "!", "system", "sx");

  /** Of a cell in the notebook's own language these tell how it is run. */
  private static final Set<String> MANNERS =
      Set.of("time", "timeit", "capture", "prun", "python", "python3", "memit", "mprun", "px");

  private final Signatures signatures;
  private final Predicate<String> inTree;

  /** A finder that takes each module for a library. */
  public NotebookFinder(Signatures signatures) {
    this(signatures, path -> false);
  }

  /**
   * A finder that knows the project's own Python modules.
   *
   * @param inTree whether the tree holds a file, by its path with {@code /} between its parts
   */
  public NotebookFinder(Signatures signatures, Predicate<String> inTree) {
    this.signatures = signatures;
    this.inTree = inTree;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".ipynb");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    file.bytes(LONGEST)
        .ifPresent(bytes -> find(file, new String(bytes, StandardCharsets.UTF_8), found));
  }

  private void find(LookedAt file, String json, Consumer<Asset> found) {
    Places places = new LinePlaces(file.path(), json);
    Finds finds = new Finds(signatures, file, places);
    Notebook.read(json, places).ifPresent(notebook -> cells(file, notebook, finds));
    finds.flush(found);
  }

  private void cells(LookedAt file, Notebook notebook, Finds finds) {
    for (Cell cell : notebook.cells()) {
      finds.continueAt(cell.places());
      String program = cell.program();
      String magic = magic(program);
      if (SHELLS.contains(magic)) {
        shell(program, finds);
      } else if (magic.isEmpty() || MANNERS.contains(magic)) {
        program(file, program, notebook.language(), finds);
      }
    }
  }

  private void program(LookedAt file, String program, String language, Finds finds) {
    switch (language) {
      case "python", "ipython" -> {
        OwnModules own = new OwnModules(file.path(), inTree);
        new PythonReader(new PythonLexer(program, true), finds, own::hold).read();
      }
      case "java" -> jvm(program, JvmLanguage.JAVA, finds);
      case "kotlin" -> jvm(program, JvmLanguage.KOTLIN, finds);
      case "scala" -> jvm(program, JvmLanguage.SCALA, finds);
      case "groovy" -> jvm(program, JvmLanguage.GROOVY, finds);
      case "javascript", "typescript" -> new ScriptReader(new ScriptLexer(program), finds).read();
      default -> {
        // No language that is read here.
      }
    }
  }

  private static void jvm(String program, JvmLanguage language, Finds finds) {
    new JvmReader(new JvmLexer(program, language), finds, false).read();
  }

  private static void shell(String program, Finds finds) {
    NotebookCommands commands = new NotebookCommands(finds);
    int from = 0;
    while (from < program.length()) {
      int lineEnd = program.indexOf('\n', from);
      int to = lineEnd < 0 ? program.length() : lineEnd;
      commands.see(program, from, to);
      from = to + 1;
    }
  }

  /** The word behind {@code %%} at the beginning of a cell; empty if there is none. */
  private static String magic(String program) {
    if (!program.startsWith("%%")) {
      return "";
    }
    int end = 2;
    while (end < program.length() && program.charAt(end) > ' ') {
      end++;
    }
    return program.substring(2, end);
  }
}
