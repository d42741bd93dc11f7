package io.github.aimsgate.evidence.format.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes to tick: what was ticked is the answer, what was not says nothing. */
public final class Choices {

  private static final Pattern BOX = Pattern.compile("☐|☑|☒|🗹|⬜|✅|\\[(?: |x|X|✓)]");

  /** All other boxes come behind this one. */
  private static final char FIRST_BOX = '\u2610';

  private static final String TICKED = "☑☒🗹✅[x][X][✓]";

  private Choices() {}

  /**
   * The answer that a text with boxes gives.
   *
   * @return the text itself if it has no box; nothing if no box is ticked
   */
  public static Optional<String> answer(String text) {
    if (!mayHoldBox(text)) {
      return Optional.of(text);
    }
    Matcher box = BOX.matcher(text);
    if (!box.find()) {
      return Optional.of(text);
    }
    List<String> ticked = new ArrayList<>();
    String before = text.substring(0, box.start()).strip();
    boolean chosen = TICKED.contains(box.group());
    int from = box.end();
    while (box.find()) {
      add(ticked, chosen, text.substring(from, box.start()));
      chosen = TICKED.contains(box.group());
      from = box.end();
    }
    add(ticked, chosen, text.substring(from));
    if (ticked.isEmpty()) {
      return Optional.empty();
    }
    String answer = String.join("; ", ticked);
    return Optional.of(before.isEmpty() ? answer : before + " " + answer);
  }

  /** Most texts hold no character that a box begins with. */
  private static boolean mayHoldBox(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c >= FIRST_BOX) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> ticked, boolean chosen, String option) {
    if (chosen && !option.isBlank()) {
      ticked.add(option.strip());
    }
  }
}
