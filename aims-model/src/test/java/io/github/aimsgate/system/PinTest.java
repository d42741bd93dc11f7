package io.github.aimsgate.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

  private static Supplier supplier(String entry) {
    return SystemFile.parse(
            "aims.yaml",
            """
            schema: aims/v1
            system:
              id: a
              name: A
              purpose: Answers questions of customers
              roles: [deployer]
              risk: limited
              stage: design
              owner: {name: ML, contact: ml@example.org}
            suppliers:
              - {name: OpenAI, ENTRY}
            """
                .replace("ENTRY", entry))
        .get(0)
        .suppliers()
        .get(0);
  }

  @Test
  void anEntryIsReadWithItsPlaces() {
    Supplier read = supplier("supplies: service, service: api.openai.com, version: v1");
    assertEquals("api.openai.com", read.what());
    assertEquals("aims.yaml:11:5", read.location().toString());
    assertEquals("aims.yaml:11:73", read.versionLocation().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4o-2024-08-06",
        "claude-3-5-sonnet-20241022",
        "gpt-4-0613",
        "gpt-4-0125-preview",
        "claude-3-5-sonnet@20240620",
        "gemini-1.5-pro-001",
        "text-embedding-ada-002",
        "mistral-large-2407",
        "command-r-08-2024",
        "anthropic.claude-3-5-sonnet-20240620-v1:0",
        "org/model@c9745ed1d9f207416be6d2e6f8de32d1f16199bf",
        "llama3@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aDateABuildOrADigestIsASnapshot(String model) {
    assertTrue(Pin.isSnapshot(model));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4o",
        "gpt-4o-mini",
        "gpt-3.5-turbo",
        "claude-3-5-sonnet-latest",
        "llama3.1:8b",
        "llama-3.1-405b-instruct",
        "sentence-transformers/all-MiniLM-L6-v2",
        "BAAI/bge-small-en-v1.5",
        "gpt-4-32k",
        "gpt-4o-2024-13-45"
      })
  void aNameAloneIsNone(String model) {
    assertFalse(Pin.isSnapshot(model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "LATEST", "llama3:latest", "model@main", "claude-latest", "*"})
  void wordsForTheNewestFloat(String text) {
    assertTrue(Pin.isFloating(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mainframe-7b", "stable-diffusion-v1-5", "headline-model", "v2.0"})
  void suchAWordInsideAnotherNameDoesNot(String text) {
    assertFalse(Pin.isFloating(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: gpt-4o|neither a version",
        "model: gpt-4o, version: latest|another one tomorrow",
        "model: gpt-4o-2024-08-06, version: main|another one tomorrow",
        "model: gpt-4o, version: '>=2024'|is a range",
        "model: gpt-4o, version: 1.x|is a range",
        "model: gpt-4o, version: '2024-*'|another one tomorrow",
        "model: gpt-4o, version: 4o|only repeats",
        "model: gpt-4o, version: gpt-4o|only repeats"
      })
  void whatDoesNotPinSaysWhy(String entry, String why) {
    String reason = Pin.whyNot(supplier("supplies: model, " + entry)).orElseThrow();
    assertTrue(reason.contains(why), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model: gpt-4o-2024-08-06",
        "model: gpt-4o, version: 2024-08-06",
        "model: gpt-4o, version: gpt-4o-2024-08-06",
        "model: a/b, version: c9745ed1d9f207416be6d2e6f8de32d1f16199bf",
        "model: a/b, sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aSnapshotARevisionOrADigestPins(String entry) {
    assertTrue(Pin.whyNot(supplier("supplies: model, " + entry)).isEmpty());
  }
}
