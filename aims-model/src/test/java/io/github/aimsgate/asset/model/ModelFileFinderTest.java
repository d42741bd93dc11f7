package io.github.aimsgate.asset.model;

import static io.github.aimsgate.asset.model.MadeFiles.field;
import static io.github.aimsgate.asset.model.MadeFiles.gzip;
import static io.github.aimsgate.asset.model.MadeFiles.hex;
import static io.github.aimsgate.asset.model.MadeFiles.javaObject;
import static io.github.aimsgate.asset.model.MadeFiles.join;
import static io.github.aimsgate.asset.model.MadeFiles.latin;
import static io.github.aimsgate.asset.model.MadeFiles.number;
import static io.github.aimsgate.asset.model.MadeFiles.onnx;
import static io.github.aimsgate.asset.model.MadeFiles.pickle;
import static io.github.aimsgate.asset.model.MadeFiles.safetensors;
import static io.github.aimsgate.asset.model.MadeFiles.tar;
import static io.github.aimsgate.asset.model.MadeFiles.varint;
import static io.github.aimsgate.asset.model.MadeFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.Digests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileFinderTest {

  private static final ModelFileFinder FINDER = new ModelFileFinder(new FewSignatures());

  /** A file in memory. */
  private static final class Made implements LookedAt {

    private final String path;
    private final byte[] bytes;

    Made(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public Scope scope() {
      return Scope.MAIN;
    }

    @Override
    public byte[] head(int most) {
      assertTrue(most <= 65_536);
      return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    @Override
    public byte[] tail(int most) {
      return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - most), bytes.length);
    }

    @Override
    public Optional<String> text() {
      return Optional.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> bytes(int most) {
      return Optional.of(bytes.clone());
    }

    @Override
    public Optional<String> sha256() {
      return Optional.of(Digests.sha256(bytes));
    }
  }

  private static List<Asset> find(String path, byte[] bytes) {
    List<Asset> found = new ArrayList<>();
    if (FINDER.looksAt(path)) {
      FINDER.find(new Made(path, bytes), found::add);
    }
    return found;
  }

  private static String told(String path, byte[] bytes) {
    return find(path, bytes).stream()
        .map(asset -> asset.technology() + ", " + asset.confidence().word())
        .findFirst()
        .orElse("nothing");
  }

  static List<Arguments> models() {
    return List.of(
        Arguments.of("m/a.onnx", onnx(), "ONNX, certain"),
        Arguments.of("a.bytes", onnx(), "ONNX, certain"),
        Arguments.of("weights.dat", safetensors(), "safetensors, certain"),
        Arguments.of("a.gguf", latin("GGUF\3\0\0\0"), "GGUF, certain"),
        Arguments.of("no-extension", latin("GGUF\3\0\0\0"), "GGUF, certain"),
        Arguments.of("ggml-base.bin", latin("lmgg\1\0\0\0"), "GGML, certain"),
        Arguments.of("a.lite", latin("\34\0\0\0TFL3"), "TensorFlow Lite, certain"),
        Arguments.of("a.ort", latin("\34\0\0\0ORTM"), "ONNX Runtime, certain"),
        Arguments.of("a.cbm", latin("CBM1\0\0"), "CatBoost, certain"),
        Arguments.of("a-0001.params", latin("DJL@\0\0"), "DJL, certain"),
        Arguments.of("a-0002.params", hex("1201000000000000 00"), "MXNet, certain"),
        Arguments.of("lid.bin", hex("ba164f2f 0c000000 10"), "fastText, certain"),
        Arguments.of("final.mdl", latin("\0B<TransitionModel> \0"), "Kaldi, certain"),
        Arguments.of("a.engine", latin("ftrt\0\0"), "TensorRT, certain"),
        Arguments.of("a.model", MadeFiles.oldXgboost(), "XGBoost, certain"),
        Arguments.of("a.model", latin("binf\0\0\0?"), "XGBoost, certain"),
        Arguments.of("a.ubj", hex("7b4c0000000000000007 6c6561726e6572 7b"), "XGBoost, certain"),
        Arguments.of(
            "a.json",
            latin("{\"learner\":{\"attributes\":{},\"feature_names\":[],\"gradient_booster\":{"),
            "XGBoost, certain"),
        Arguments.of("a.txt", latin("tree\nversion=v4\nnum_class=1\n"), "LightGBM, certain"),
        Arguments.of(
            "a.xml",
            latin("<?xml version=\"1.0\"?><PMML xmlns=\"http://www.dmg.org/PMML-4_4\">"),
            "PMML, certain"),
        Arguments.of(
            "a.xml", latin("<net name=\"n\" version=\"11\"><layers>"), "OpenVINO, certain"),
        Arguments.of(
            "web/model.json",
            latin("{\"format\":\"layers-model\",\"modelTopology\":{}}"),
            "TensorFlow.js, certain"),
        Arguments.of("m/MLmodel", latin("flavors:\n  sklearn: {}\n"), "MLflow, certain"),
        Arguments.of(
            "m/meta.json", latin("{\"spacy_version\":\">=3\",\"pipeline\":[]}"), "spaCy, certain"),
        Arguments.of("m/saved_model.pb", join(varint(1, 1), field(2, "x")), "SavedModel, certain"),
        Arguments.of(
            "frozen.pb",
            field(1, join(field(1, "input"), field(2, "Placeholder"))),
            "TensorFlow, certain"),
        Arguments.of(
            "variables.data-00000-of-00001", new byte[16], "TensorFlow checkpoint, likely"),
        Arguments.of("a.mlmodel", join(varint(1, 4), field(2, "d")), "Core ML, certain"),
        Arguments.of("a.tribuo", field(2, "org.tribuo.anomaly.Event"), "Tribuo, certain"),
        Arguments.of(
            "sp.model",
            field(1, join(field(1, "<unk>"), hex("15 00000000 18 02"))),
            "SentencePiece, likely"),
        Arguments.of("a.pt", zip("archive/data.pkl", "archive/version"), "PyTorch, certain"),
        Arguments.of("a.dat", zip("a/data.pkl", "a/data/0"), "PyTorch, certain"),
        Arguments.of("b.bin", hex("80028a0a6cfc9c46f9206aa850192e"), "PyTorch, certain"),
        Arguments.of("a.h5", latin("\u0089HDF\r\n\u001a\n\0\0keras_version\0"), "Keras, certain"),
        Arguments.of(
            "a.zip", zip("metadata.json", "config.json", "model.weights.h5"), "Keras, certain"),
        Arguments.of("a.zip", zip("configuration.json", "coefficients.bin"), "DL4J, certain"),
        Arguments.of("a.zip", zip("domains/d.txt", "model.ini"), "H2O MOJO, certain"),
        Arguments.of("en.bin", zip("token.model", "manifest.properties"), "OpenNLP, certain"),
        Arguments.of("a.mar", zip("MAR-INF/MANIFEST.json", "a.py"), "TorchServe, certain"),
        Arguments.of("bundle.zip", zip("deep/in/net.onnx"), "ONNX, likely"),
        Arguments.of("a.nemo", tar("./model_config.yaml"), "NeMo, likely"),
        Arguments.of("a.pkl", pickle("sklearn.tree"), "pickle (scikit-learn), certain"),
        Arguments.of("a.dat", pickle("sklearn.tree"), "pickle (scikit-learn), certain"),
        Arguments.of("a.pkl.gz", gzip(pickle("sklearn.tree")), "pickle (scikit-learn), certain"),
        Arguments.of("a.gz", gzip(latin("GGUF\3\0\0\0")), "GGUF, certain"),
        Arguments.of("clf.pkl", pickle("builtins"), "pickle, likely"),
        Arguments.of(
            "a.model", javaObject("weka.classifiers.J48"), "Java serialisation (Weka), certain"),
        Arguments.of(
            "a.vec", latin("200 50\nthe 0.1 -0.2 3e-4 1 2 3 4 5 6 7\n"), "word2vec, likely"),
        Arguments.of("a.caffemodel", hex("00 01 02"), "Caffe, likely"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelIsToldByItsContent(String path, byte[] bytes, String expected) {
    assertEquals(expected, told(path, bytes), path);
    Asset asset = find(path, bytes).get(0);
    assertEquals(AssetKind.MODEL_FILE, asset.kind());
    assertEquals(path, asset.name());
    assertEquals(Optional.of(Digests.sha256(bytes)), asset.sha256());
    assertEquals(Signal.CONTENT, asset.sightings().get(0).signal());
    assertEquals(path + ":1:1", asset.sightings().get(0).location().toString());
  }

  static List<Arguments> others() {
    byte[] random = new byte[20_000];
    new Random(7).nextBytes(random);
    return List.of(
        Arguments.of("a.onnx", new byte[0]),
        Arguments.of("a.onnx", latin("to be trained")),
        Arguments.of("site.pth", latin("import sys\n")),
        Arguments.of("messages.pt", latin("greeting=Ol\u00e1\n")),
        Arguments.of("a.bin", random),
        Arguments.of("a.model", random),
        Arguments.of("a.dat", random),
        Arguments.of("a.pb", random),
        Arguments.of("a.pb", field(1, join(field(1, "a/b.proto"), field(2, "google.type")))),
        Arguments.of("a.bin", join(varint(1, 7), field(2, "by hand"))),
        Arguments.of("a.bin", join(varint(1, 7), field(7, "no graph"))),
        Arguments.of("a.zip", zip("a.txt", "META-INF/MANIFEST.MF")),
        Arguments.of("a.jar", zip("META-INF/MANIFEST.MF", "org/x/A.class")),
        Arguments.of("a.zip", zip("configuration.json")),
        Arguments.of("a.zip", zip("manifest.properties", "a.txt")),
        Arguments.of("a.dat", join(number(64, 8), latin("{not json"), new byte[64])),
        Arguments.of("a.dat", join(number(1L << 40, 8), latin("{\"dtype\""))),
        Arguments.of("a.dat", pickle("builtins")),
        Arguments.of("a.ser", javaObject("java.util.HashMap")),
        Arguments.of("a.ser", javaObject("wekawekaweka.Not")),
        Arguments.of("a.dat", latin("\u0089HDF\r\n\u001a\n\0\0")),
        Arguments.of("a.json", latin("{\"learner\":{\"attributes\":{\"age\":9}}}")),
        Arguments.of("a.json", latin("{\"name\":\"modelTopology\"}".replace("T", "t"))),
        Arguments.of("a.xml", latin("<project><modelVersion>4.0.0</modelVersion></project>")),
        Arguments.of("a.xml", latin("<!-- http://www.dmg.org/PMML-4_4 --><root/>")),
        Arguments.of("a.txt", latin("tree\nhouse\n")),
        Arguments.of("a.txt", latin("3 4\n1 2 3 4\n")),
        Arguments.of("a.png", latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")),
        Arguments.of("a.gz", gzip(latin("only text"))),
        Arguments.of("a.tar", tar("a.txt")),
        Arguments.of("A.java", onnx()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsSomethingElseIsNoModel(String path, byte[] bytes) {
    assertEquals("nothing", told(path, bytes), path);
  }

  @Test
  void measurementsAreAHintUnlessTheirNameSpeaksOfAModel() {
    byte[] data = latin("\u0089HDF\r\n\u001a\n\0\0temperatures");
    assertEquals("HDF5, hint", told("weather.h5", data));
    assertEquals("HDF5, likely", told("best_model.h5", data));
    assertEquals("pickle, hint", told("frame.pkl", pickle("pandas.core.frame")));
    assertEquals(Optional.empty(), find("weather.h5", data).get(0).sha256());
  }

  @Test
  void aPointerOfGitLfsStandsForItsModelAndCarriesTheDigest() {
    String oid = "0123456789abcdef".repeat(4);
    byte[] pointer =
        latin("version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 12345\n");
    Asset asset = find("m/pytorch_model.bin", pointer).get(0);
    assertEquals("m/pytorch_model.bin", asset.name());
    assertEquals("unknown format", asset.technology());
    assertEquals("fastText", find("vectors.ftz", pointer).get(0).technology());
    assertEquals(Optional.of(oid), asset.sha256());
    assertEquals(Signal.POINTER, asset.sightings().get(0).signal());
    assertEquals(Confidence.LIKELY, asset.confidence());
    assertEquals(Confidence.HINT, find("firmware.bin", pointer).get(0).confidence());
    assertTrue(find("photo.png", pointer).isEmpty());
    assertTrue(find("a.onnx", latin("version https://git-lfs.github.com/spec/v1\n")).isEmpty());
  }

  @Test
  void aPointerOfDvcStandsForItsModel() {
    byte[] pointer =
        latin("outs:\n- md5: 0123456789abcdef0123456789abcdef\n  size: 9\n  path: net.onnx\n");
    Asset asset = find("models/net.onnx.dvc", pointer).get(0);
    assertEquals("models/net.onnx", asset.name());
    assertEquals("ONNX", asset.technology());
    assertEquals(Optional.empty(), asset.sha256());
    assertEquals("models/net.onnx.dvc:1:1", asset.sightings().get(0).location().toString());
    assertTrue(find("data/rows.csv.dvc", latin("outs:\n- path: rows.csv\n")).isEmpty());
  }

  @Test
  void entriesAtTheEndOfALongArchiveAreSeen() {
    String[] entries = new String[3_000];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = "domains/" + "x".repeat(20) + i;
    }
    entries[entries.length - 1] = "model.ini";
    assertEquals("H2O MOJO, certain", told("a.zip", zip(entries)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.onnx", "a.bin", "a.pkl", "a.h5", "a.pb", "a.model", "a.zip", "a.gz", "a.joblib",
        "a.json", "a.txt", "a.vec", "a.xml", "a.nemo", "a", "saved_model.pb", "a.dvc", "a.mlmodel"
      })
  void nothingThatIsWrittenMakesItFail(String path) {
    Random random = new Random(path.hashCode());
    List<byte[]> seeds = models().stream().map(model -> (byte[]) model.get()[1]).toList();
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
      for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      find(path, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      byte[] noise = new byte[random.nextInt(600)];
      random.nextBytes(noise);
      assertFalse(told(path, noise).endsWith("certain"), path);
    }
  }
}
