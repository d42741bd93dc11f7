package io.github.aimsgate.asset;

import java.util.List;
import java.util.Optional;

/**
 * The AI technologies that are known, found by what they are known by. Can be shared by threads.
 */
public interface Signatures {

  /** All of them, those that ship with us first. */
  List<Signature> all();

  /**
   * The technology that a Maven dependency belongs to.
   *
   * @param coordinate {@code group:artifact}
   */
  Optional<Signature> maven(String coordinate);

  /**
   * The technology that a JVM class or package belongs to.
   *
   * @param name with dots; a longer one than any prefix will do
   */
  Optional<Signature> jvm(String name);

  /**
   * The technology that a Python module belongs to.
   *
   * @param module as imported, such as {@code sklearn.linear_model}
   */
  Optional<Signature> python(String module);

  /**
   * The technology of a Python distribution.
   *
   * @param name in any spelling that PEP 503 takes for the same
   */
  Optional<Signature> pypi(String name);

  /**
   * The technology of an npm package.
   *
   * @param specifier as imported or listed; {@code name/sub/path} belongs to {@code name}
   */
  Optional<Signature> npm(String specifier);

  /**
   * The technology that a setting is of.
   *
   * @param key with dots, in any of the spellings that Spring's relaxed binding takes for the same
   */
  Optional<Signature> setting(String key);

  /**
   * The technology behind a host.
   *
   * @param host a name without scheme, port and path
   */
  Optional<Signature> endpoint(String host);

  /**
   * The technology that a model's name tells.
   *
   * @param name the whole name, as in {@code gpt-4o-mini}
   */
  Optional<Signature> model(String name);
}
