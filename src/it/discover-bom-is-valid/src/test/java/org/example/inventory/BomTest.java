package org.example.inventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

/** The bill as the library of its standard reads it. */
class BomTest {

  private static final File BOM = new File("target/aims/ml-bom.cdx.json");

  @Test
  void theBillIsValid() throws Exception {
    assertEquals(List.of(), new JsonParser().validate(BOM, Version.VERSION_16));
  }

  @Test
  void eachSortOfAssetIsThere() throws Exception {
    Bom bom = new JsonParser().parse(BOM);
    assertEquals("1.6", bom.getSpecVersion());
    List<Component.Type> types =
        bom.getComponents().stream()
            .map(Component::getType)
            .distinct()
            .sorted()
            .collect(Collectors.toList());
    assertTrue(types.contains(Component.Type.LIBRARY), types.toString());
    assertTrue(types.contains(Component.Type.FRAMEWORK), types.toString());
    assertTrue(types.contains(Component.Type.MACHINE_LEARNING_MODEL), types.toString());
    assertTrue(types.contains(Component.Type.DATA), types.toString());
    assertTrue(bom.getComponents().stream().allMatch(component -> component.getEvidence() != null));
    assertEquals("api.openai.com", bom.getServices().get(0).getName());
  }

  @Test
  void twoRunsWriteTheSameBytes() throws Exception {
    for (String name : List.of("ml-bom.cdx.json", "assets.json")) {
      assertArrayEquals(
          Files.readAllBytes(new File("target/aims", name).toPath()),
          Files.readAllBytes(new File("target/again", name).toPath()));
    }
  }
}
