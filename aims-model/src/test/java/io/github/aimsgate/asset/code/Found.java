package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a finder found in a file, in a form that is easy to compare. */
final class Found {

  private Found() {}

  static List<Asset> in(AssetFinder finder, String path, String text) {
    return in(finder, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Asset> in(AssetFinder finder, String path, byte[] bytes) {
    List<Asset> found = new ArrayList<>();
    if (finder.looksAt(path)) {
      finder.find(new Bytes(path, bytes), found::add);
    }
    return found;
  }

  /** {@code name line:column detail} of each use of a library. */
  static List<String> uses(List<Asset> assets) {
    return lines(assets, AssetKind.CALL_SITE);
  }

  /** {@code name line:column detail} of each find of a kind. */
  static List<String> lines(List<Asset> assets, AssetKind kind) {
    return assets.stream()
        .filter(asset -> asset.kind() == kind)
        .flatMap(asset -> asset.sightings().stream().map(sighting -> line(asset, sighting)))
        .toList();
  }

  private static String line(Asset asset, Sighting sighting) {
    return asset.name()
        + asset.version().map(version -> "@" + version).orElse("")
        + " "
        + sighting.location().line()
        + ":"
        + sighting.location().column()
        + " "
        + sighting.detail();
  }

  private static final class Bytes implements LookedAt {

    private final String path;
    private final byte[] all;

    Bytes(String path, byte[] all) {
      this.path = path;
      this.all = all;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return all.length;
    }

    @Override
    public Scope scope() {
      return path.contains("/test/") ? Scope.TEST : Scope.MAIN;
    }

    @Override
    public byte[] head(int most) {
      return Arrays.copyOf(all, Math.min(most, all.length));
    }

    @Override
    public Optional<String> text() {
      return Optional.of(new String(all, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> bytes(int most) {
      return all.length <= most ? Optional.of(all) : Optional.empty();
    }

    @Override
    public Optional<String> sha256() {
      return Optional.empty();
    }
  }
}
