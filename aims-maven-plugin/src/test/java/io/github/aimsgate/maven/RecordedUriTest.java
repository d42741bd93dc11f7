package io.github.aimsgate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.source.InputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "churn",
        "/a/b",
        "https://a b/",
        "https://a/\u202ex",
        "https://a/\u009b",
        "https://a/\u0007"
      })
  void whatIsNoAbsoluteUriIsRefused(String value) {
    assertThrows(InputException.class, () -> RecordedUri.resource(value));
    assertThrows(InputException.class, () -> RecordedUri.job(value));
  }

  @Test
  void aLongOneIsRefused() {
    String start = "https://example.org/";
    String longest = start + "x".repeat(2_000 - start.length());

    assertEquals(Optional.of(longest), RecordedUri.resource(longest));
    assertThrows(InputException.class, () -> RecordedUri.resource(longest + "x"));
  }

  @Test
  void aResourceNamesNoUser() {
    InputException refused =
        assertThrows(
            InputException.class, () -> RecordedUri.resource("https://ada:s3cret@example.org/"));

    assertFalse(refused.getMessage().contains("s3cret"), refused.getMessage());
  }

  @Test
  void theUserOfAJobIsTakenOut() {
    assertEquals(
        Optional.of(new RecordedUri("https://ci_1.example.org/job/7?a=b@c", true)),
        RecordedUri.job("https://ada:s3@cret@ci_1.example.org/job/7?a=b@c"));
    assertEquals(
        Optional.of(new RecordedUri("https://ci/job/@7", false)),
        RecordedUri.job("https://ci/job/@7"));
    assertEquals(Optional.empty(), RecordedUri.job(" "));
  }
}
