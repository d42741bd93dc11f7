package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.CheckedLine.Fault;
import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.Signature;
import io.github.aimsgate.record.UnknownRecordTypeException;
import io.github.aimsgate.record.key.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks all of a line that can be checked without its neighbours; keeps nothing. */
final class LineCheck {

  private final Trust trust;
  private final List<PublicKey> appenders;

  LineCheck(Trust trust) {
    this.trust = trust;
    this.appenders = trust.appenders();
  }

  CheckedLine check(byte[] line) {
    Hash leaf = Merkle.leaf(line);
    try {
      return signed(leaf, Envelope.parseExact(line));
    } catch (MalformedRecordException malformed) {
      return malformed(leaf, malformed.getMessage());
    }
  }

  private CheckedLine signed(Hash leaf, Envelope envelope) throws MalformedRecordException {
    Set<PublicKey> signers = envelope.signers(appenders);
    Optional<Fault> fault = signatureFault(envelope, signers);
    Optional<PublicKey> signer =
        fault.isPresent() ? Optional.empty() : signers.stream().findFirst();
    try {
      return new CheckedLine(leaf, Optional.of(envelope.statement()), signer, fault);
    } catch (UnknownRecordTypeException unknown) {
      return new CheckedLine(
          leaf, Optional.empty(), signer, fault.or(() -> Optional.of(newer(unknown))));
    } catch (MalformedRecordException malformed) {
      if (fault.isPresent()) {
        return new CheckedLine(leaf, Optional.empty(), signer, fault);
      }
      throw malformed;
    }
  }

  private static Fault newer(UnknownRecordTypeException unknown) {
    return new Fault(
        Rule.RECORD_TYPE,
        "it " + unknown.getMessage() + ": a newer version wrote it, so verify with a newer one");
  }

  private Optional<Fault> signatureFault(Envelope envelope, Set<PublicKey> signers) {
    List<String> named = envelope.signatures().stream().map(Signature::keyid).toList();
    if (signers.stream().map(PublicKey::fingerprint).toList().equals(named)) {
      return Optional.empty();
    }
    return Optional.of(signers.size() == named.size() ? mislabelled(named) : unsigned(named));
  }

  private static Fault mislabelled(List<String> named) {
    return new Fault(
        Rule.SIGNATURE,
        "its signature is good but says to be by the key "
            + named.get(0)
            + ", which did not make it: the line was changed after it was written");
  }

  private Fault unsigned(List<String> named) {
    Optional<String> stranger = named.stream().filter(name -> !trust.knows(name)).findFirst();
    if (stranger.isPresent()) {
      return new Fault(
          Rule.SIGNER,
          "it is signed by "
              + stranger.get()
              + ", a key that the ledger's first record does not trust: somebody else wrote it");
    }
    if (appenders.stream().noneMatch(key -> named.contains(key.fingerprint()))) {
      return new Fault(
          Rule.SIGNER,
          "it is signed by a key that is trusted, but not to append: no append of ours wrote it");
    }
    return new Fault(
        Rule.SIGNATURE,
        "it is not what its signer signed: the record or its signature was changed afterwards");
  }

  private static CheckedLine malformed(Hash leaf, String reason) {
    Fault fault =
        new Fault(
            Rule.RECORD_FORM,
            "the line " + reason + ": it was changed, or something else than the plugin wrote it");
    return new CheckedLine(leaf, Optional.empty(), Optional.empty(), Optional.of(fault));
  }
}
