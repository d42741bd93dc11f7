package io.github.aimsgate.fuzz;

/** One target as Jazzer calls it: a static function of bytes, found by its name. */
public final class Jazzing {

  private static Target target = Target.TREE;

  private Jazzing() {}

  /**
   * Called once, before the first input.
   *
   * @param args the name of the target
   */
  public static void fuzzerInitialize(String[] args) {
    target = Target.valueOf(args[0]);
  }

  /** Called with each input; whatever it throws is a defect. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.run(bytes);
  }
}
