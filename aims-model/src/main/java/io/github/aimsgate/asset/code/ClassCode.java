package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.code.ClassUses.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the members of a class file (Java Virtual Machine Specification, sections 4.5 to 4.7) for
 * the lines on which types are used first, and for the name of the source file.
 */
final class ClassCode {

  private static final int LDC = 18;
  private static final int LDC_WIDE = 19;
  private static final int FIRST_MEMBER = 178;
  private static final int LAST_MEMBER = 185;
  private static final int NEW = 187;
  private static final int NEW_ARRAY = 189;
  private static final int CHECK = 192;
  private static final int INSTANCE_OF = 193;
  private static final int NEW_ARRAYS = 197;

  private final ClassBytes bytes;
  private final Set<String> types;
  private final Map<String, Use> first = new HashMap<>();

  /** The first uses in the method at hand, by the place in its code. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Map<String, String> members = new HashMap<>();
  private String source = "";

  ClassCode(ClassBytes bytes, Set<String> types) {
    this.bytes = bytes;
    this.types = types;
  }

  /** Walks as far as the file can be followed. */
  void walk() {
    try {
      int at = bytes.end() + 6;
      at += 2 + 2 * bytes.int2(at);
      at = members(at);
      at = members(at);
      attributes(at, bytes.length());
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      // The constant pool has told which types there are; only their lines are lost.
      source = "";
    }
  }

  /** The name of the source file; empty if it is not told. */
  String source() {
    return source;
  }

  /** The first use of a type; without a line if no code uses it. */
  Use use(String type) {
    Use use = first.get(type);
    return use == null ? new Use(type, Optional.empty(), 0) : use;
  }

  private int members(int from) {
    int at = from + 2;
    for (int left = bytes.int2(from); left > 0; left--) {
      at = attributes(at + 6, bytes.length());
    }
    return at;
  }

  private int attributes(int from, int limit) {
    int at = from + 2;
    for (int left = bytes.int2(from); left > 0; left--) {
      int start = at + 6;
      int length = bytes.int4(at + 2);
      if (length < 0 || length > limit - start) {
        throw new IllegalArgumentException("an attribute is longer than what holds it");
      }
      attribute(bytes.text(bytes.int2(at)), start, start + length);
      at = start + length;
    }
    return at;
  }

  private void attribute(String name, int start, int end) {
    switch (name) {
      case "Code" -> code(start, end);
      case "LineNumberTable" -> lines(start, end);
      case "SourceFile" -> source = bytes.text(bytes.int2(start));
      default -> {
        // Holds no line.
      }
    }
  }

  private void code(int start, int end) {
    int code = start + 8;
    int length = bytes.int4(start + 4);
    if (length < 0 || length > end - code) {
      throw new IllegalArgumentException("the code is longer than its attribute");
    }
    places.clear();
    members.clear();
    int at = code;
    while (at < code + length) {
      instruction(at, at - code);
      at += Instructions.length(bytes, at, at - code);
    }
    int handlers = code + length;
    attributes(handlers + 2 + 8 * bytes.int2(handlers), end);
    first.putAll(withoutLines());
  }

  private Map<String, Use> withoutLines() {
    Map<String, Use> uses = new HashMap<>();
    for (String type : places.keySet()) {
      if (!first.containsKey(type)) {
        uses.put(type, use(type, 0));
      }
    }
    return uses;
  }

  private void instruction(int at, int place) {
    int operation = bytes.int1(at);
    switch (operation) {
      case LDC -> used(bytes.int1(at + 1), place);
      case LDC_WIDE, NEW, NEW_ARRAY, CHECK, INSTANCE_OF, NEW_ARRAYS ->
          used(bytes.int2(at + 1), place);
      default -> {
        if (operation >= FIRST_MEMBER && operation <= LAST_MEMBER) {
          used(bytes.int2(at + 1), place);
        }
      }
    }
  }

  private void used(int constant, int place) {
    int tag = bytes.tag(constant);
    boolean method = tag == ClassBytes.METHOD || tag == ClassBytes.INTERFACE_METHOD;
    if (!method && tag != ClassBytes.FIELD && tag != ClassBytes.CLASS) {
      return;
    }
    int type = tag == ClassBytes.CLASS ? constant : bytes.reference(constant, 0);
    String name = bytes.name(type).replace('/', '.');
    if (!types.contains(name)) {
      return;
    }
    places.putIfAbsent(name, place);
    if (method && places.get(name) == place) {
      members.put(name, bytes.text(bytes.reference(bytes.reference(constant, 1), 0)));
    }
  }

  private void lines(int start, int end) {
    int entries = bytes.int2(start);
    if (4 * entries > end - start - 2) {
      throw new IllegalArgumentException("more lines than their attribute holds");
    }
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      int line = line(start + 2, entries, place.getValue());
      Use known = first.get(place.getKey());
      if (line > 0 && (known == null || known.line() == 0 || line < known.line())) {
        first.put(place.getKey(), use(place.getKey(), line));
      }
    }
  }

  private Use use(String type, int line) {
    // A constructor has a name that is none.
    Optional<String> member =
        Optional.ofNullable(members.get(type)).filter(name -> !name.startsWith("<"));
    return new Use(type, member, line);
  }

  /** The line of the entry that begins last before a place, or there. */
  private int line(int table, int entries, int place) {
    int best = -1;
    int line = 0;
    for (int i = 0; i < entries; i++) {
      int begins = bytes.int2(table + 4 * i);
      if (begins <= place && begins >= best) {
        best = begins;
        line = bytes.int2(table + 4 * i + 2);
      }
    }
    return line;
  }
}
