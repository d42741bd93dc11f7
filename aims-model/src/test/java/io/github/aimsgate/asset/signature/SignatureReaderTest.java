package io.github.aimsgate.asset.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Resource;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReaderTest {

  private final List<Problem> problems = new ArrayList<>();

  private List<Signature> read(String text) {
    Fields file =
        Fields.of(TreeReader.yaml("p.yaml", text).orThrow().get(0), "the policy", problems);
    return SignatureReader.readAll(file, "signatures");
  }

  @Test
  void readsOne() {
    List<Signature> read =
        read(
            """
            signatures:
              - name: House AI
                category: llm
                confidence: likely
                supplier: Acme
                hosts: true
                maven: ["com.acme.ai:*"]
                endpoints: [ai.acme.example]
            """);
    assertEquals(List.of(), problems);
    assertEquals("House AI", read.get(0).name());
    assertEquals(Confidence.LIKELY, read.get(0).confidence());
    assertTrue(read.get(0).hosts());
    assertEquals(List.of("com.acme.ai:*"), read.get(0).maven());
  }

  @Test
  void saysWhereAWordIsWrongAndWhichIsMeant() {
    read("signatures:\n  - {name: A, category: lm, npm: [acme-ai]}\n");
    assertEquals(1, problems.size());
    assertEquals("p.yaml:2:25", problems.get(0).location().toString());
    assertTrue(problems.get(0).fix().contains("llm"), problems.get(0).fix());
  }

  @ParameterizedTest
  @CsvSource({
    "maven, '*:*'",
    "maven, '*:ai'",
    "maven, com.acme",
    "maven, 'com.acme:ai:jar'",
    "jvm, com.acme.*",
    "jvm, .acme",
    "python, acme ai",
    "npm, '*'",
    "settings, Acme.ai",
    "endpoints, 'https://acme.example/'",
    "endpoints, '*.com'",
    "models, '*'",
    "models, 'o*'",
  })
  void refusesWhatMatchesTooMuchOrNothing(String key, String name) {
    read(
        "signatures:\n  - {name: A, category: llm, pypi: [acme-ai], "
            + key
            + ": ['"
            + name
            + "']}");
    assertEquals(1, problems.size(), problems.toString());
  }

  @Test
  void refusesWhatIsSaidTwiceOrNotAtAll() {
    read(
        """
        signatures:
          - {name: A, category: llm, npm: [acme-ai]}
          - {name: B, category: llm, npm: [acme-ai]}
          - {name: B, category: llm, hosts: true, npm: [other]}
          - {name: C, category: llm}
        """);
    assertEquals(
        List.of(3, 4, 4, 5), problems.stream().map(p -> p.location().line()).sorted().toList());
  }

  private List<Signature> shipped() {
    Fields file =
        Fields.of(
            Resource.yaml(SignatureReader.class, ShippedSignatures.FILE), "the file", problems);
    file.requiredText("schema");
    List<Signature> shipped = SignatureReader.readAll(file, "signatures");
    file.finish();
    assertEquals(List.of(), problems);
    return shipped;
  }

  @Test
  void thoseThatShipAreReadAsYamlReadsThem() {
    assertEquals(shipped(), ShippedSignatures.read());
  }

  @Test
  void thoseThatShipAreSoundAndSaySomething() {
    List<Signature> standard = shipped();
    assertTrue(standard.size() > 150, "only " + standard.size());
    for (Signature signature : standard) {
      assertTrue(
          signature.endpoints().isEmpty() || signature.hosts(),
          signature.name() + " has hosts that nobody runs");
    }
  }
}
