package io.github.aimsgate.asset.config;

/**
 * Which files are configuration, by their paths. Left out is what speaks of AI without using it:
 * evidence, bills of materials, lists of dependencies, descriptions of interfaces, and what a CI
 * server runs beside the software.
 */
final class ConfigFiles {

  private ConfigFiles() {}

  static boolean isConfiguration(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return hasEnding(name) && !isAboutOtherThings(name) && !isOfCi(path);
  }

  private static boolean hasEnding(String name) {
    return isYaml(name)
        || name.endsWith(".properties")
        || name.endsWith(".json")
        || name.endsWith(".toml")
        || name.endsWith(".conf")
        || name.endsWith(".xml")
        || isEnvironment(name)
        || name.startsWith("Dockerfile");
  }

  private static boolean isAboutOtherThings(String name) {
    return name.startsWith("aims")
        || name.endsWith("pom.xml")
        || name.startsWith("package")
        || name.contains("lock.")
        || name.contains("bom.")
        || name.contains("bom-")
        || name.contains(".cdx.")
        || name.contains(".spdx.")
        || name.contains(".schema.")
        || name.contains("openapi")
        || name.contains("swagger")
        || name.endsWith(".versions.toml")
        || name.equals("pyproject.toml")
        || name.startsWith("environment.y")
        || name.equals("report.json");
  }

  private static boolean isOfCi(String path) {
    return path.startsWith(".github/")
        || path.contains("/.github/")
        || path.startsWith(".circleci/")
        || path.endsWith(".gitlab-ci.yml")
        || path.endsWith("azure-pipelines.yml");
  }

  static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  static boolean isEnvironment(String name) {
    return name.endsWith(".env") || name.startsWith(".env");
  }

  /** Whether keys in it are those of frameworks: elsewhere they may be anybody's words. */
  static boolean hasSettings(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("application")
        || name.startsWith("bootstrap")
        || name.startsWith("microprofile-config")
        || name.startsWith("docker-compose")
        || name.startsWith("compose.")
        || name.startsWith("Dockerfile")
        || isEnvironment(name);
  }
}
