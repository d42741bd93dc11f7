package io.github.aimsgate.asset.model;

/** Bytes that can be looked into at both ends, wherever they lie. */
interface Content {

  /** Its length in bytes. */
  long size();

  /** Its first bytes, at most so many. */
  byte[] head(int most);

  /** Its last bytes, at most so many; none if they are not to be had. */
  byte[] tail(int most);
}
