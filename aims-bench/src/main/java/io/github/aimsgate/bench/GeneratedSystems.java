package io.github.aimsgate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Systems with three evidence files each, of a size that people write, all of them different. */
final class GeneratedSystems {

  static final List<String> EVIDENCE =
      List.of("MODEL_CARD.md", "docs/risk-assessment.yaml", "docs/impact-assessment.yaml");

  private static final List<String> SUBJECTS =
      List.of("invoices", "parcels", "leases", "orchards", "timetables", "turbines", "tickets");
  private static final List<String> HABITS =
      List.of("drifts in spring", "leans on the region", "is unsure of short records", "lags");

  private final Map<String, String> patterns = new LinkedHashMap<>();

  GeneratedSystems() {
    EVIDENCE.forEach(path -> patterns.put(path, pattern(path)));
  }

  /** The folder of a system. */
  static String folder(int number) {
    return String.format(Locale.ROOT, "system-%04d", number);
  }

  /** Writes systems with an {@code aims.yaml} each, below a folder. */
  void write(Path top, int count) throws IOException {
    for (int number = 0; number < count; number++) {
      String folder = folder(number);
      write(top.resolve(folder).resolve("aims.yaml"), declaration(folder));
      for (Map.Entry<String, String> file : evidence(number).entrySet()) {
        write(top.resolve(folder).resolve(file.getKey()), file.getValue());
      }
    }
  }

  /** The evidence files of a system: the same number gives the same files. */
  Map<String, String> evidence(int number) {
    Random random = new Random(number);
    String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    Map<String, String> files = new LinkedHashMap<>();
    patterns.forEach(
        (path, pattern) -> {
          String own =
              pattern
                  .replace("wage-band-imputer", folder(number))
                  .replace("Wage band", "Class " + number + " of " + subject)
                  .replace("wages", subject);
          files.put(path, path.endsWith(".md") ? own + limitations(random) : own);
        });
    return files;
  }

  /** An {@code aims.yaml} that finds its evidence by name. */
  static String declaration(String id) {
    return """
    schema: aims/v1
    system:
      id: %s
      name: Sorter of %s
      purpose: Sorts the records of one archive into the classes that its yearly tables are made of
      roles: [provider, deployer]
      risk: limited
      stage: verification
      owner: {name: Archive team, contact: archive@example.org}
    """
        .formatted(id, id);
  }

  private static String limitations(Random random) {
    StringBuilder text = new StringBuilder("\n## Further limitations\n\n");
    for (int item = 1 + random.nextInt(4); item > 0; item--) {
      text.append("- In ")
          .append(1 + random.nextInt(90))
          .append(" of 100 batches the model ")
          .append(HABITS.get(random.nextInt(HABITS.size())))
          .append(", see batch ")
          .append(random.nextInt(100_000))
          .append(".\n");
    }
    return text.toString();
  }

  private static String pattern(String path) {
    try (InputStream in = GeneratedSystems.class.getResourceAsStream("/pattern/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
