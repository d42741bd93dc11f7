package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPolicyTest {

  @TempDir private Path top;

  private void policy(String file, String technology) throws IOException {
    Path path = top.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        schema: aims/policy/v1
        name: p
        version: "1"
        extends: standard
        discovery:
          signatures:
            - {name: %s, category: llm, jvm: [com.acme.%s]}
        """
            .formatted(technology, technology));
  }

  private KnownSignatures signatures(Optional<String> named, String... folders) {
    return new ScanPolicy(named, getClass().getClassLoader()).signatures(top, List.of(folders));
  }

  @Test
  void theNearestPolicyCountsElseTheOneAtTheTop() throws IOException {
    policy("aims-policy.yaml", "atop");
    policy("churn/aims-policy.yaml", "beside");
    KnownSignatures beside = signatures(Optional.empty(), "churn");
    assertTrue(beside.jvm("com.acme.beside.A").isPresent());
    assertFalse(beside.jvm("com.acme.atop.A").isPresent());
    assertTrue(signatures(Optional.empty(), "fraud").jvm("com.acme.atop.A").isPresent());
  }

  @Test
  void aModuleIsLookedThroughForAllThatDecideOnAPartOfIt() throws IOException {
    policy("a/aims-policy.yaml", "first");
    policy("b/aims-policy.yaml", "second");
    KnownSignatures both = signatures(Optional.empty(), "a", "b");
    assertTrue(both.jvm("com.acme.first.A").isPresent());
    assertTrue(both.jvm("com.acme.second.A").isPresent());
  }

  @Test
  void theNamedPolicyComesFirst() throws IOException {
    policy("aims-policy.yaml", "atop");
    policy("other.yaml", "named");
    KnownSignatures named = signatures(Optional.of("other.yaml"), "");
    assertTrue(named.jvm("com.acme.named.A").isPresent());
    assertFalse(named.jvm("com.acme.atop.A").isPresent());
  }

  @Test
  void withoutAPolicyWhatShipsWithUsIsLookedFor() {
    assertSame(KnownSignatures.standard(), signatures(Optional.empty(), ""));
  }

  @Test
  void aWrongPolicyIsToldBeforeAnythingIsLookedFor() throws IOException {
    Files.writeString(top.resolve("aims-policy.yaml"), "schema: aims/policy/v1\n");
    assertThrows(InputException.class, () -> signatures(Optional.empty(), ""));
  }
}
