package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerPlaceTest {

  @TempDir Path folder;

  @Test
  void liesAtTheTopOfTheWorkTree() throws IOException {
    Path module = Files.createDirectories(folder.resolve("a/b"));
    Files.createDirectories(folder.resolve(".git"));

    assertEquals(
        folder.resolve(".aims/ledger"), LedgerPlace.of(Optional.empty(), module, module, false));
  }

  @Test
  void liesAtTheRootOfTheModulesWithoutGit() throws IOException {
    Path module = Files.createDirectories(folder.resolve("a/b"));

    assertEquals(
        folder.resolve(".aims/ledger"), LedgerPlace.of(Optional.empty(), module, folder, false));
  }

  @Test
  void aBuildServerMustNameIt() {
    InputException refused =
        assertThrows(
            InputException.class, () -> LedgerPlace.of(Optional.empty(), folder, folder, true));

    assertTrue(refused.getMessage().contains("-Daims.ledger=file:DIR"), refused.getMessage());
    assertEquals(folder.resolve("x"), LedgerPlace.of(Optional.of("file:x"), folder, folder, true));
  }

  @Test
  void nothingElseIsWrittenIntoTheLedgersFolder() throws IOException {
    Path ledger = Files.createDirectories(folder.resolve("ledger"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), ledger);

    for (Path inside : List.of(ledger, ledger.resolve("a/../edge"), link.resolve("new/pin"))) {
      assertThrows(
          InputException.class, () -> LedgerPlace.requireOutside("aims.pin", inside, ledger));
    }
    LedgerPlace.requireOutside("aims.pin", folder.resolve("ledger.pin"), ledger);
    assertTrue(LedgerPlace.isSame(link.resolve("pin"), ledger.resolve("pin")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "git:aims-ledger", "https://example.org/ledger", "file:"})
  void otherKindsAreRefused(String named) {
    assertThrows(
        InputException.class, () -> LedgerPlace.of(Optional.of(named), folder, folder, false));
  }
}
