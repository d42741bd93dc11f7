package io.github.aimsgate.record;

/** Bytes that are no record of ours: whoever wrote them, this program did not. */
public class MalformedRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedRecordException(String message) {
    super(message, null, false, false);
  }
}
