package io.github.aimsgate.asset.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.asset.text.Looked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFindersTest {

  private static final List<AssetFinder> ALL =
      ManifestFinders.all(KnownSignatures.standard(), Siblings.none());

  /** Without the word that all have in common, and the file. */
  private static List<String> found(String path, String content) {
    List<String> found = new ArrayList<>();
    for (AssetFinder finder : ALL) {
      for (String line : Looked.found(finder, path, content)) {
        found.add(line.replace("dependency ", "").replaceAll("\\(.*\\) ", "").replace(path, ""));
      }
    }
    return found;
  }

  @Test
  void requirementsOfPip() {
    assertEquals(
        List.of(
            "pypi:torch 2.4.1 main :2:1",
            "pypi:Scikit_Learn - main :3:1",
            "pypi:openai 1.40.0 main :4:1",
            "pypi:transformers - main :5:1",
            "pypi:xgboost 2.0.3 main :6:1",
            "pypi:vllm - main :7:1"),
        found(
            "requirements.txt",
            """
            # torch is what this is about
            torch==2.4.1  # pinned
            Scikit_Learn>=1.2,<2
            openai[datalib]==1.40.0 ; python_version < "3.13"
            transformers @ git+https://example.org/transformers.git
            https://example.org/xgboost-2.0.3-py3-none-any.whl
            -e git+https://example.org/v.git#egg=vllm
            -r base.txt
            --extra-index-url https://torch.example.org
            requests==2.32.0
            torchlight==1.0
            """));
  }

  @Test
  void requirementsForDevelopmentAreToldApartAndConstraintsAreNone() {
    assertEquals(List.of("pypi:torch - test :1:1"), found("requirements-dev.txt", "torch\n"));
    assertEquals(List.of("pypi:torch - test :1:1"), found("requirements/test.txt", "torch"));
    assertEquals(List.of(), found("constraints.txt", "torch==2.0\n"));
  }

  @Test
  void pyproject() {
    assertEquals(
        List.of(
            "pypi:torch 2.4.1 main :3:18",
            "pypi:openai - main :4:3",
            "pypi:vllm - main :7:9",
            "pypi:spacy - test :8:9",
            "pypi:keras - test :10:9",
            "pypi:transformers - main :13:16",
            "pypi:xgboost 2.0.0 main :14:23",
            "pypi:onnx 1.16.0 test :16:8"),
        found(
            "pyproject.toml",
            """
            [project]
            description = "about sklearn"
            dependencies = [ "torch==2.4.1", # the model
              'openai>=1',
            ]
            [project.optional-dependencies]
            fast = ["vllm"]
            dev  = ["spacy"]
            [dependency-groups]
            test = ["keras", {include-group = "x"}]
            [tool.poetry.dependencies]
            python = "^3.11"
            transformers = "^4.40"
            xgboost = { version = "2.0.0", extras = ["lightgbm"] }
            [tool.poetry.group.dev.dependencies]
            onnx = "1.16.0"
            [tool.mypy]
            plugins = ["torch"]
            """));
  }

  @Test
  void condaAndWhatPipAdds() {
    assertEquals(
        List.of("conda:scikit-learn 1.5 main :4:5", "pypi:torch 2.4.1 main :7:9"),
        found(
            "environment.yml",
            """
            name: x
            dependencies:
              - python=3.11
              - conda-forge::scikit-learn=1.5
              - pip
              - pip:
                  - torch==2.4.1
            """));
  }

  @Test
  void packageJson() {
    assertEquals(
        List.of(
            "npm:openai - main :3:5",
            "npm:@langchain/core 0.3.1 main :4:5",
            "npm:ollama - test :6:22"),
        found(
            "web/package.json",
            """
            {"name": "ai",
             "dependencies": {
                "openai": "^4.0.0",
                "@langchain/core": "0.3.1",
                "react": "18.0.0"},
             "devDependencies": {"ollama": "^0.5"}}
            """));
  }

  @Test
  void gradleInGroovyAndKotlin() {
    assertEquals(
        List.of(
            "ai.djl:api 0.30.0 main :4:18",
            "org.tribuo:tribuo-all 4.3.1 main :5:22",
            "dev.langchain4j:langchain4j - test :6:24",
            "com.openai:openai-java 2.0 main :8:5"),
        found(
            "build.gradle.kts",
            """
            // implementation("ai.djl:commented:1")
            plugins { id("org.springframework.ai:x") }
            dependencies {
              implementation("ai.djl:api:0.30.0")
              runtimeOnly group: 'org.tribuo', name: 'tribuo-all', version: '4.3.1'
              testImplementation   "dev.langchain4j:langchain4j:$version"
              api(
                "com.openai:openai-java:2.0")
              implementation(platform("dev.langchain4j:langchain4j-bom:1.0"))
              implementation("org.slf4j:slf4j-api:2")
              println("ai.djl:printed:1")
            }
            """));
  }

  @Test
  void sbt() {
    assertEquals(
        List.of(
            "org.tribuo:tribuo-all 4.3.1 main :2:3",
            "org.apache.spark:spark-mllib 3.5.0 test :3:3"),
        found(
            "build.sbt",
            """
            libraryDependencies ++= Seq(
              "org.tribuo" % "tribuo-all" % "4.3.1",
              "org.apache.spark" %% "spark-mllib" % "3.5.0" % Test,
              "org.apache.spark" %% "spark-core" % "3.5.0")
            """));
  }

  @Test
  void versionCatalogues() {
    assertEquals(
        List.of("ai.djl:api 0.30.0 main :4:22", "org.tribuo:tribuo-all 4.3.1 main :5:10"),
        found(
            "gradle/libs.versions.toml",
            """
            [versions]
            djl = "0.30.0"
            [libraries]
            djl-api = { module = "ai.djl:api", version.ref = "djl" }
            tribuo = "org.tribuo:tribuo-all:4.3.1"
            bom = "ai.djl:bom:0.30.0"
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "requirements.txt",
        "pyproject.toml",
        "environment.yml",
        "package.json",
        "build.gradle",
        "build.sbt",
        "libs.versions.toml"
      })
  void noTextMakesAScannerFailOrHang(String path) {
    Random random = new Random(42);
    String alphabet = "[]{}()=\"'\\\n #:,.-%/@torchaidjl:imp\u00e4\ud83d";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder(path.equals("package.json") ? "{" : "");
            for (int i = random.nextInt(200); i > 0; i--) {
              text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            found(path, text.toString());
          }
          for (String part : List.of("[", "{", "\"", "a.", "a=[", "(", "x ", "\n", "'a:b' % ")) {
            found(path, part.repeat(100_000));
          }
        });
  }
}
