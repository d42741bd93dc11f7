package io.github.aimsgate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads and parses the evidence of every generated system and does nothing with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
public class ParseBenchmark {

  private static final String FENCE = "---\n";

  private final YAMLFactory yaml = new YAMLFactory();
  private final Parser markdown =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Param("")
  private String systems;

  /** One operation parses all evidence files. */
  @Benchmark
  public void parse(Blackhole hole) throws IOException {
    for (int number = 0; number < Benchmarks.SYSTEMS; number++) {
      Path folder = Path.of(systems, GeneratedSystems.folder(number));
      for (String path : GeneratedSystems.EVIDENCE) {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (path.endsWith(".md")) {
          int body = text.indexOf("\n" + FENCE, FENCE.length()) + 1 + FENCE.length();
          tokens(text.substring(FENCE.length(), body - FENCE.length()), hole);
          hole.consume(markdown.parse(text.substring(body)));
        } else {
          tokens(text, hole);
        }
      }
    }
  }

  private void tokens(String text, Blackhole hole) {
    try (JsonParser parser = yaml.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        hole.consume(parser.getString());
      }
    }
  }
}
