package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmSourceFinderTest {

  private final JvmSourceFinder finder = new JvmSourceFinder(new FakeSignatures());

  private List<String> java(String text) {
    return Found.uses(Found.in(finder, "src/main/java/A.java", text));
  }

  private List<String> kotlin(String text) {
    return Found.uses(Found.in(finder, "A.kt", text));
  }

  private List<String> scala(String text) {
    return Found.uses(Found.in(finder, "A.scala", text));
  }

  private List<String> groovy(String text) {
    return Found.uses(Found.in(finder, "A.groovy", text));
  }

  @Test
  void javaImport() {
    assertEquals(
        List.of("LangChain4j 3:8 import dev.langchain4j.model.chat.ChatModel"),
        java("package a;\n\nimport dev.langchain4j.model.chat.ChatModel;\nclass A {}\n"));
  }

  @Test
  void staticAndWildcardImports() {
    assertEquals(
        List.of(
            "DJL 1:15 import static ai.djl.Device.cpu", "Tribuo 2:8 import org.tribuo.common.*"),
        java("import static ai.djl.Device.cpu;\nimport org.tribuo.common.*;\n"));
  }

  @Test
  void importWithBlanksBetweenItsParts() {
    assertEquals(
        List.of("DJL 1:8 import ai . djl .Model"), java("import ai . djl\n  .Model;\nclass A {}"));
  }

  @Test
  void severalImportsOnOneLine() {
    assertEquals(
        List.of("DJL 1:8 import ai.djl.Model", "Tribuo 1:29 import org.tribuo.Model"),
        java("import ai.djl.Model; import org.tribuo.Model;"));
  }

  @Test
  void fullNameInCode() {
    assertEquals(
        List.of(
            "LangChain4j 2:3 dev.langchain4j.service.SystemMessage", "DJL 3:7 ai.djl.Model.load"),
        java(
            "class A {\n @dev.langchain4j.service.SystemMessage(\"x\")\n  A(){ai.djl.Model.load();}}"));
  }

  @Test
  void fieldsAreNoFullName() {
    assertEquals(
        List.of(),
        java("class A { void a() { this.ai.djl.Model.x(); b().ai.djl.Model.y(); ai.djl(); } }"));
  }

  @Test
  void ownPackageOfALibrary() {
    assertEquals(
        List.of("Tribuo 2:9 declares package org.tribuo.math.util"),
        java("/* licence */\npackage org.tribuo.math.util;\nclass A {}"));
  }

  @Test
  void requiredModule() {
    assertEquals(
        List.of("DJL 2:23 requires transitive ai.djl.api"),
        Found.uses(
            Found.in(
                finder,
                "src/module-info.java",
                "module a {\n  requires transitive ai.djl.api;\n requires java.base; }")));
  }

  @Test
  void noMoreThanThreePlacesOfOneTechnology() {
    assertEquals(3, java("import ai.djl.A;\n".repeat(9)).size());
  }

  @Test
  void similarNamesAreOthers() {
    assertEquals(
        List.of(),
        java("package org.tribuox;\nimport dev.langchain4jx.Y;\nimport com.ai.djl.Model;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// import ai.djl.Model;",
        "/* import ai.djl.Model;\nimport ai.djl.Model; */",
        "/** {@link ai.djl.Model} */ class A {}",
        "class A { String a = \"\\\" import ai.djl.Model; ai.djl.Model.load();\"; }",
        "class A { String a = \"\"\"\n  import ai.djl.Model;\n  \\\"\"\" ai.djl.Model \"\"\"; }",
        "class A { char a = '\"'; String b = \"ai.djl.Model\"; char c = '\\''; }",
        "class A { char a = '\\u0022'; String b = \"ai.djl.Model\"; }",
        "class A { String a = \"ends in a backslash \\\\\"; String b = \" ai.djl.Model \"; }"
      })
  void commentsAndStringsAreNoCodeInJava(String text) {
    assertEquals(List.of(), java(text));
  }

  @Test
  void codeBehindStringsAndComments() {
    String strings =
        "class A { char a = '\"', b = '\\\\', c = '\\u0027'; String d = \"\"\"\n\" \"\" \"\"\"; ";
    assertEquals(1, java(strings + "/* /* */ ai.djl.Model m; }").size());
  }

  @Test
  void kotlinImports() {
    assertEquals(
        List.of(
            "DJL 3:8 import ai.djl.Model as M",
            "DJL 4:8 import ai.djl.`in`.Model",
            "LangChain4j 5:8 import dev.langchain4j.*"),
        kotlin(
            "package a.b\n\nimport ai.djl.Model as M\nimport ai.djl.`in`.Model\nimport dev.langchain4j.*\nval x = 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* a /* b */ import ai.djl.Model\n */ val a = 1",
        "val a = \"\"\"\nimport ai.djl.Model\n\\\"\"\"",
        "val a = \"${ if (b) \"import ai.djl.Model\" else \"}\" } ai.djl.Model\"",
        "val a = \"\"\"${\"\"\"${1}\"\"\"}\nimport ai.djl.Model\n\"\"\"\"",
        "val a = $$\"\"\"${ \"\nimport ai.djl.Model\n\"\"\"",
        "val import = 1\nval b = a.import\n"
      })
  void commentsAndStringsAreNoCodeInKotlin(String text) {
    assertEquals(List.of(), kotlin(text));
  }

  @Test
  void codeInAStringIsCode() {
    assertEquals(
        List.of("DJL 1:12 ai.djl.Model.load"), kotlin("val a = \"${ai.djl.Model.load()}\""));
  }

  @Test
  void kotlinScripts() {
    assertEquals(1, Found.in(finder, "a/b.main.kts", "import ai.djl.Model").size());
    assertFalse(finder.looksAt("build.gradle.kts"));
    assertFalse(finder.looksAt("build.gradle"));
  }

  @Test
  void scalaImports() {
    assertEquals(
        List.of(
            "DJL 1:8 import ai.djl.{Model => M, Device}",
            "Tribuo 2:13 import a.b, org.tribuo.{_}",
            "LangChain4j 3:13 import dev.{langchain4j}"),
        scala(
            "import ai.djl.{Model => M, Device}\nimport a.b, org.tribuo.{_}\nimport dev.{langchain4j}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* /* */ import ai.djl.Model */",
        "val a = s\"${ \"}\" } import ai.djl.Model\"",
        "val a = \"\"\"\nimport ai.djl.Model\n\"\"\"",
        "val a = 'sym; val b = '\"'; val c = \"ai.djl.Model\"",
        "val a = \"${ \"; val b = \" ai.djl.Model \""
      })
  void commentsAndStringsAreNoCodeInScala(String text) {
    assertEquals(List.of(), scala(text));
  }

  @Test
  void groovyImports() {
    assertEquals(
        List.of("DJL 1:8 import ai.djl.Model as M", "Tribuo 2:15 import static org.tribuo.A.b"),
        groovy("import ai.djl.Model as M\nimport static org.tribuo.A.b\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def a = 'import ai.djl.Model \\' ai.djl.Model'",
        "def a = '''\nimport ai.djl.Model\n'''",
        "def a = /it's \"/\ndef b = ' ai.djl.Model '",
        "def a = $/ \"\nimport ai.djl.Model\n/$",
        "def a = \"${b.collect { \"}\" }} ai.djl.Model\"",
        "def a = b / c; def d = ' / ai.djl.Model '"
      })
  void commentsAndStringsAreNoCodeInGroovy(String text) {
    assertEquals(List.of(), groovy(text));
  }

  @Test
  void saysWhatItKnows() {
    var asset = Found.in(finder, "src/test/java/A.java", "import ai.djl.Model;").get(0);
    assertEquals("DJL", asset.technology());
    assertEquals(Scope.TEST, asset.scope());
    assertEquals(FakeSignatures.DJL.confidence(), asset.confidence());
    assertEquals(Signal.SOURCE, asset.sightings().get(0).signal());
    assertTrue(asset.version().isEmpty());
  }
}
