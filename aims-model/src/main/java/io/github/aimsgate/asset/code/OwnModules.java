package io.github.aimsgate.asset.code;

import java.util.function.Predicate;

/** The modules of a project's own, as a program in some folder sees them. */
final class OwnModules {

  private final String file;
  private final Predicate<String> inTree;

  /**
   * The modules beside a file and in the folders above it.
   *
   * @param inTree whether the tree holds a file
   */
  OwnModules(String file, Predicate<String> inTree) {
    this.file = file;
    this.inTree = inTree;
  }

  /** Whether there is a module that an import of this name may mean. */
  boolean hold(String module) {
    int dot = module.indexOf('.');
    String name = dot < 0 ? module : module.substring(0, dot);
    int end = file.lastIndexOf('/');
    while (end >= 0) {
      if (isIn(file.substring(0, end + 1), name)) {
        return true;
      }
      end = file.lastIndexOf('/', end - 1);
    }
    return isIn("", name);
  }

  private boolean isIn(String folder, String name) {
    String path = folder + name;
    return (inTree.test(path + ".py") && !file.equals(path + ".py"))
        || inTree.test(path + "/__init__.py");
  }
}
