package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookFinderTest {

  private final NotebookFinder finder = new NotebookFinder(new FakeSignatures());

  private List<Asset> in(String notebook) {
    return Found.in(finder, "a/b.ipynb", notebook);
  }

  private List<Asset> inCell(String source) {
    return in("{\"cells\": [{\"cell_type\": \"code\", \"source\": " + source + "}]}");
  }

  @Test
  void placesAreThoseInTheFile() {
    String notebook =
        """
        {"cells": [
          {"cell_type": "markdown", "source": ["import torch"]},
          {"cell_type": "code", "metadata": {"source": "import torch"}, "outputs": [{"a": [1]}],
           "source": [
            "\\"\\"\\"import torch\\n",
            "\\u0022\\"\\"; import torch\\n",
            "m = 'gpt-4o'"]}
         ], "nbformat": 4}
        """;
    List<Asset> found = in(notebook);
    assertEquals(List.of("PyTorch 6:25 import torch"), Found.uses(found));
    assertEquals(List.of("gpt-4o 7:11 gpt-4o"), Found.lines(found, AssetKind.MODEL_REFERENCE));
  }

  @Test
  void sourceAsOneString() {
    assertEquals(
        List.of("PyTorch 1:76 import torch"),
        Found.uses(inCell("\"# " + "x".repeat(20) + "\\nimport torch\\n\"")));
  }

  @Test
  void cellsOfTheOlderForm() {
    assertEquals(
        1,
        in("{\"worksheets\": [{\"cells\": [{\"cell_type\": \"code\", \"input\": \"import torch\"}]}]}")
            .size());
  }

  @Test
  void packagesThatAreInstalled() {
    List<Asset> found =
        inCell(
            "[\"!pip install -q Torch==2.1.0 numpy 'openai>=1'; echo transformers\\n\","
                + "\"%pip install \\\\\\n\", \"  transformers\\n\","
                + "\"x = (1\\n\", \"%pip_install_torch)\"]");
    assertEquals(
        List.of("pypi:openai", "pypi:torch@2.1.0", "pypi:transformers"),
        Found.lines(found, AssetKind.DEPENDENCY).stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .sorted()
            .toList());
  }

  @Test
  void cellsOfAShell() {
    assertEquals(1, inCell("\"%%bash\\ncd x && pip install torch\"").size());
    assertEquals(0, inCell("\"%%html\\nimport torch\"").size());
    assertEquals(1, inCell("\"%%time\\nimport torch\"").size());
  }

  @Test
  void otherLanguages() {
    String cells =
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"%s\"}],"
            + "\"metadata\": {\"kernelspec\": {\"language\": \"%s\"}}}";
    assertEquals(1, in(cells.formatted("import ai.djl.Model as M", "kotlin")).size());
    assertEquals(1, in(cells.formatted("import a from 'openai'", "typescript")).size());
    assertEquals(0, in(cells.formatted("import torch", "R")).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "version https://git-lfs.github.com/spec/v1",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"import torch\"}",
        "{\"cells\": {\"cell_type\": \"code\", \"source\": \"import torch\"}}",
        "{\"cells\": [[{\"cell_type\": \"code\", \"source\": \"import torch\"}]]}",
        "{\"cells\": [{\"cell_type\": [\"code\"], \"source\": {\"a\": \"import torch\"}}]}",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [[\"import torch\"], 1, null]}]}"
      })
  void whatIsNoNotebook(String text) {
    assertEquals(List.of(), in(text));
  }
}
