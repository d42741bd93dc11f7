package io.github.aimsgate.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.Topic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlCatalogueTest {

  private final ControlCatalogue catalogue = ControlCatalogue.standard();

  @Test
  void holdsExactlyTheThirtyEightControlsOfAnnexA() {
    List<String> expected =
        Arrays.asList(
            ("A.2.2 A.2.3 A.2.4 A.3.2 A.3.3 A.4.2 A.4.3 A.4.4 A.4.5 A.4.6 A.5.2 A.5.3 A.5.4 A.5.5"
                    + " A.6.1.2 A.6.1.3 A.6.2.2 A.6.2.3 A.6.2.4 A.6.2.5 A.6.2.6 A.6.2.7 A.6.2.8"
                    + " A.7.2 A.7.3 A.7.4 A.7.5 A.7.6 A.8.2 A.8.3 A.8.4 A.8.5 A.9.2 A.9.3 A.9.4"
                    + " A.10.2 A.10.3 A.10.4")
                .split(" "));
    assertEquals(expected, catalogue.controls().stream().map(Control::id).toList());
    assertEquals(
        List.of("A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9", "A.10"),
        catalogue.controls().stream().map(Control::area).distinct().toList());
  }

  @Test
  void sortsByNumberNotByLetter() {
    List<String> ids = catalogue.ids();
    assertEquals(ids, ids.stream().sorted(ControlId.ORDER).toList());
    assertEquals("6.1", ids.get(0));
  }

  @Test
  void eachControlTheBuildSeesNamesKnownTopicsAndShowsAnExample() {
    for (String id : catalogue.ids()) {
      Control control = catalogue.find(id).orElseThrow();
      assertFalse(control.description().isBlank(), id);
      control
          .build()
          .ifPresent(
              build -> {
                assertFalse(build.topics().isEmpty(), id);
                build.topics().forEach(topic -> assertTrue(Topic.of(topic).isPresent(), topic));
                assertFalse(build.example().isBlank(), id);
              });
    }
  }
}
