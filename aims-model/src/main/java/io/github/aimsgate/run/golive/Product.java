package io.github.aimsgate.run.golive;

/** What writes the records: named in each of them. */
final class Product {

  /** The {@code verifier.id} of records that this program decides. */
  static final String VERIFIER = "https://aimsgate.github.io/aims-maven-plugin";

  private Product() {}
}
