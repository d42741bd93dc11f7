package io.github.aimsgate.asset;

import java.util.List;
import java.util.Optional;

/**
 * What one AI technology is known by. Data: those that ship with us lie in {@code signatures.yaml},
 * and a policy can add its own.
 *
 * @param name of the technology, for people
 * @param category what sort of AI, such as {@code llm}
 * @param confidence how sure a match makes
 * @param supplier who runs or ships its models, for services and models of others
 * @param hosts the models run on the supplier's machines
 * @param maven patterns over {@code group:artifact}, with {@code *} for any characters
 * @param jvm prefixes of packages or classes, with dots, whole parts only
 * @param python modules that are imported, whole dotted parts
 * @param pypi names of distributions in any spelling of PEP 503, with {@code *} for any characters
 * @param npm names of packages, with {@code *} for any characters
 * @param settings prefixes of keys in configuration files, in kebab case
 * @param endpoints hosts, with {@code *.} for any sub-domain
 * @param models patterns over whole names of models, with {@code *} for any characters
 */
public record Signature(
    String name,
    String category,
    Confidence confidence,
    Optional<String> supplier,
    boolean hosts,
    List<String> maven,
    List<String> jvm,
    List<String> python,
    List<String> pypi,
    List<String> npm,
    List<String> settings,
    List<String> endpoints,
    List<String> models) {

  /** Copies the lists. */
  public Signature {
    maven = List.copyOf(maven);
    jvm = List.copyOf(jvm);
    python = List.copyOf(python);
    pypi = List.copyOf(pypi);
    npm = List.copyOf(npm);
    settings = List.copyOf(settings);
    endpoints = List.copyOf(endpoints);
    models = List.copyOf(models);
  }
}
