package io.github.aimsgate.ledger;

import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;

/** Signs a record and writes it as a line. */
final class RecordLine {

  private RecordLine() {}

  /**
   * The line, without its end.
   *
   * @throws InputException if the record does not fit: what it lists comes from its user
   */
  static byte[] sign(Statement record, Signer signer) {
    Envelope envelope = record.sign(signer);
    if (!envelope.fitsInLine()) {
      throw new InputException(
          Location.startOf(record.predicate().ledger().origin()),
          "takes no record longer than "
              + Envelope.MAX_LINE
              + " bytes, and this "
              + record.type().word()
              + " record would be, with "
              + listed(record)
              + " in it; nothing was appended",
          "list fewer in one record: deploy in several releases, or put the files into one archive"
              + " and name that");
    }
    return envelope.toLine();
  }

  private static String listed(Statement record) {
    int artifacts = record.subjects().size() + record.predicate().content().artifacts().size();
    int inputs = record.predicate().content().build().map(build -> build.inputs().size()).orElse(0);
    int keys = record.predicate().content().rootKeys().size();
    return artifacts + " artifacts or subjects, " + inputs + " build inputs and " + keys + " keys";
  }
}
