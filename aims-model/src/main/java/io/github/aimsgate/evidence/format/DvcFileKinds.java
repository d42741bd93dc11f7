package io.github.aimsgate.evidence.format;

import java.util.Locale;
import java.util.Set;

/** What a file of a pipeline is, by the end of its name. */
final class DvcFileKinds {

  private final Set<String> code;
  private final Set<String> settings;
  private final Set<String> models;
  private final Set<String> data;

  DvcFileKinds(Words words) {
    code = words.list("code");
    settings = words.list("settings");
    models = words.list("models");
    data = words.list("data");
  }

  boolean isProgram(String path) {
    return code.contains(end(path)) || settings.contains(end(path));
  }

  boolean isModel(String path) {
    return models.contains(end(path));
  }

  boolean isData(String path) {
    return data.contains(end(path));
  }

  private static String end(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
