package io.github.aimsgate.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a record is about. Each has a predicate type of its own, so that a tool that asks for a
 * deployment is never satisfied by a denial.
 */
public enum RecordType {
  /** The ledger's first record: its origin and its root keys. */
  GENESIS("genesis"),
  /** The gate let a system go live. */
  AUTHORIZED("authorized"),
  /** The gate held a system back. */
  DENIED("denied"),
  /** What was authorized runs. */
  DEPLOYMENT("deployment"),
  /** A deployment was tried and did not succeed. */
  DEPLOY_FAILED("deploy-failed"),
  /** A deployment was undone. */
  ROLLED_BACK("rolled-back"),
  /** A system was taken out of service. */
  RETIRED("retired"),
  /** A person's word for a decision subject. */
  APPROVAL("approval"),
  /** A person's word for an exception. */
  WAIVER("waiver"),
  /** A person's word taken back. */
  REVOKED("revoked"),
  /** A key that may sign from here on. */
  KEY_ADDED("key-added"),
  /** A key that may not sign any more. */
  KEY_REVOKED("key-revoked"),
  /** The policies that are in force. */
  POLICY_ADOPTED("policy-adopted"),
  /** Something that was found wrong in operation. */
  NONCONFORMITY("nonconformity"),
  /** How it was put right. */
  NONCONFORMITY_CLOSED("nonconformity-closed"),
  /** The ledger goes on under another origin. */
  ROTATED("rotated");

  private static final String BASE = "https://aimsgate.github.io/attestation/";

  private final String word;
  private final String predicateType;

  RecordType(String word) {
    this.word = word;
    this.predicateType = BASE + word + "/v1";
  }

  /** The type of a word in {@code recordType}; empty if there is none. */
  public static Optional<RecordType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  /** The type of an in-toto predicate type; empty if there is none. */
  public static Optional<RecordType> ofPredicateType(String predicateType) {
    return Arrays.stream(values())
        .filter(type -> type.predicateType.equals(predicateType))
        .findFirst();
  }

  /** Says whether a predicate type is one of this project's, in whatever version. */
  static boolean isOfThisProject(String predicateType) {
    return predicateType.startsWith(BASE);
  }

  /** The word in {@code recordType}. */
  public String word() {
    return word;
  }

  /** The predicate type of the in-toto statement. */
  public String predicateType() {
    return predicateType;
  }

  /** Says whether the subjects are artifacts; else there is one, no artifact's digest. */
  public boolean namesArtifacts() {
    return this == AUTHORIZED || this == DEPLOYMENT;
  }

  /**
   * Says whether the type is known by name alone. What such a record says is not read, so a ledger
   * that holds one is not verified by this version.
   */
  public boolean isLater() {
    return switch (this) {
      case GENESIS, AUTHORIZED, DENIED, DEPLOYMENT, DEPLOY_FAILED, ROLLED_BACK, RETIRED -> false;
      case APPROVAL,
          WAIVER,
          REVOKED,
          KEY_ADDED,
          KEY_REVOKED,
          POLICY_ADOPTED,
          NONCONFORMITY,
          NONCONFORMITY_CLOSED,
          ROTATED ->
          true;
    };
  }
}
