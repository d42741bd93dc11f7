package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.AssetFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, be it a program or not. */
class LexerTest {

  private static final int LARGE = 4 * 1024 * 1024;

  /** Far more than it takes, and far less than what grows with the square of the length. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final String[] PIECES = {
    "import ",
    "from ",
    "package ",
    "export ",
    "require",
    "torch",
    "ai",
    "djl",
    "Model",
    ".",
    ",",
    ";",
    ":",
    "=",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "/",
    "//",
    "/*",
    "*/",
    "*",
    "#",
    "\\",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "`",
    "$",
    "${",
    "$/",
    "/$",
    "f'",
    "f\"\"\"",
    "rb'",
    "s\"",
    "!",
    "%",
    " ",
    "\n",
    "\t",
    "1",
    "2.5",
    "as ",
    "static ",
    "from_pretrained",
    "pipeline",
    "model",
    "é",
    "\uD83D\uDE00",
    "\uD83D",
    "\0"
  };

  private static final Map<String, Function<String, Lexer>> LEXERS =
      Map.of(
          "a.java", text -> new JvmLexer(text, JvmLanguage.JAVA),
          "a.kt", text -> new JvmLexer(text, JvmLanguage.KOTLIN),
          "a.scala", text -> new JvmLexer(text, JvmLanguage.SCALA),
          "a.groovy", text -> new JvmLexer(text, JvmLanguage.GROOVY),
          "a.py", text -> new PythonLexer(text, true),
          "a.ts", ScriptLexer::new);

  private static List<String> files() {
    return LEXERS.keySet().stream().sorted().toList();
  }

  private static List<String> uses(String path, String text) {
    FakeSignatures known = new FakeSignatures();
    List<AssetFinder> finders =
        List.of(
            new JvmSourceFinder(known),
            new PythonFinder(known),
            new ScriptFinder(known),
            new NotebookFinder(known));
    List<String> uses = new ArrayList<>();
    for (AssetFinder finder : finders) {
      uses.addAll(Found.uses(Found.in(finder, path, text)));
    }
    return uses;
  }

  private static String soup(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("files")
  void tokensFollowEachOtherInAnySoup(String path) {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      String text = soup(random, random.nextInt(200));
      Lexer lexer = LEXERS.get(path).apply(text);
      int tokens = 0;
      int end = 0;
      while (lexer.next() != Token.END) {
        assertTrue(lexer.start() >= end, text);
        assertTrue(lexer.end() >= lexer.start(), text);
        assertTrue(lexer.position() >= lexer.end(), text);
        end = lexer.end();
        tokens++;
      }
      assertEquals(text.length(), lexer.position(), text);
      assertTrue(tokens <= text.length(), text);
      uses(path, text);
      uses("a.vue", "<script>" + text);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aLongLineOfSoup(String path) {
    String text = soup(new Random(11), LARGE).replace('\n', ' ');
    assertTimeoutPreemptively(LONG, () -> uses(path, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`${",
        "\"${",
        "\"\"\"${",
        "f'{",
        "f'{a:{",
        "/*",
        "/* ",
        "(",
        "[",
        "{",
        "<script>//",
        "<script",
        "<script>`</script>",
        "=/[",
        "= / ",
        "'",
        "'\\",
        "\"\"",
        "''",
        "$",
        "\\",
        "import a.{",
        "import {",
        "from a import (",
        "pipeline(",
        "pipeline(model='a/b',",
        "ai.djl.Model ",
        "'gpt-4', ",
        "a.",
        "import ai.djl.",
        "$/",
        "\"https://api.openai.com\"",
        "require('openai'",
        "x('a'          ",
        "if (",
        "!pip install torch;",
        "%",
        "import torch;"
      })
  void theSameAgainAndAgain(String piece) {
    String text = piece.repeat(LARGE / 4 / piece.length());
    for (String path : List.of("a.java", "a.kt", "a.scala", "a.groovy", "a.py", "a.ts", "a.vue")) {
      assertTimeoutPreemptively(LONG, () -> uses(path, text), path);
    }
  }

  @Test
  void whatIsNeverClosedEndsWithItsLine() {
    assertEquals(1, uses("a.java", "String a = \"never;\nimport ai.djl.Model;").size());
    assertEquals(1, uses("a.ts", "let a = 'never\nimport 'openai'").size());
    assertEquals(1, uses("a.ts", "let a = /[never\nimport 'openai'").size());
    assertEquals(0, uses("a.java", "/* never\nimport ai.djl.Model;").size());
    assertEquals(0, uses("a.py", "'''never\nimport torch").size());
  }

  @Test
  void aBundleOnOneLine() {
    String part = "var a=/[\"'`]/g,b=`${a}`,c=b?a/2:\"x\";if(c)/'/.test(b);";
    String bundle = part.repeat(LARGE / part.length()) + "require(\"openai\")";
    assertEquals(1, uses("a.js", bundle).size());
  }

  @Test
  void deepNesting() {
    int depth = 200_000;
    String open = "`${".repeat(depth);
    String close = "}`".repeat(depth);
    assertEquals(2, uses("a.ts", open + "require('openai')" + close + ";import 'openai'").size());
    assertEquals(0, uses("a.ts", open + "`require('openai')`" + close).size());
    assertEquals(
        0,
        uses("a.kt", "/*".repeat(depth) + "\nimport ai.djl.Model\n" + "*/".repeat(depth)).size());
  }
}
