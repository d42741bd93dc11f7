package io.github.aimsgate.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A tree of sources in sizes that people write, six of seven in Java and the others in Python, and
 * fifteen files of AI among them. The same count gives the same files.
 */
final class GeneratedTree {

  /** How many of the files are AI. */
  static final int PLANTED = 15;

  private static final int FILES_IN_FOLDER = 20;
  private static final List<String> WORDS =
      List.of("order", "parcel", "lease", "ticket", "price", "route", "stock", "batch", "label");

  private GeneratedTree() {}

  /** Writes so many files, and the planted ones, below a folder. */
  static void write(Path top, int count) throws IOException {
    for (int number = 0; number < count - PLANTED; number++) {
      boolean python = number % 7 == 6;
      String name = (python ? "part_" : "Part") + number + (python ? ".py" : ".java");
      String folder = python ? "python/pack" : "src/main/java/org/x/pack";
      Path file = top.resolve(folder + number / FILES_IN_FOLDER).resolve(name);
      write(file, (python ? python(number) : java(number)).getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<String, byte[]> file : planted().entrySet()) {
      write(top.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files of AI, by path. */
  static Map<String, byte[]> planted() {
    Map<String, byte[]> files = new TreeMap<>();
    String java = "src/main/java/org/x/pack7/";
    put(
        files,
        java + "Ranker.java",
        "package org.x;\nimport ai.onnxruntime.OrtSession;\nclass Ranker { OrtSession session; }\n");
    put(
        files,
        java + "Reader.java",
        "package org.x;\nimport ai.djl.inference.Predictor;\nclass Reader { Predictor<?, ?> predictor; }\n");
    put(
        files,
        java + "Chat.java",
        "package org.x;\nimport dev.langchain4j.model.chat.ChatModel;\nclass Chat { ChatModel model; }\n");
    put(files, "python/pack3/score.py", "import sklearn.linear_model\n");
    put(files, "python/pack5/train.py", "from torch import nn\n");
    put(
        files,
        "notebooks/explore.ipynb",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import tensorflow as tf\\n\"]}], \"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}}\n");
    put(files, "python/requirements.txt", "requests==2.32.0\ntransformers==4.46.0\n");
    put(files, "web/package.json", "{\"dependencies\": {\"openai\": \"4.70.0\"}}\n");
    put(
        files,
        "src/main/resources/application.properties",
        "spring.ai.openai.chat.options.model=gpt-4o-mini\n");
    put(
        files,
        "models/large.bin",
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + "0a".repeat(32)
            + "\nsize 734003200\n");
    put(
        files,
        "models/ranker.pmml",
        "<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\"/>\n");
    files.put("models/weights.dat", safetensors());
    files.put("models/small.gguf", padded("GGUF\3\0\0\0", 900_000));
    files.put("models/edge.tflite", padded("\34\0\0\0TFL3", 300_000));
    put(
        files,
        "data/images.dvc",
        "outs:\n- md5: 0123456789abcdef0123456789abcdef.dir\n  path: images\n");
    return files;
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] padded(String start, int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(first, 0, bytes, 0, first.length);
    return bytes;
  }

  private static byte[] safetensors() {
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[100000],\"data_offsets\":[0,400000]}}";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length()).array());
    out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(new byte[400_000]);
    return out.toByteArray();
  }

  private static String java(int number) {
    Random random = new Random(number);
    StringBuilder text =
        new StringBuilder("package org.x.pack" + number / FILES_IN_FOLDER + ";\n\n");
    for (int i = 3 + random.nextInt(20); i > 0; i--) {
      text.append("import org.x.").append(word(random)).append(".Part").append(random.nextInt(999));
      text.append(";\n");
    }
    text.append("\n/** Keeps what belongs to a ").append(word(random)).append(". */\n");
    text.append("public final class Part").append(number).append(" {\n");
    for (int i = methods(random); i > 0; i--) {
      String word = word(random);
      text.append("\n  /** The ").append(word).append(" that comes next, or none. */\n  int ");
      text.append(word).append(i).append("(int ").append(word).append(") {\n");
      text.append("    // What is not there yet counts as the first.\n    return ").append(word);
      text.append(" + ").append(random.nextInt(1000)).append(";\n  }\n");
    }
    return text.append("}\n").toString();
  }

  private static String python(int number) {
    Random random = new Random(number);
    StringBuilder text =
        new StringBuilder("import json\nimport os.path\nfrom pathlib import Path\n\n");
    for (int i = methods(random); i > 0; i--) {
      String word = word(random);
      text.append("\ndef ").append(word).append('_').append(i).append('(').append(word);
      text.append("):\n    \"\"\"The ").append(word).append(" that comes next, or none.\"\"\"\n");
      text.append("    return ")
          .append(word)
          .append(" + ")
          .append(random.nextInt(1000))
          .append('\n');
    }
    return text.toString();
  }

  /** Most files are short, and a few very long: the median has 5 KB, one in a hundred 60 KB. */
  private static int methods(Random random) {
    return (int) Math.min(400, 30 * Math.exp(random.nextGaussian()));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
