package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds AI in lock files: exact versions, of what others bring in as well. They are read line by
 * line, as the tools write them, because they are large and mostly speak of other things.
 */
public final class LockFinder implements AssetFinder {

  private final Signatures signatures;

  /** Knows these technologies. */
  public LockFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return switch (Paths.name(path)) {
      case "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "poetry.lock",
          "uv.lock",
          "pdm.lock" ->
          true;
      default -> false;
    };
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isPresent()) {
      new Search(
              Paths.name(file.path()),
              text.get(),
              new Lines(file.path(), text.get()),
              new Listed(file, found))
          .run();
    }
  }

  /** One file. */
  private final class Search {

    private final String kind;
    private final String text;
    private final Lines lines;
    private final Listed listed;
    private String name = "";
    private int place;

    Search(String kind, String text, Lines lines, Listed listed) {
      this.kind = kind;
      this.text = text;
      this.lines = lines;
      this.listed = listed;
    }

    void run() {
      for (int start = 0; start < text.length(); ) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        String line = text.substring(start, Math.min(end, start + 300));
        switch (kind) {
          case "yarn.lock" -> yarn(line, start);
          case "pnpm-lock.yaml" -> pnpm(line, start);
          case "package-lock.json", "npm-shrinkwrap.json" -> npm(line, start);
          default -> python(line, start);
        }
        start = end + 1;
      }
    }

    private void python(String line, int start) {
      if (line.startsWith("name = \"")) {
        begin(quoted(line), start);
      } else if (line.startsWith("version = \"") && !name.isEmpty()) {
        listed.add(
            signatures.pypi(name), "pypi:" + name, version(quoted(line)), false, lines.at(place));
        name = "";
      }
    }

    private void npm(String line, int start) {
      int folder = line.lastIndexOf("node_modules/");
      if (folder >= 0 && line.endsWith("\": {")) {
        begin(line.substring(folder + "node_modules/".length(), line.length() - 4), start);
      } else if (line.strip().startsWith("\"version\": \"")) {
        String version = line.strip().substring("\"version\": \"".length());
        end(version.substring(0, Math.max(0, version.indexOf('"'))));
      }
    }

    private void yarn(String line, int start) {
      if (!line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '#') {
        String first = line.charAt(0) == '"' ? line.substring(1) : line;
        int at = first.indexOf('@', 1);
        begin(at < 0 ? "" : first.substring(0, at), start);
      } else if (line.startsWith("  version")) {
        end(line.substring("  version".length()).replace("\"", "").replace(":", "").strip());
      }
    }

    private void pnpm(String line, int start) {
      if (!line.startsWith("  ") || line.startsWith("   ") || !line.endsWith(":")) {
        return;
      }
      String key = line.substring(2, line.length() - 1).replace("'", "");
      String plain = key.startsWith("/") ? key.substring(1) : key;
      int peers = plain.indexOf('(');
      String whole = peers < 0 ? plain : plain.substring(0, peers);
      int at = whole.lastIndexOf('@');
      if (at > 0) {
        begin(whole.substring(0, at), start);
        end(whole.substring(at + 1));
      }
    }

    private void begin(String begun, int start) {
      name = begun;
      place = start;
    }

    private void end(String version) {
      if (!name.isEmpty()) {
        listed.add(signatures.npm(name), "npm:" + name, version(version), false, lines.at(place));
        name = "";
      }
    }
  }

  private static Optional<String> version(String text) {
    return Optional.of(text).filter(version -> !version.isEmpty());
  }

  private static String quoted(String line) {
    int start = line.indexOf('"') + 1;
    int end = line.indexOf('"', start);
    return line.substring(start, end < 0 ? line.length() : end);
  }
}
