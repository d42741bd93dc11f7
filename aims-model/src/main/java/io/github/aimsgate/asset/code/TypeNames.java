package io.github.aimsgate.asset.code;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The names of the types that a class file refers to: classes, modules, and what stands in
 * descriptors, generic signatures and annotations (Java Virtual Machine Specification, sections 4.3
 * and 4.7.9.1). Those lie in the constant pool as texts like any other, so a text that reads like
 * one is taken for one, unless it is the value of a string.
 */
final class TypeNames {

  private static final String FIRST_OF_DESCRIPTOR = "(L[<";

  private final ClassBytes bytes;
  private final Predicate<String> wanted;
  private final Set<String> names = new TreeSet<>();

  TypeNames(ClassBytes bytes, Predicate<String> wanted) {
    this.bytes = bytes;
    this.wanted = wanted;
  }

  /** The names with dots that are wanted. */
  Set<String> collect() {
    boolean[] values = values();
    for (int i = 1; i < bytes.count(); i++) {
      int tag = bytes.tag(i);
      if (tag == ClassBytes.CLASS || tag == ClassBytes.MODULE) {
        referred(bytes.name(i));
      } else if (tag == ClassBytes.UTF8 && !values[i] && begins(bytes.firstOf(i))) {
        text(bytes.text(i));
      }
    }
    return names;
  }

  private boolean[] values() {
    boolean[] values = new boolean[bytes.count()];
    for (int i = 1; i < values.length; i++) {
      if (bytes.tag(i) == ClassBytes.STRING && bytes.reference(i, 0) < values.length) {
        values[bytes.reference(i, 0)] = true;
      }
    }
    return values;
  }

  private void referred(String name) {
    if (name.startsWith("[")) {
      text(name);
    } else {
      add(name);
    }
  }

  private void text(String text) {
    if (text.indexOf(';') > 0 && text.indexOf(' ') < 0) {
      descriptor(text);
    }
  }

  private static boolean begins(char first) {
    return FIRST_OF_DESCRIPTOR.indexOf(first) >= 0;
  }

  private void descriptor(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == 'L') {
        int end = end(text, at);
        if (end < text.length() && text.charAt(end) != ':') {
          add(text.substring(at + 1, end));
        }
        at = end;
      } else if (c == 'T') {
        at = end(text, at);
      } else {
        at++;
      }
    }
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && ";<:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private void add(String name) {
    if (name.startsWith("java/") || name.isEmpty()) {
      return;
    }
    String dotted = name.replace('/', '.');
    if (wanted.test(dotted)) {
      names.add(dotted);
    }
  }
}
