package io.github.aimsgate.asset.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.asset.text.Looked;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFinderTest {

  private static final ConfigFinder FINDER = new ConfigFinder(KnownSignatures.standard());

  private static List<String> found(String path, String text) {
    return Looked.found(FINDER, path, text).stream().map(l -> l.replace(path, "")).toList();
  }

  @Test
  void settingsModelsAndServicesOfProperties() {
    assertEquals(
        List.of(
            "service api.openai.com - (OpenAI) main :3:37",
            "configuration OpenAI - (OpenAI) main :1:1",
            "configuration OpenAI - (OpenAI) main :2:1",
            "model-reference o1 - (OpenAI) main :2:1",
            "configuration OpenAI - (OpenAI) main :3:1",
            "configuration OpenAI - (OpenAI) main :5:1"),
        found(
            "src/main/resources/application.properties",
            """
            spring.ai.openai.api-key=${KEY:sk-123}
            spring.ai.openai.chat.options.model=${MODEL:o1}
            spring.ai.openai.base-url = https://api.openai.com/v1
            # spring.ai.ollama.model=x
            %dev.quarkus.langchain4j.openai.timeout=10s
            spring.datasource.url=jdbc:h2:mem
            """));
  }

  @Test
  void nestedKeysOfYaml() {
    assertEquals(
        List.of(
            "configuration Ollama - (Ollama) main :5:9",
            "model-reference llama3.2:1b - (Llama models) main :5:9"),
        found(
            "application-dev.yml",
            """
            spring:
              ai:
                ollama:
                  chat:
                    model: "llama3.2:1b"  # small
              datasource:
                url: x
            """));
  }

  @Test
  void environmentsAndContainers() {
    assertEquals(
        List.of("configuration OpenAI - (OpenAI) main :1:1"), found(".env", "OPENAI_API_KEY=x\n"));
    assertEquals(
        List.of("configuration OpenAI - (OpenAI) main :4:9"),
        found(
            "docker-compose.yml",
            "services:\n  app:\n    environment:\n      - SPRING_AI_OPENAI_API_KEY=${K}\n"));
  }

  @Test
  void otherFilesTellModelsAndServicesAlone() {
    assertEquals(
        List.of(
            "service api.mistral.ai - (Mistral AI) main :2:15",
            "model-reference gpt-4o-mini - (OpenAI) main :1:1"),
        found("config/llm.yaml", "model: gpt-4o-mini\nurl: \"https://api.mistral.ai/v1\"\n"));
    assertEquals(
        List.of("model-reference gpt-4o-mini - (OpenAI) main :2:3"),
        found("llm.json", "{\n  \"model\": \"gpt-4o-mini\",\n  \"n\": 1\n}\n"));
    assertEquals(List.of(), found("messages.properties", "openai.title=Ask OpenAI\n"));
  }

  @Test
  void noSecretIsTold() {
    String secret = "gpt-4o-not-really";
    for (Asset asset :
        Looked.assets(
            FINDER, ".env", "OPENAI_API_KEY=" + secret + "\nOPENAI_PASSWORD=" + secret + "\n")) {
      assertFalse(asset.toString().contains(secret), asset.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aims.yaml",
        "aims-policy.yaml",
        "bom.json",
        "target/app.cdx.json",
        "package-lock.json",
        "pnpm-lock.yaml",
        ".github/workflows/review.yml",
        "openapi.yaml",
        "README.md",
        "pom.xml"
      })
  void whatOnlySpeaksOfAiIsLeftOut(String path) {
    assertFalse(FINDER.looksAt(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application.yml", "application.properties", "x.json", "x.xml"})
  void noTextMakesItFailOrHang(String path) {
    Random random = new Random(7);
    String alphabet = ":=- #\n${}\"'/.abspring\u00e4\ud83d";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
              text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            found(path, text.toString());
          }
          for (String part :
              List.of("://", "a:\n", " a: ", "${", "\n", "https://a ", "https://api.openai.com ")) {
            found(path, part.repeat(100_000));
          }
        });
  }
}
