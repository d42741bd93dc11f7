package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.aimsgate.asset.Confidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFinderTest {

  private final PythonFinder finder = new PythonFinder(new FakeSignatures());

  private List<String> uses(String text) {
    return Found.uses(Found.in(finder, "a/b.py", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import torch|PyTorch 1:8 import torch",
        "import torch.nn as nn, os|PyTorch 1:8 import torch.nn as nn",
        "import os as o, torch as t; x = 1|PyTorch 1:17 import os as o, torch as t",
        "from torch.nn import Linear as L, ReLU|PyTorch 1:6 from torch.nn import Linear as L, ReLU",
        "from torch import *|PyTorch 1:6 from torch import *",
        "from google import auth, genai|Google Gen AI 1:6 from google import auth, genai",
        "def f(): import torch|PyTorch 1:17 import torch",
        "if x: from torch import nn|PyTorch 1:12 from torch import nn",
        "x = 1; import torch|PyTorch 1:15 import torch",
        "import importlib; m = importlib.import_module('torch.nn')|PyTorch 1:48 import_module(\"torch.nn\")",
        "m = __import__( \"openai\" )|OpenAI 1:18 import_module(\"openai\")",
        "f'{__import__(\"torch\")}'|PyTorch 1:16 import_module(\"torch\")"
      })
  void eachFormOfImport(String text, String use) {
    assertEquals(List.of(use), uses(text));
  }

  @Test
  void inABlockAndOverLines() {
    assertEquals(
        List.of(
            "PyTorch 3:10 from torch.nn import ( # both Linear, ReLU, )",
            "OpenAI 8:10 import openai",
            "Google Gen AI 9:6 from google import \\ genai"),
        uses(
            """
            try:
              def f():
                from torch.nn import (  # both
                    Linear,
                    ReLU,
                )
            except ImportError:
              import openai
            from google import \\
              genai
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from . import torch",
        "from .torch import nn",
        "from ...torch import nn",
        "importlib.import_module('.torch', package='a')",
        "importlib.import_module('torch' + x)",
        "importlib.import_module(f'torch{x}')",
        "import torchbearer, torchx.nn, my.torch",
        "from google import auth\nimport google",
        "# import torch",
        "\"\"\"\nimport torch\n\"\"\"",
        "def f():\n  '''Use it so:\n\n  import torch\n  '''\n",
        "x = 'import torch' \"; import torch\"",
        "x = r'\\'\nimport_torch = 1",
        "x = f'{y}\\n import torch {z:>{w}} import torch {v!r:\"^9} import torch'",
        "x = f'''\n{y[\"a\"]}\nimport torch\n{{ '''",
        "x = rf'''\\{y}\nimport torch\n'''",
        "x = b'\\\\'; y = '; import torch'",
        "raise A() from torch",
        "yield from torch\nimport os",
        "x.import_ = torch",
        "importing torch"
      })
  void whatIsNoImport(String text) {
    assertEquals(List.of(), uses(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = f'{a:{b}}' f\"{c!r}\" f'{{' rf\"\\d{{3}}\"\nimport torch",
        "x = f'{d['k']}'\nimport torch",
        "x = '''it's \"quoted\" '' '''\nimport torch",
        "x = 'never closed\nimport torch",
        "x = f'{never closed\nimport torch",
        "x = (((\nimport torch",
        "\tif (a and\n  b): import torch"
      })
  void whatStandsBehindStrings(String text) {
    assertEquals(1, uses(text).size());
  }

  @Test
  void aModuleOfTheProjectsOwnMakesItAHint() {
    Set<String> tree = Set.of("a/torch.py", "openai/__init__.py", "x/transformers.py");
    PythonFinder own = new PythonFinder(new FakeSignatures(), tree::contains);
    String text = "import torch\nimport openai\nimport transformers\n";
    assertEquals(
        List.of(Confidence.HINT, Confidence.HINT, Confidence.CERTAIN),
        Found.in(own, "a/b.py", text).stream().map(asset -> asset.confidence()).toList());
  }

  @Test
  void aModuleIsNotHiddenByItself() {
    PythonFinder own = new PythonFinder(new FakeSignatures(), "a/openai.py"::equals);
    assertEquals(
        Confidence.CERTAIN, Found.in(own, "a/openai.py", "import openai").get(0).confidence());
  }

  @Test
  void looksAtPrograms() {
    assertFalse(finder.looksAt("a.pyi"));
    assertFalse(finder.looksAt("a.pyc"));
  }
}
