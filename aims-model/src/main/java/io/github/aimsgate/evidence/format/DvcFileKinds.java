package io.github.aimsgate.evidence.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file of a pipeline is, by the end of its name. */
final class DvcFileKinds {

  /** A second command behind the first, or a file that its output goes to. */
  private static final Pattern GOES_ON = Pattern.compile("&&|\\|\\s*\\w|;\\s*\\w|>\\s*\\w");

  private final Set<String> code;
  private final Set<String> settings;
  private final Set<String> models;
  private final Set<String> data;
  private final Set<String> dataFolders;
  private final Set<String> idleCommands;

  DvcFileKinds(Words words) {
    code = words.list("code");
    settings = words.list("settings");
    models = words.list("models");
    data = words.list("data");
    dataFolders = words.list("data-folders");
    idleCommands = words.list("idle-commands");
  }

  boolean isProgram(String path) {
    return code.contains(end(path)) || settings.contains(end(path));
  }

  boolean isModel(String path) {
    return models.contains(end(path));
  }

  /** Data by the end of the name, or a folder among the data. */
  boolean isData(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean folder = name.indexOf('.') < 0;
    return data.contains(end(path)) || (folder && isAmongData(path));
  }

  private boolean isAmongData(String path) {
    return Arrays.stream(path.toLowerCase(Locale.ROOT).split("/", -1))
        .anyMatch(dataFolders::contains);
  }

  /** Whether a command makes nothing: it prints, waits or succeeds. */
  boolean isIdle(String command) {
    String program = command.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    return command.isBlank()
        || (idleCommands.contains(program) && !GOES_ON.matcher(command).find());
  }

  private static String end(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
