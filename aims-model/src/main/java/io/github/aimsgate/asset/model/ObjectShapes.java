package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import java.util.Optional;

/**
 * Objects that a program wrote down: of Python (pickle, PEP 307 and 3154) and of Java (Object
 * Serialization Stream Protocol). They can hold anything, so the names of classes in them decide.
 * Nothing is ever loaded.
 */
final class ObjectShapes {

  private static final int PROTO = 0x80;
  private static final int FRAME = 0x95;
  private static final int SHORT_TEXT = 0x8C;
  private static final int GLOBAL = 'c';
  private static final int CLASS_DESCRIPTOR = 0x72;
  private static final int MOST_NAME = 200;

  /** What can follow the protocol's number: the beginning of some value. */
  private static final String FIRST_OPCODES = "}](cX)NKJGUIM\u0088\u0089\u008A\u008C\u008E";

  private final Signatures signatures;

  ObjectShapes(Signatures signatures) {
    this.signatures = signatures;
  }

  static boolean isPickle(Head head) {
    if (head.at(0) != PROTO || head.at(1) < 2 || head.at(1) > 5) {
      return false;
    }
    if (head.at(2) == FRAME) {
      long length = head.number(3, 8);
      return length > 0 && length <= head.fileSize();
    }
    return head.at(2) >= 0 && FIRST_OPCODES.indexOf(head.at(2)) >= 0;
  }

  /** The first technology whose modules a pickle names. */
  Optional<Signature> python(Head head) {
    for (int i = 2; i < head.length(); i++) {
      Optional<Signature> known = Optional.empty();
      if (head.at(i) == GLOBAL) {
        known = python(line(head, i + 1));
      } else if (head.at(i) == SHORT_TEXT) {
        known = python(head.ascii(i + 2L, head.at(i + 1)).orElse(""));
      }
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private static String line(Head head, int start) {
    int end = start;
    while (end - start < MOST_NAME && isNamePart(head.at(end))) {
      end++;
    }
    return head.at(end) == '\n' ? head.ascii(start, end - (long) start).orElse("") : "";
  }

  private Optional<Signature> python(String module) {
    return module.length() < 2 || !isName(module) ? Optional.empty() : signatures.python(module);
  }

  static boolean isJava(Head head) {
    return head.at(0) == 0xAC && head.at(1) == 0xED && head.at(2) == 0 && head.at(3) == 5;
  }

  /** The first technology whose classes a stream of Java objects describes. */
  Optional<Signature> java(Head head) {
    for (int i = 4; i < head.length(); i++) {
      if (head.at(i) == CLASS_DESCRIPTOR && head.at(i + 1) == 0) {
        String name = head.ascii(i + 3L, head.at(i + 2)).orElse("");
        String plain = name.startsWith("[") ? name.substring(name.indexOf('L') + 1) : name;
        Optional<Signature> known =
            plain.indexOf('.') > 0 && isName(plain) ? signatures.jvm(plain) : Optional.empty();
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isNamePart(text.charAt(i)) && text.charAt(i) != ';') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamePart(int each) {
    return each == '_'
        || each == '.'
        || each == '$'
        || Character.isLetterOrDigit(Math.max(each, 0));
  }
}
