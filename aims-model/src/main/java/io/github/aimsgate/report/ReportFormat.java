package io.github.aimsgate.report;

import io.github.aimsgate.gate.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A file that says what was decided. An implementation has a public constructor without parameters,
 * no state, and one line in {@code META-INF/services}.
 */
public interface ReportFormat {

  /** The word that names the format, such as {@code sarif}. */
  String id();

  /** The name of the file, unique among the formats. */
  String fileName();

  /** The whole file. The same decision gives the same bytes, on every machine. */
  byte[] render(Decision decision);

  /** The formats that are registered beside this class, sorted by {@link #id}. */
  static List<ReportFormat> registered() {
    return ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(ReportFormat::id))
        .toList();
  }
}
