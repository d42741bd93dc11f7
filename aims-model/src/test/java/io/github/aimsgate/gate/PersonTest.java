package io.github.aimsgate.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  private static final Person AUTHOR = Person.of("Rosa Diaz, ML engineer");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rosa Diaz",
        "ROSA  DIAZ <rd@example.org>",
        "Diaz, Rosa",
        "R. Diaz",
        "Dr. Rosa Diaz",
        "Rosa Diaz; head of data",
        "Rosa Diaz - head of data",
        "Rosa\u200B Diaz",
        "Ros\u0430 Diaz"
      })
  void oneNameInManySpellingsIsOnePerson(String name) {
    assertTrue(Person.of(name).mayBe(AUTHOR), name);
    assertTrue(AUTHOR.mayBe(Person.of(name)), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Carl Dorn, manager of Rosa Diaz", "Ines Diaz", "I. Diaz", "Rosa Lee", "", ", "})
  void othersAreOthers(String name) {
    assertFalse(Person.of(name).mayBe(AUTHOR), name);
  }
}
