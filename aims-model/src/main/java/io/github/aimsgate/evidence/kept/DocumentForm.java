package io.github.aimsgate.evidence.kept;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.cache.Unpacker;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How a document that was read is kept. */
final class DocumentForm implements Cache.Form<EvidenceDocument> {

  private static final Topic[] TOPICS = Topic.values();
  private static final Strength[] STRENGTHS = Strength.values();
  private static final EvidenceKind[] KINDS = EvidenceKind.values();
  private static final Fact.Kind[] FACTS = Fact.Kind.values();

  @Override
  public void write(EvidenceDocument document, Packer out) {
    out.text(document.path());
    out.text(document.sha256());
    out.constant(document.kind());
    out.text(document.format());
    out.list(document.passages(), DocumentForm::passage);
    out.list(document.facts(), DocumentForm::fact);
    out.list(document.claims(), DocumentForm::claim);
    out.list(document.digests(), DocumentForm::digest);
    out.list(document.measurements(), DocumentForm::measurement);
    out.list(document.problems(), DocumentForm::problem);
  }

  @Override
  public EvidenceDocument read(Unpacker in) throws IOException {
    return new EvidenceDocument(
        in.text(),
        in.text(),
        in.constant(KINDS),
        in.text(),
        in.list(DocumentForm::passage),
        in.list(DocumentForm::fact),
        in.list(DocumentForm::claim),
        in.list(DocumentForm::digest),
        in.list(DocumentForm::measurement),
        in.list(DocumentForm::problem));
  }

  private static void passage(Packer out, Passage passage) {
    out.constant(passage.topic());
    out.constant(passage.strength());
    out.text(passage.text());
    location(out, passage.location());
    out.name(passage.rule());
  }

  private static Passage passage(Unpacker in) throws IOException {
    return new Passage(
        in.constant(TOPICS), in.constant(STRENGTHS), in.text(), location(in), in.name());
  }

  private static void fact(Packer out, Fact fact) {
    out.constant(fact.kind());
    out.text(fact.value());
    location(out, fact.location());
    out.name(fact.part());
  }

  private static Fact fact(Unpacker in) throws IOException {
    return new Fact(in.constant(FACTS), in.text(), location(in), in.name());
  }

  private static void claim(Packer out, Claim claim) {
    out.name(claim.metric());
    decimal(out, claim.value());
    out.flag(claim.percent());
    out.name(claim.slice());
    location(out, claim.location());
    out.name(claim.part());
  }

  private static Claim claim(Unpacker in) throws IOException {
    return new Claim(in.name(), decimal(in), in.flag(), in.name(), location(in), in.name());
  }

  private static void digest(Packer out, NamedDigest digest) {
    out.name(digest.algorithm());
    out.text(digest.hex());
    out.text(digest.path());
    location(out, digest.location());
  }

  private static NamedDigest digest(Unpacker in) throws IOException {
    return new NamedDigest(in.name(), in.text(), in.text(), location(in));
  }

  private static void measurement(Packer out, Measurement measurement) {
    out.text(measurement.metric());
    decimal(out, measurement.value());
    out.text(measurement.slice());
    location(out, measurement.location());
  }

  private static Measurement measurement(Unpacker in) throws IOException {
    return new Measurement(in.text(), decimal(in), in.text(), location(in));
  }

  private static void problem(Packer out, Problem problem) {
    location(out, problem.location());
    out.text(problem.message());
    out.text(problem.fix());
  }

  private static Problem problem(Unpacker in) throws IOException {
    return new Problem(location(in), in.text(), in.text());
  }

  private static void location(Packer out, Location location) {
    out.name(location.file());
    out.number(location.line());
    out.number(location.column());
  }

  private static Location location(Unpacker in) throws IOException {
    try {
      return new Location(in.name(), in.number(), in.number());
    } catch (IllegalArgumentException nowhere) {
      throw new IOException(nowhere);
    }
  }

  /** With its scale, which says how exact the figure is. */
  private static void decimal(Packer out, BigDecimal decimal) {
    out.block(decimal.unscaledValue().toByteArray());
    out.big(decimal.scale());
  }

  private static BigDecimal decimal(Unpacker in) throws IOException {
    byte[] unscaled = in.block();
    if (unscaled.length == 0) {
      throw new StreamCorruptedException("a figure without digits");
    }
    return new BigDecimal(new BigInteger(unscaled), (int) in.big());
  }
}
