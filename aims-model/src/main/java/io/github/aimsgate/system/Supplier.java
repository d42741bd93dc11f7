package io.github.aimsgate.system;

import io.github.aimsgate.source.Location;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A third party that a system uses something of: control A.10.3 of ISO/IEC 42001.
 *
 * @param name who it is
 * @param supplies what sort of thing
 * @param names what is supplied, by sort, as code or configuration calls it; at least that of
 *     {@code supplies}
 * @param version the snapshot, revision or version that is used
 * @param sha256 of the bytes that are used, lower-case hexadecimal
 * @param reviewed when somebody last looked at the supplier and its terms
 * @param location where the entry stands
 * @param versionLocation where the version stands, else where the entry does
 */
public record Supplier(
    String name,
    Supplies supplies,
    Map<Supplies, String> names,
    Optional<String> version,
    Optional<String> sha256,
    Optional<LocalDate> reviewed,
    Location location,
    Location versionLocation) {

  /** Copies the names. */
  public Supplier {
    names = Collections.unmodifiableMap(new EnumMap<>(names));
  }

  /** What is supplied, as code or configuration calls it. */
  public String what() {
    return names.get(supplies);
  }

  /** The model that is supplied, or that the supplied service runs. */
  public Optional<String> model() {
    return Optional.ofNullable(names.get(Supplies.MODEL));
  }

  /** The service that is supplied. */
  public Optional<String> service() {
    return Optional.ofNullable(names.get(Supplies.SERVICE));
  }

  /** What a third party can supply. */
  public enum Supplies {
    /** A trained model. */
    MODEL,
    /** A service that models run on. */
    SERVICE,
    /** Data. */
    DATA,
    /** A library. */
    LIBRARY;

    /** The word that users write, which is also the key that the thing is named under. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a word stands for, exactly as written. */
    public static Optional<Supplies> of(String word) {
      return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
  }
}
