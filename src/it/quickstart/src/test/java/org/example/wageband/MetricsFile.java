package org.example.wageband;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was measured, on which bytes, as {@code aims/metrics/v1}. */
final class MetricsFile {

  private MetricsFile() {}

  static void write(Path file, String model, String testSet, Evaluation evaluation)
      throws IOException {
    String groups =
        evaluation.byGroup().entrySet().stream()
            .map(group -> "    \"" + group.getKey() + "\": " + object(group.getValue()))
            .collect(Collectors.joining(",\n"));
    String json =
        """
        {
          "schema": "aims/metrics/v1",
          "model": %s,
          "testSet": %s,
          "metrics": %s,
          "groups": {
        %s
          }
        }
        """
            .formatted(pinned(model), pinned(testSet), object(evaluation.overall()), groups);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  private static String pinned(String path) throws IOException {
    return "{\"path\": \"%s\", \"sha256\": \"%s\"}".formatted(path, sha256(Path.of(path)));
  }

  private static String object(Map<String, Number> values) {
    return values.entrySet().stream()
        .map(value -> "\"" + value.getKey() + "\": " + number(value.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String number(Number value) {
    return value instanceof Integer
        ? value.toString()
        : BigDecimal.valueOf(value.doubleValue()).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
