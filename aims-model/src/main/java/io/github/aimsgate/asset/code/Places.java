package io.github.aimsgate.asset.code;

import io.github.aimsgate.source.Location;

/** Where the characters of a program stand in its file. */
interface Places {

  /**
   * The place of a character.
   *
   * @param offset into the program
   */
  Location at(int offset);
}
