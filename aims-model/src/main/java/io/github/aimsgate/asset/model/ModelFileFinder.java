package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds files of trained models by their content, whatever they are called, and the pointers that
 * stand for such files in version control. Files that people write are not opened. Only a model's
 * bytes are read to the end, for their digest; nothing in them is ever run, loaded or unpacked.
 */
public final class ModelFileFinder implements AssetFinder {

  private final ModelFormats formats = ModelFormats.standard();
  private final Recogniser recogniser;

  /**
   * A finder.
   *
   * @param signatures tell the libraries whose classes are named in serialised objects
   */
  public ModelFileFinder(Signatures signatures) {
    this.recogniser = new Recogniser(formats, signatures);
  }

  @Override
  public boolean looksAt(String path) {
    return !formats.isSource(name(path));
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    if (file.path().endsWith(".dvc")) {
      for (Pointer pointer : Pointer.dvc(file.path(), file.text().orElse(""))) {
        pointed(file, pointer, found);
      }
      return;
    }
    Optional<Pointer> lfs = Pointer.lfs(file.path(), new Head(file.head(Head.LENGTH), file.size()));
    if (lfs.isPresent()) {
      pointed(file, lfs.get(), found);
      return;
    }
    recogniser
        .recognise(name(file.path()), content(file))
        .ifPresent(model -> found.accept(asset(file, model)));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Content content(LookedAt file) {
    return new Content() {
      @Override
      public long size() {
        return file.size();
      }

      @Override
      public byte[] head(int most) {
        return file.head(most);
      }

      @Override
      public byte[] tail(int most) {
        return file.tail(most);
      }
    };
  }

  /** The digest of what is but a hint is nobody's business, and such data can be very long. */
  private static Asset asset(LookedAt file, Recognised model) {
    Optional<String> sha256 =
        model.confidence() == Confidence.HINT ? Optional.empty() : file.sha256();
    return asset(file, file.path(), model, sha256, Signal.CONTENT);
  }

  private static Asset asset(
      LookedAt file, String name, Recognised model, Optional<String> sha256, Signal signal) {
    return new Asset(
        AssetKind.MODEL_FILE,
        name,
        Optional.empty(),
        model.technology(),
        model.category(),
        model.confidence(),
        file.scope(),
        sha256,
        List.of(new Sighting(signal, Location.startOf(file.path()), model.why())));
  }

  /** Of a file that is not here the name alone can tell what it is. */
  private void pointed(LookedAt file, Pointer pointer, Consumer<Asset> found) {
    String name = name(pointer.path());
    Optional<Format> own = formats.own(name);
    Optional<Format> format = own.isPresent() ? own : formats.shared(name);
    if (format.isPresent()) {
      Confidence confidence =
          own.isPresent() || formats.speaksOfModel(name) ? Confidence.LIKELY : Confidence.HINT;
      Recognised model =
          new Recognised(
              format.get().name(), format.get().category(), confidence, "a pointer to " + name);
      found.accept(asset(file, pointer.path(), model, pointer.sha256(), Signal.POINTER));
    }
  }
}
