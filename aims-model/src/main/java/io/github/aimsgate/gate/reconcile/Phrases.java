package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import java.util.List;

/** What several findings say in the same words. */
final class Phrases {

  private static final int SHOWN = 3;

  private Phrases() {}

  /** The first of many, and how many more there are. */
  static String some(List<String> all) {
    String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
    int more = all.size() - SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** What an asset is, where it comes from. */
  static String what(Asset asset) {
    String version = asset.version().map(text -> " " + text).orElse("");
    String detail = asset.sightings().get(0).detail();
    return switch (asset.kind()) {
      case DEPENDENCY ->
          asset.technology() + " comes with " + asset.name() + version + by(asset, detail);
      case CALL_SITE -> asset.technology() + " is used by code" + in(detail);
      case MODEL_FILE ->
          "the model file "
              + asset.name()
              + " ("
              + asset.technology()
              + ") is there"
              + by(asset, detail);
      case MODEL_REFERENCE -> "the model " + asset.name() + version + " is asked for";
      case SERVICE -> "the service " + asset.name() + " is called";
      case CONFIGURATION -> asset.technology() + " is configured" + in(detail);
      case DATA_SET -> "the data set " + asset.name() + " is used";
    };
  }

  private static String by(Asset asset, String detail) {
    return detail.contains(" > ") && !detail.equals(asset.name()) ? " (" + detail + ")" : "";
  }

  private static String in(String detail) {
    return detail.isBlank() ? "" : " (" + detail + ")";
  }

  /** The places behind the first. */
  static String also(Asset asset) {
    List<String> others =
        asset.sightings().stream()
            .skip(1)
            .map(Sighting::location)
            .map(Object::toString)
            .distinct()
            .toList();
    return others.isEmpty() ? "" : ", also at " + some(others);
  }
}
