package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of its own technologies counts when systems are judged. */
class OwnSignaturesTest {

  private static final Asset CALL =
      new Asset(
          AssetKind.CALL_SITE,
          "Acme AI",
          Optional.empty(),
          "Acme AI",
          "llm",
          Confidence.CERTAIN,
          Scope.MAIN,
          Optional.empty(),
          List.of(
              new Sighting(
                  Signal.SOURCE, Location.startOf("src/A.java"), "import com.acme.ai.Chat")));

  @TempDir private Path top;

  @Test
  void aSupplierThatAPolicyNamesHasToBePinned() throws IOException {
    Files.writeString(
        top.resolve("aims.yaml"),
        """
        schema: aims/v1
        system:
          id: assistant
          name: Assistant
          purpose: Drafts answers to questions of customers, which an agent reads before
          roles: [deployer]
          risk: minimal
          stage: development
          owner: {name: Care, contact: care@example.org}
        """);
    Files.writeString(
        top.resolve("aims-policy.yaml"),
        """
        schema: aims/policy/v1
        name: house
        version: "1"
        extends: standard
        discovery:
          signatures:
            - {name: Acme AI, category: llm, supplier: Acme, hosts: true, jvm: [com.acme.ai]}
        """);
    assertEquals(
        List.of("Acme AI (models of Acme) is used, and no entry of \"suppliers\" names it"),
        decide().systems().get(0).controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(finding -> finding.rule().equals("A.10.3/unpinned"))
            .map(finding -> finding.message())
            .toList());
  }

  private Decision decide() {
    return CheckRun.decide(
        new CheckRequest(
                top,
                "aims.yaml",
                Instant.parse("2026-11-21T00:00:00Z"),
                Optional.empty(),
                getClass().getClassLoader(),
                "1.0.0",
                List.of(new CheckRequest.Module("", List.of(), Instant.EPOCH)),
                List.of())
            .with(List.of(CALL)));
  }
}
