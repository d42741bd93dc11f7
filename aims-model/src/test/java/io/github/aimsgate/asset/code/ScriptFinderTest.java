package io.github.aimsgate.asset.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFinderTest {

  private final ScriptFinder finder = new ScriptFinder(new FakeSignatures());

  private List<String> uses(String text) {
    return Found.uses(Found.in(finder, "a/b.tsx", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "import OpenAI from 'openai';|OpenAI 1:21 import OpenAI from 'openai'",
        "import 'openai/shims/node'|OpenAI 1:9 import 'openai/shims/node'",
        "import A, { b as c } from \"openai\"|OpenAI 1:28 import A, { b as c } from \"openai\"",
        "import * as ai from 'openai'|OpenAI 1:22 import * as ai from 'openai'",
        "import type { A } from 'openai'|OpenAI 1:25 import type { A } from 'openai'",
        "import{a}from\"openai\";b()|OpenAI 1:15 import{a}from\"openai\"",
        "import { from } from 'openai'|OpenAI 1:23 import { from } from 'openai'",
        "export * from 'openai'|OpenAI 1:16 export * from 'openai'",
        "export { a, type B } from 'openai'|OpenAI 1:28 export { a, type B } from 'openai'",
        "const a = require('openai')|OpenAI 1:20 require('openai')",
        "import a = require('openai')|OpenAI 1:21 require('openai')",
        "const a = await import( `openai` )|OpenAI 1:26 import('openai')",
        "let s = `${require('openai').x}`|OpenAI 1:21 require('openai')",
        "import a from 'npm:openai@4/shims'|OpenAI 1:16 import a from 'npm:openai@4/shims'",
        "import a from 'https://esm.sh/openai@4.2'|OpenAI 1:16 import a from 'https://esm.sh/openai@4.2'",
        "'use strict';import a from'openai'|OpenAI 1:28 import a from'openai'"
      })
  void eachFormOfImport(String text, String use) {
    assertEquals(List.of(use), uses(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import a from './openai'",
        "import a from '../openai/index.js'",
        "import a from '/openai'",
        "import a from 'openai-like'",
        "import a from '@/openai'",
        "// import a from 'openai'",
        "/*\nimport a from 'openai'\n*/",
        "let s = `\nimport a from 'openai'\n${b}\nimport a from 'openai'\n`",
        "let s = `${`\nrequire('openai')`}\nrequire('openai')`",
        "let s = \"require('openai')\"",
        "let s = 'a\\'; require(\"openai\")'",
        "let r = /[/'\"`]/; let s = \"; require('openai') \"",
        "if (a) /'/.test(b); let s = \"; require('openai')\"",
        "let x = a / b; let s = \"/ require('openai')\"",
        "let x = a++ / b; let s = \"/ require('openai')\"",
        "let e = <a href='x'>it is</a>; let s = \"require('openai')\"",
        "let e = <br/>; let s = \"; require('openai')\"",
        "return /\"/; // \"; require('openai')",
        "require('openai' + x); require(`openai${x}`)",
        "export const a = 'openai'",
        "import.meta.url; 'openai'",
        "let e = <code>import a from 'openai'</code>"
      })
  void whatIsNoImport(String text) {
    assertEquals(List.of(), uses(text));
  }

  @Test
  void scriptsOfComponents() {
    String text =
        """
        <template>
         <p>import a from 'openai'</p>
        </template>
        <script setup lang="ts">
        import a from 'openai'
        </script>
        <style>a { b: url('x') }</style>
        <script>
          require('openai')</script>""";
    assertEquals(
        List.of("OpenAI 5:16 import a from 'openai'", "OpenAI 9:12 require('openai')"),
        Found.uses(Found.in(finder, "a/b.vue", text)));
  }

  @Test
  void codeGoesOnBehindTemplatesAndExpressions() {
    String before = "let a = `${ { b: `}` }.b }`, c = /[\\]/]`/, d = (e) / 2, f = `g`;\n";
    assertEquals(1, uses(before + "import h from 'openai'").size());
  }
}
