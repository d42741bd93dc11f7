package io.github.aimsgate.run;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that records call artifacts by: read by people, in terminals. */
public final class ArtifactNames {

  /** Unicode's control and format characters and its own line ends (UAX 44, General_Category). */
  private static final String UNSEEN = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}";

  private static final Pattern NAME =
      Pattern.compile("[^" + UNSEEN + "\\s][^" + UNSEEN + "]{0,254}");

  private ArtifactNames() {}

  /** What is wrong with the names of one release; each name may stand in it once. */
  public static List<Problem> problems(List<String> names) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        problems.add(
            problem(
                "the name of an artifact is too long, or holds characters that are not seen",
                "give the file a name of at most 255 characters that can be read"));
      } else if (!seen.add(name)) {
        problems.add(
            problem(
                "two artifacts are called \"" + name + "\"",
                "give each artifact a name of its own"));
      }
    }
    return problems;
  }

  private static Problem problem(String message, String fix) {
    return new Problem(Location.startOf("aims.artifacts"), message, fix);
  }
}
