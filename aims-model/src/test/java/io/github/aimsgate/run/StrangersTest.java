package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangersTest {

  @TempDir private Path folder;

  @Test
  void ourOwnReadersAreNoStrangers() {
    assertEquals(
        List.of(),
        Strangers.providing(EvidenceFormat.class, EvidenceFormat.class.getClassLoader()));
  }

  @Test
  void aReaderFromElsewhereIsNamedAndNotRun() throws Exception {
    try (URLClassLoader loader = registering(Stranger.class.getName())) {
      assertEquals(List.of("test-classes"), Strangers.providing(EvidenceFormat.class, loader));
      assertFalse(System.getProperties().containsKey(Stranger.RAN));
    }
  }

  @Test
  void aReaderThatCannotBeLoadedIsToldAndNotPassedOver() throws Exception {
    try (URLClassLoader loader = registering("com.example.NoSuchReader")) {
      List<String> strangers = Strangers.providing(EvidenceFormat.class, loader);
      assertTrue(strangers.get(0).contains("com.example.NoSuchReader"), strangers.toString());
    }
  }

  private URLClassLoader registering(String reader) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(EvidenceFormat.class.getName()), reader + "\n");
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, EvidenceFormat.class.getClassLoader());
  }

  /** A reader that a dependency of the plugin could bring. */
  public static final class Stranger implements EvidenceFormat {

    static final String RAN = "io.github.aimsgate.stranger.ran";

    static {
      System.setProperty(RAN, "yes");
    }

    @Override
    public String id() {
      return "stranger";
    }

    @Override
    public int certainty(Content content) {
      return 100;
    }

    @Override
    public EvidenceDocument read(Content content) {
      throw new AssertionError("a stranger reads");
    }
  }
}
