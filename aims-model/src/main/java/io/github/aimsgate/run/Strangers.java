package io.github.aimsgate.run;

import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Services that do not come from the jar that asks for them. None of their code is run. */
final class Strangers {

  private Strangers() {}

  /** Names of the jars or folders that provide a service from elsewhere, sorted. */
  static List<String> providing(Class<?> service, ClassLoader loader) {
    Optional<URL> home = source(service);
    try {
      return ServiceLoader.load(service, loader).stream()
          .map(provider -> source(provider.type()))
          .filter(place -> !place.map(URL::toString).equals(home.map(URL::toString)))
          .map(place -> place.map(Strangers::name).orElse("an unknown place"))
          .distinct()
          .sorted()
          .toList();
    } catch (ServiceConfigurationError broken) {
      return List.of("a jar that cannot be loaded (" + broken.getMessage() + ")");
    }
  }

  private static Optional<URL> source(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation);
  }

  private static String name(URL place) {
    return Stream.of(place.getPath().split("/"))
        .filter(part -> !part.isEmpty())
        .reduce((first, second) -> second)
        .orElse(place.toString());
  }
}
