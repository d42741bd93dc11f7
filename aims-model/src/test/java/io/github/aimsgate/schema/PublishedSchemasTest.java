package io.github.aimsgate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.evidence.format.FormFiles;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.WaiverFile;
import io.github.aimsgate.run.BaselineFile;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.system.SystemFile;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor with the published schema and the reader at run time accept the same documents. */
class PublishedSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  static Stream<Arguments> documents() {
    Node table = TreeReader.yaml("cases", FormFiles.text("schema-cases.yaml")).orThrow().get(0);
    List<Problem> problems = new ArrayList<>();
    List<Arguments> cases = new ArrayList<>();
    for (Node.Entry schema : Fields.of(table, "cases", problems).entries()) {
      Fields verdicts = Fields.of(schema.value(), schema.key(), problems);
      for (Node.Scalar good : verdicts.texts("good")) {
        cases.add(Arguments.of(schema.key(), true, good.text()));
      }
      for (Node.Scalar bad : verdicts.texts("bad")) {
        cases.add(Arguments.of(schema.key(), false, bad.text()));
      }
    }
    assertEquals(List.of(), problems);
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void schemaAndReaderAcceptTheSame(String name, boolean good, String text) {
    List<Error> errors = errors(name, text);
    assertEquals(good, errors.isEmpty(), () -> "schema: " + errors);
    List<Problem> problems = problems(name, text);
    assertEquals(good, problems.isEmpty(), () -> "reader: " + problems);
  }

  private static List<Problem> problems(String name, String text) {
    try {
      switch (name) {
        case "aims" -> SystemFile.parse("aims.yaml", text);
        case "aims-waivers" ->
            WaiverFile.parse(
                "aims-waivers.yaml", text, List.of("churn-scorer"), List.of("A.7.4/data-quality"));
        case "aims-baseline" -> BaselineFile.parse("aims-baseline.json", text);
        case "aims-policy" ->
            PolicyReader.read(
                "aims-policy.yaml",
                (path, from) ->
                    Optional.of(text.getBytes(StandardCharsets.UTF_8))
                        .filter(bytes -> path.equals("aims-policy.yaml")),
                ControlCatalogue.standard());
        default -> {
          return READER.read(Content.of(name + ".yaml", text)).problems();
        }
      }
      return List.of();
    } catch (InputException refused) {
      return refused.problems();
    }
  }

  @Test
  void theSchemaKnowsTheControlsOfTheCatalogue() {
    String schema = schema("risk-assessment");
    for (Control control : ControlCatalogue.standard().controls()) {
      assertTrue(schema.contains("\"" + control.id() + "\""), control.id());
    }
  }

  @Test
  void theSchemaOfPoliciesKnowsEachTopicAndEachControl() {
    for (Topic topic : Topic.values()) {
      assertTrue(schema("aims-policy").contains("\"" + topic.id() + "\""), topic.id());
    }
    for (String control : ControlCatalogue.standard().ids()) {
      String policy =
          "schema: aims/policy/v1\nname: p\nversion: 1\nextends: baseline\nrequirements:\n  - {id: "
              + control
              + "/x, stage: design, risk: high, any-of: [[owner]]}\n";
      assertEquals(List.of(), errors("aims-policy", policy), control);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "risk-assessment/good.yaml",
        "risk-assessment/poor.yaml",
        "risk-assessment/void.yaml",
        "impact-assessment/good.yaml",
        "impact-assessment/poor.yaml",
        "impact-assessment/void.yaml",
        "metrics/good.json"
      })
  void samplesAreValid(String sample) {
    String name = sample.substring(0, sample.indexOf('/'));
    assertEquals(List.of(), errors(name, FormFiles.text(sample)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "risk-assessment",
        "impact-assessment",
        "metrics",
        "aims",
        "aims-policy",
        "aims-baseline",
        "aims-waivers"
      })
  void eachSchemaIsItselfValidAndNamesItsAddress(String name) {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of(
                SpecificationVersion.DRAFT_2020_12.getDialectId()));
    String schema = schema(name);
    assertEquals(List.of(), meta.validate(schema, InputFormat.JSON));
    assertTrue(schema.contains("\"https://aimsgate.github.io/schema/" + name + "/v1\""));
  }

  private static List<Error> errors(String name, String text) {
    return REGISTRY
        .getSchema(schema(name), InputFormat.JSON)
        .validate(
            text,
            InputFormat.YAML,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String schema(String name) {
    String resource = "/io/github/aimsgate/schema/" + name + ".schema.json";
    try (InputStream in = PublishedSchemasTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
