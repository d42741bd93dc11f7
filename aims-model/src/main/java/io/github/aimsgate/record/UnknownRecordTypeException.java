package io.github.aimsgate.record;

/** Says that a record is of a type that a later version may know, and this one does not. */
public final class UnknownRecordTypeException extends MalformedRecordException {

  private static final long serialVersionUID = 1L;

  UnknownRecordTypeException(String predicateType) {
    super("is of the type " + predicateType + ", which this version does not know");
  }
}
