package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that goes into a record, where it stays for ever and is read by people.
 *
 * @param text an absolute URI without user info
 * @param stripped whether user info was taken out of it
 */
record RecordedUri(String text, boolean stripped) {

  private static final int MAX_LENGTH = 2_000;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** What stands before the host (RFC 3986, section 3.2.1). */
  private static final Pattern USER_INFO = Pattern.compile("^([^:/?#]+://)[^/?#]*@");

  /**
   * The address of what was deployed to.
   *
   * @throws InputException if it is no absolute URI, or holds a user
   */
  static Optional<String> resource(String value) {
    Optional<RecordedUri> read = of("aims.resource", value);
    if (read.isPresent() && read.get().stripped()) {
      throw refused(
          "aims.resource",
          "names a user, and perhaps a password",
          "leave out what is before the @");
    }
    return read.map(RecordedUri::text);
  }

  /**
   * The address of a job. Build servers set it, so user info is taken out and not refused.
   *
   * @throws InputException if it is no absolute URI
   */
  static Optional<RecordedUri> job(String value) {
    return of("aims.jobUri", value);
  }

  private static Optional<RecordedUri> of(String parameter, String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > MAX_LENGTH || UNSEEN.matcher(value).find() || !isAbsolute(value)) {
      throw refused(
          parameter,
          "is no absolute URI of at most " + MAX_LENGTH + " characters",
          "write one, such as https://example.org/churn");
    }
    String text = USER_INFO.matcher(value).replaceFirst("$1");
    return Optional.of(new RecordedUri(text, !text.equals(value)));
  }

  private static boolean isAbsolute(String value) {
    try {
      return new URI(value).isAbsolute();
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static InputException refused(String parameter, String message, String fix) {
    return new InputException(Location.startOf(parameter), message, fix);
  }
}
