package io.github.aimsgate.asset.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.text.Looked;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Data sets that documents refer to. */
class DataSetFinderTest {

  private static List<String> found(String path, String content) {
    return Looked.found(new DataSetFinder(), path, content);
  }

  @Test
  void dataThatDvcKeeps() {
    assertEquals(
        List.of("data-set wages.csv - (DVC) main data/wages.csv.dvc:4:9"),
        found(
            "data/wages.csv.dvc",
            "outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 14\n  path: wages.csv\n"));
  }

  @Test
  void aModelThatDvcKeepsIsNoData() {
    assertEquals(List.of(), found("models/m.onnx.dvc", "outs:\n- md5: d4\n  path: m.onnx\n"));
  }

  @Test
  void dataOfAPipelineAndNotItsCodeItsModelOrItsFigures() {
    String lock =
        """
        schema: '2.0'
        stages:
          train:
            cmd: python src/train.py
            deps:
            - path: data/prepared
              md5: 1
            - path: src/train.py
              md5: 2
            outs:
            - path: model.pkl
              md5: 3
            - path: metrics
              md5: 4
        """;
    assertEquals(
        List.of("data-set data/prepared - (DVC) main dvc.lock:6:13"), found("dvc.lock", lock));
  }

  @Test
  void dataThatCroissantDescribes() {
    String croissant =
        """
        {
          "@type": "sc:Dataset",
          "conformsTo": "http://mlcommons.org/croissant/1.0",
          "name": "household-wages"
        }
        """;
    assertEquals(
        List.of("data-set household-wages - (Croissant) main data/metadata.json:4:11"),
        found("data/metadata.json", croissant));
    assertEquals(List.of(), found("data/metadata.json", "{\"name\": \"package\"}"));
  }

  @Test
  void dataThatACardNames() {
    assertEquals(
        List.of(
            "data-set acme/tickets - (Hugging Face) main README.md:4:3",
            "data-set squad - (Hugging Face) main README.md:5:3"),
        found(
            "README.md",
            "---\nlicense: mit\ndatasets:\n- acme/tickets\n- squad\n---\n# Model\ndatasets: none\n"));
    assertEquals(List.of(), found("README.md", "# Site\n---\ndatasets: [squad]\n---\n"));
  }

  @Test
  void brokenFilesArePassedOver() {
    Random random = new Random(5);
    String letters = "{}[]:-\" \nouts:pathname#&*!|>%@`\t";
    for (String path : List.of("a.dvc", "dvc.lock", "metadata.json", "README.md")) {
      for (int round = 0; round < 300; round++) {
        StringBuilder text = new StringBuilder(path.equals("README.md") ? "---\n" : "outs:\n");
        for (int i = random.nextInt(60); i > 0; i--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        String content = text + "mlcommons.org/croissant\n---\n";
        assertDoesNotThrow(() -> found(path, content), content);
      }
    }
  }
}
