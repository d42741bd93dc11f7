package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of models, data and services in literals. */
class LiteralsTest {

  private static final String PYTHON = "import torch\n";

  private static List<Asset> in(String path, String text) {
    FakeSignatures known = new FakeSignatures();
    return path.endsWith(".py")
        ? Found.in(new PythonFinder(known), path, text)
        : path.endsWith(".ts")
            ? Found.in(new ScriptFinder(known), path, text)
            : Found.in(new JvmSourceFinder(known), path, text);
  }

  private static List<String> models(String path, String text) {
    return Found.lines(in(path, text), AssetKind.MODEL_REFERENCE);
  }

  private static List<String> services(String path, String text) {
    return Found.lines(in(path, text), AssetKind.SERVICE);
  }

  @ParameterizedTest
  @CsvSource({
    "a.java, String a = \"gpt-4o\";",
    "a.kt, val aaaa = \"gpt-4o\"",
    "a.scala, val aaaa = \"gpt-4o\"",
    "a.groovy, def aaaa = 'gpt-4o'",
    "a.py, aaaaaaaa = 'gpt-4o'",
    "a.py, aaaaaaa = f'gpt-4o'",
    "a.ts, let aaaa = `gpt-4o`"
  })
  void nameOfAModel(String path, String text) {
    assertEquals(List.of("gpt-4o 1:13 gpt-4o"), models(path, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 'the model gpt-4o'",
        "a = f'gpt-{n}'",
        "# 'gpt-4o'",
        "gpt = 4",
        "a = 'gpt-4 o'"
      })
  void noNameOfAModel(String text) {
    assertEquals(List.of(), models("a.py", text));
  }

  @ParameterizedTest
  @CsvSource({
    "'https://api.openai.com/v1', api.openai.com 1:14 api.openai.com",
    "'wss://API.OpenAI.com:443?x', api.openai.com 1:12 api.openai.com",
    "'https://me:secret@x.openai.azure.com', x.openai.azure.com 1:24 x.openai.azure.com",
    "'api.openai.com:443', api.openai.com 1:6 api.openai.com",
    "'api.openai.com', api.openai.com 1:6 api.openai.com"
  })
  void addressOfAService(String literal, String service) {
    assertEquals(List.of(service), services("a.py", "a = '" + literal + "'"));
  }

  @Test
  void addressThatGoesOnInCode() {
    assertEquals(1, services("a.py", "a = f'https://api.openai.com/v1/{x}'").size());
    assertEquals(1, services("a.kt", "val a = \"https://api.openai.com/v1/$x\"").size());
    assertEquals(List.of(), services("a.py", "a = f'https://api.openai.com{x}'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see https://api.openai.com/v1 for more",
        "https://api.openai.com.example.org/",
        "https://example.org/?next=https://api.openai.com/",
        "https://api.openai.com@example.org/",
        "me@api.openai.com"
      })
  void noAddressOfAService(String literal) {
    assertEquals(List.of(), services("a.py", "a = '" + literal + "'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A.from_pretrained('org/name')|org/name",
        "A.from_pretrained('org/name', revision='abc')|org/name@abc",
        "A.from_pretrained( revision='abc', pretrained_model_name_or_path='org/name',)|org/name@abc",
        "pipeline('ner', model='org/name')|org/name",
        "pipeline('ner', 'org/name', f(1, [2]))|org/name",
        "SentenceTransformer('org/name').encode(['x/y'])|org/name",
        "hf_hub_download(repo_id='org/name', filename='x/y')|org/name",
        "snapshot_download('org/name', allow_patterns=['a/b'])|org/name",
        "f(A.from_pretrained('org/name', g('x/y')), 'z/w')|org/name",
        "A.from_pretrained(b(c('x/y')), revision='z')|",
        "A.from_pretrained('./folder/name')|",
        "A.from_pretrained('/folder/name')|",
        "A.from_pretrained('a/b/c')|",
        "A.from_pretrained('org/' + name)|",
        "A.from_pretrained(f'org/{name}')|",
        "other('org/name')|"
      })
  void modelsOfTheHub(String call, String model) {
    List<String> names =
        models("a.py", PYTHON + call).stream().map(line -> line.split(" ", 2)[0]).toList();
    assertEquals(model == null ? List.of() : List.of(model), names);
  }

  @Test
  void dataOfTheHub() {
    String text =
        PYTHON
            + "load_dataset('org/data', split='a/b', revision='v1')\n"
            + "load_dataset('csv', data_files={'train': 'x'})\n"
            + "hf_hub_download('org/files', repo_type='dataset')\n";
    assertEquals(
        List.of(
            "org/data@v1 2:15 load_dataset(\"org/data\")",
            "org/files 4:18 hf_hub_download(\"org/files\")"),
        Found.lines(in("a.py", text), AssetKind.DATA_SET));
  }

  @Test
  void callsOfCodeWithoutAiAreOthers() {
    assertEquals(List.of(), in("a.py", "load_dataset('org/data'); pipeline(model='org/name')"));
  }

  @Test
  void aNameWithoutOrganisationMayBeAFolder() {
    Asset named = in("a.py", PYTHON + "A.from_pretrained('bert-base')").get(1);
    assertEquals("bert-base", named.name());
    assertEquals(Confidence.HINT, named.confidence());
    assertEquals("Hugging Face", named.technology());
  }

  @Test
  void aKnownNameIsNotFoundTwice() {
    assertEquals(
        List.of("gpt-j@v1 2:20 from_pretrained(\"gpt-j\")"),
        models("a.py", PYTHON + "A.from_pretrained('gpt-j', revision='v1')"));
  }

  @Test
  void modelsOfTheHubInOtherLanguages() {
    assertEquals(
        List.of("org/name@x 2:17 pipeline(\"org/name\")"),
        models(
            "a.ts",
            "import { pipeline } from '@huggingface/transformers';\n"
                + "pipeline('ner','org/name', { revision: 'x', device: 'y/z' })"));
    assertEquals(
        List.of("org/name 2:19 optModelUrls(\"djl://ai.djl.huggingface.pytorch/org/name\")"),
        models(
            "a.java",
            "import ai.djl.Model;\nb().optModelUrls(\"djl://ai.djl.huggingface.pytorch/org/name\")"));
  }
}
