package io.github.aimsgate.asset.text;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file that exists in a test alone. */
public record Looked(String path, String content) implements LookedAt {

  /** What a finder finds in it, one line each: kind, name, version, technology, scope, place. */
  public static List<String> found(AssetFinder finder, String path, String content) {
    return assets(finder, path, content).stream().map(Looked::line).toList();
  }

  /** What a finder finds in it. */
  public static List<Asset> assets(AssetFinder finder, String path, String content) {
    List<Asset> found = new ArrayList<>();
    if (finder.looksAt(path)) {
      finder.find(new Looked(path, content), found::add);
    }
    return found;
  }

  /** An asset in one line. */
  public static String line(Asset asset) {
    return asset.kind().word()
        + " "
        + asset.name()
        + " "
        + asset.version().orElse("-")
        + " ("
        + asset.technology()
        + ") "
        + asset.scope().word()
        + " "
        + asset.sightings().get(0).location();
  }

  @Override
  public long size() {
    return content.length();
  }

  @Override
  public Scope scope() {
    return path.contains("src/test/") ? Scope.TEST : Scope.MAIN;
  }

  @Override
  public byte[] head(int most) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, Math.min(most, bytes.length));
  }

  @Override
  public Optional<String> text() {
    return Optional.of(content);
  }

  @Override
  public Optional<byte[]> bytes(int most) {
    return Optional.of(content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> sha256() {
    return Optional.empty();
  }
}
