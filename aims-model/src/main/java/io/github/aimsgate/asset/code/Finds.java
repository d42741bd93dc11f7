package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What was found in one file: of each asset, the first places. */
final class Finds {

  private static final int MOST_PLACES = 3;

  private final Signatures signatures;
  private final Scope scope;
  private final Map<Key, Find> finds = new LinkedHashMap<>();
  private final List<FromHub> fromHub = new ArrayList<>();
  private Places places;

  Finds(Signatures signatures, LookedAt file, Places places) {
    this.signatures = signatures;
    this.scope = file.scope();
    this.places = places;
  }

  /** What AI is known by. */
  Signatures signatures() {
    return signatures;
  }

  /** The finds to come are in another part of the file. */
  void continueAt(Places otherPlaces) {
    places = otherPlaces;
  }

  /** A use of a library. */
  void use(Signature signature, int offset, String detail) {
    use(signature, signature.confidence(), offset, detail);
  }

  /** A use of what may be a library. */
  void use(Signature signature, Confidence confidence, int offset, String detail) {
    Key key = new Key(AssetKind.CALL_SITE, signature.name(), Optional.empty(), signature.name());
    add(key, signature.category(), confidence, offset, detail);
  }

  /** The name of a model, a service, or a library that is asked for. */
  void name(
      AssetKind kind, Signature signature, String name, Optional<String> version, int offset) {
    Key key = new Key(kind, name, version, signature.name());
    add(key, signature.category(), signature.confidence(), offset, name);
  }

  /** The name of a model or of data in a call that loads it from the hub, if this is AI code. */
  void hub(HubCall call) {
    call.end(places).ifPresent(fromHub::add);
  }

  /** Hands over everything. */
  void flush(Consumer<Asset> found) {
    if (usesAi()) {
      for (FromHub name : fromHub) {
        add(name);
      }
    }
    for (Map.Entry<Key, Find> find : finds.entrySet()) {
      if (!find.getValue().sightings.isEmpty()) {
        found.accept(asset(find.getKey(), find.getValue()));
      }
    }
  }

  private boolean usesAi() {
    for (Key key : finds.keySet()) {
      if (key.kind == AssetKind.CALL_SITE) {
        return true;
      }
    }
    return false;
  }

  private void add(FromHub name) {
    Signature known = signatures.model(name.id()).orElse(null);
    String technology = known == null ? hubName() : known.name();
    Key key = new Key(name.kind(), name.id(), name.revision(), technology);
    forgetLiteral(name, technology);
    Sighting sighting = new Sighting(Signal.SOURCE, name.location(), name.detail());
    Confidence confidence = known == null ? name.confidence() : known.confidence();
    String category = known == null ? FromHub.CATEGORY : known.category();
    Find find = finds.computeIfAbsent(key, absent -> new Find(category, confidence));
    find.add(sighting);
  }

  private String hubName() {
    return signatures.endpoint(FromHub.HOST).map(Signature::name).orElse(FromHub.TECHNOLOGY);
  }

  /** The literal alone may have been taken for a name of a model, before its revision was seen. */
  private void forgetLiteral(FromHub name, String technology) {
    Find find =
        finds.get(new Key(AssetKind.MODEL_REFERENCE, name.id(), Optional.empty(), technology));
    if (find != null) {
      find.sightings.removeIf(seen -> seen.location().equals(name.location()));
    }
  }

  private void add(Key key, String category, Confidence confidence, int offset, String detail) {
    Find find = finds.get(key);
    if (find == null) {
      find = new Find(category, confidence);
      finds.put(key, find);
    }
    find.confidence = find.confidence.or(confidence);
    if (find.sightings.size() < MOST_PLACES) {
      find.add(new Sighting(Signal.SOURCE, places.at(offset), detail));
    }
  }

  private Asset asset(Key key, Find find) {
    return new Asset(
        key.kind,
        key.name,
        key.version,
        key.technology,
        find.category,
        find.confidence,
        scope,
        Optional.empty(),
        find.sightings);
  }

  private record Key(AssetKind kind, String name, Optional<String> version, String technology) {}

  private static final class Find {

    private final String category;
    private final List<Sighting> sightings = new ArrayList<>(MOST_PLACES);
    private Confidence confidence;

    Find(String category, Confidence confidence) {
      this.category = category;
      this.confidence = confidence;
    }

    private void add(Sighting sighting) {
      if (sightings.size() < MOST_PLACES) {
        sightings.add(sighting);
      }
    }
  }
}
