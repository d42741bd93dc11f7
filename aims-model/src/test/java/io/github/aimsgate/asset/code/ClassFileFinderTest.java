package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.code.ClassUses.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileFinderTest {

  private static final Map<String, String> LIBRARY =
      Map.of(
          "ai/djl/Model.java",
          "package ai.djl; public class Model { public static class In {} "
              + "public static Model load() { return new Model(); } public void close() {} }",
          "ai/djl/Tag.java",
          "package ai.djl; public @interface Tag {}",
          "dev/langchain4jx/Other.java",
          "package dev.langchain4jx; public class Other {}");

  private final AssetFinder finder =
      new ClassFileFinder(new FakeSignatures(), source -> Optional.of("src/main/java/" + source));

  @TempDir private Path folder;

  @BeforeEach
  void library() throws IOException {
    for (Map.Entry<String, String> source : LIBRARY.entrySet()) {
      write(source.getKey(), source.getValue());
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The class file of the class {@code com.acme.App} with this text. */
  private byte[] compiled(String text, String... options) throws IOException {
    write("com/acme/App.java", text);
    List<String> arguments = new ArrayList<>(Arrays.asList(options));
    arguments.addAll(List.of("-d", folder.toString(), "-sourcepath", folder.toString()));
    arguments.add("-proc:none");
    arguments.add(folder.resolve("com/acme/App.java").toString());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, failed);
    return Files.readAllBytes(folder.resolve("com/acme/App.class"));
  }

  private List<String> uses(byte[] bytes) {
    return Found.uses(Found.in(finder, "target/classes/com/acme/App.class", bytes));
  }

  @Test
  void callsWithTheLineOfTheFirst() throws IOException {
    byte[] app =
        compiled(
            """
            package com.acme;
            import ai.djl.Model;
            class App {
              int other(int a) {
                switch (a) { case 1: return 2; case 2: return 3; case 4: return 5; default: }
                switch (a) { case 100: return 1; case -7: return 2; default: return 0; }
              }
              void run() {
                long a = 70_000L; double b = 1.5;
                Model model =
                    Model.load();
                model.close();
              }
            }
            """);
    var found = Found.in(finder, "target/classes/com/acme/App.class", app);
    assertEquals(List.of("DJL 11:1 calls ai.djl.Model.load"), Found.uses(found));
    var seen = found.get(0).sightings().get(0);
    assertEquals("src/main/java/com/acme/App.java", seen.location().file());
    assertEquals(Signal.BYTECODE, seen.signal());
  }

  @Test
  void constructorsAndNestedClasses() throws IOException {
    byte[] app = compiled("package com.acme;\nclass App {\n Object o = new ai.djl.Model.In();\n}");
    assertTrue(uses(app).contains("DJL 3:1 uses ai.djl.Model$In"), uses(app).toString());
  }

  @Test
  void typesThatNoCodeUses() throws IOException {
    String head = "package com.acme; import java.util.*; ";
    for (String body :
        List.of(
            "class App { ai.djl.Model field; }",
            "abstract class App { abstract ai.djl.Model[] get(int a, String b); }",
            "class App { Map<String, List<? extends ai.djl.Model>> field; }",
            "class App<LabelT extends Comparable<ai.djl.Model>> {}",
            "class App extends ai.djl.Model {}",
            "@ai.djl.Tag class App {}")) {
      byte[] app = compiled(head + body);
      assertEquals(1, uses(app).size(), body);
      assertTrue(uses(app).get(0).startsWith("DJL 1:1 "), body);
    }
  }

  @Test
  void stringsAndOtherPackagesAreNoUse() throws IOException {
    byte[] app =
        compiled(
            "package com.acme; class App { String a = \"Lai/djl/Model;\", b = \"ai.djl.Model\"; "
                + "dev.langchain4jx.Other c; }");
    assertEquals(List.of(), uses(app));
  }

  @Test
  void aClassOfTheLibraryItself() throws IOException {
    compiled("package com.acme; class App { ai.djl.Model a; }");
    byte[] model = Files.readAllBytes(folder.resolve("ai/djl/Model.class"));
    assertEquals(List.of("DJL 1:1 declares package ai.djl"), uses(model));
  }

  @Test
  void withoutDebugInformation() throws IOException {
    byte[] app =
        compiled("package com.acme;\nclass App { void a() { ai.djl.Model.load(); } }", "-g:none");
    var found = Found.in(finder, "target/classes/com/acme/App.class", app);
    assertEquals(
        "target/classes/com/acme/App.class", found.get(0).sightings().get(0).location().file());
  }

  @Test
  void versionsToCome() throws IOException {
    byte[] app =
        compiled("package com.acme;\nclass App { Object a() { return ai.djl.Model.load(); } }");
    app[6] = 0x7F;
    assertEquals(List.of("DJL 2:1 calls ai.djl.Model.load"), uses(app));
  }

  @Test
  void usesForCallers() throws IOException {
    byte[] app = compiled("package com.acme;\nclass App {\n Object a = ai.djl.Model.load(); }");
    assertEquals(
        Optional.of(
            new ClassUses(
                "com.acme.App",
                Optional.of("com/acme/App.java"),
                List.of(new Use("ai.djl.Model", Optional.of("load"), 3)))),
        ClassUses.of(app));
  }

  @Test
  void brokenFilesNeverThrow() throws IOException {
    byte[] app = compiled("package com.acme;\nclass App { void a() { ai.djl.Model.load(); } }");
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = app.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      uses(Arrays.copyOf(broken, random.nextInt(broken.length + 1)));
      uses(broken);
    }
    assertEquals(List.of(), uses(Arrays.copyOf(app, 60)));
  }
}
