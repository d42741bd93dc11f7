package io.github.aimsgate.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "src/main/**            | src/main/java/A.java   | true",
        "src/main/**            | src/main/A.java        | true",
        "src/main/**            | src/main               | false",
        "src/main/**            | src/mainly/A.java      | false",
        "src/main/              | src/main/java/A.java   | true",
        "src/main/              | src/mainly/A.java      | false",
        "**/*.onnx              | model.onnx             | true",
        "**/*.onnx              | a/b/model.onnx         | true",
        "**/*.onnx              | a/b/modelXonnx         | false",
        "*.onnx                 | a/model.onnx           | false",
        "**                     | a/b/c                  | true",
        "a/**/z                 | a/z                    | true",
        "a/**/z                 | a/b/c/z                | true",
        "a/**/z                 | a/bz                   | false",
        "a**z                   | a/b/z                  | true",
        "models/?.bin           | models/a.bin           | true",
        "models/?.bin           | models/ab.bin          | false",
        "models?a.bin           | models/a.bin           | false",
        "models/?.bin           | models/\uD83D\uDE00.bin | true",
        "*.{onnx,gguf}          | m.gguf                 | true",
        "*.{onnx,gguf}          | m.ggu                  | false",
        "m{,-v[0-9]}.bin        | m.bin                  | true",
        "m{,-v[0-9]}.bin        | m-v7.bin               | true",
        "m{,-v[0-9]}.bin        | m-vx.bin               | false",
        "{a,b{c,d}}/**          | bd/x                   | true",
        "{**/,}x.bin            | a/x.bin                | true",
        "{src,test}/**/*.java   | test/A.java            | true",
        "[!a]*                  | bcd                    | true",
        "[!a]*                  | abc                    | false",
        "a[!b]c                 | a/c                    | false",
        "a[]b]c                 | a]c                    | true",
        "a[b-]c                 | a-c                    | true",
        "Models/*               | models/a               | false",
        "a.b+(c)$               | a.b+(c)$               | true",
        "a,b}                   | a,b}                   | true",
      })
  void matches(String pattern, String path, boolean expected) {
    assertEquals(expected, Globs.compile(pattern).matches(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "/etc/passwd",
        "../x",
        "a/../b",
        "./a",
        "a//b",
        "a\\b",
        "!a",
        "{a,b",
        "[a",
        "[]",
        "[z-a]",
        "[a/b]",
        "{{{{{{{{{a}}}}}}}}}"
      })
  void refusesWithASentence(String pattern) {
    Location place = new Location("aims.yaml", 9, 12);
    InputException refused =
        assertThrows(InputException.class, () -> Globs.compile(pattern, place));
    assertEquals(place, refused.problems().get(0).location());
    assertTrue(refused.getMessage().contains("the pattern \"" + pattern + "\""));
  }

  @Test
  void refusesAPatternOfAnyLength() {
    assertThrows(IllegalArgumentException.class, () -> Globs.compile("a".repeat(1_001)));
  }

  @Test
  void hostilePatternsAreMatchedInTime() {
    String path = "a".repeat(4_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertFalse(Globs.compile("*a".repeat(400) + "b").matches(path));
          assertFalse(Globs.compile("**/".repeat(300) + "b").matches("a/".repeat(1_000)));
          assertFalse(Globs.compile("{a,aa}".repeat(150) + "b").matches(path));
        });
  }

  @Test
  void agreesWithAMatcherThatTriesEverything() {
    Random random = new Random(42);
    String[] pieces = {"a", "b", "/", "*", "**", "**/", "?", "[ab]", "[!a]", "{a,b/}", "{,a}", "."};
    String[] letters = {"a", "b", "/", "."};
    int matched = 0;
    for (int round = 0; round < 20_000; round++) {
      String pattern = random(random, pieces, 6);
      String path = random(random, letters, 7);
      Globs globs;
      try {
        globs = Globs.compile(pattern);
      } catch (IllegalArgumentException refused) {
        continue;
      }
      String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
      boolean expected = naive(whole, 0, path, 0);
      assertEquals(expected, globs.matches(path), () -> pattern + " on " + path);
      matched += expected ? 1 : 0;
    }
    assertTrue(matched > 1_000, "the generator is too timid: " + matched);
  }

  private static String random(Random random, String[] pieces, int most) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  /** Knows the two groups of the generator by heart, and tries every way. */
  private static boolean naive(String glob, int g, String path, int p) {
    if (g == glob.length()) {
      return p == path.length();
    }
    char here = glob.charAt(g);
    boolean more = p < path.length();
    if (here == '{') {
      int close = glob.indexOf('}', g);
      for (String option : glob.substring(g + 1, close).split(",", -1)) {
        String chosen = glob.substring(0, g) + option + glob.substring(close + 1);
        if (naive(chosen, g, path, p)) {
          return true;
        }
      }
      return false;
    }
    if (here == '*') {
      int behind = g;
      while (behind < glob.length() && glob.charAt(behind) == '*') {
        behind++;
      }
      boolean folders = behind - g > 1;
      boolean whole = folders && (p == 0 || path.charAt(p - 1) == '/');
      if (whole && glob.startsWith("/", behind) && naive(glob, behind + 1, path, p)) {
        return true;
      }
      for (int end = p; end <= path.length(); end++) {
        if (naive(glob, behind, path, end)) {
          return true;
        }
        if (end < path.length() && path.charAt(end) == '/' && !folders) {
          return false;
        }
      }
      return false;
    }
    if (here == '[') {
      int close = glob.indexOf(']', g);
      boolean in = more && (glob.charAt(g + 1) == '!' ? path.charAt(p) != 'a' : isLetter(path, p));
      return in && path.charAt(p) != '/' && naive(glob, close + 1, path, p + 1);
    }
    boolean one = more && (here == '?' ? path.charAt(p) != '/' : path.charAt(p) == here);
    return one && naive(glob, g + 1, path, p + 1);
  }

  private static boolean isLetter(String path, int at) {
    return path.charAt(at) == 'a' || path.charAt(at) == 'b';
  }
}
