package io.github.aimsgate.asset;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.yaml.JsonText;
import java.util.List;

/**
 * The assets of one system.
 *
 * @param assets sorted
 */
public record AssetList(List<Asset> assets) {

  /** Sorts. */
  public AssetList {
    assets = assets.stream().sorted().toList();
  }

  /**
   * The SHA-256 of the list as JSON, lower-case hexadecimal. Covers what the assets are, and not
   * where they were seen: a line that moves changes no system.
   */
  public String sha256() {
    return Digests.sha256(
        JsonText.ascii(
            json ->
                JsonText.objects(
                    json,
                    "assets",
                    assets,
                    asset -> {
                      json.writeStringProperty("kind", asset.kind().word());
                      json.writeStringProperty("name", asset.name());
                      asset
                          .version()
                          .ifPresent(version -> json.writeStringProperty("version", version));
                      json.writeStringProperty("technology", asset.technology());
                      json.writeStringProperty("scope", asset.scope().word());
                      asset
                          .sha256()
                          .ifPresent(sha256 -> json.writeStringProperty("sha256", sha256));
                    })));
  }
}
