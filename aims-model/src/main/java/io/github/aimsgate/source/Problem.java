package io.github.aimsgate.source;

/**
 * One thing wrong with what a user wrote.
 *
 * @param location where it stands
 * @param message what is wrong and why it matters, one sentence without a full stop at its end
 * @param fix what to do about it, in the imperative
 */
public record Problem(Location location, String message, String fix)
    implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    int byPlace = location.compareTo(other.location);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  /** {@code file:line:column: message; fix: …}. */
  @Override
  public String toString() {
    return location + ": " + message + "; fix: " + fix;
  }
}
