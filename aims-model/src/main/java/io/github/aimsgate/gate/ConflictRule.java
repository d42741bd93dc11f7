package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two documents, or two places of one, that state of the same model or data set what cannot both be
 * true. Only what is a clear contradiction is one: other words for the same, less exact words, and
 * what is said of something else are not.
 */
final class ConflictRule implements Rule {

  /** Statements so near to each other are one: a list, two lines of a section. */
  private static final int NEAR = 3;

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    List<Described> all = Described.in(input);
    all.forEach(one -> inside(one, findings));
    Described.pairs(all).forEach(pair -> values(pair.one(), pair.other(), findings));
    otherName(all).ifPresent(findings::add);
    owner(input, all, findings);
    return findings;
  }

  private static void values(Described one, Described other, List<Finding> findings) {
    for (Contrasted contrasted : Contrasted.ALL) {
      contrasted
          .contrast(one.isModel())
          .between(one.facts(contrasted.kind()), other.facts(contrasted.kind()))
          .ifPresent(pair -> findings.add(finding(contrasted, one.isModel(), pair)));
    }
  }

  /** The first statement of a document against those further down. */
  private static void inside(Described one, List<Finding> findings) {
    for (Contrasted contrasted : List.of(Contrasted.VERSION, Contrasted.LICENCE)) {
      List<Fact> facts = one.facts(contrasted.kind());
      if (!facts.isEmpty()) {
        int first = facts.get(0).location().line();
        List<Fact> near =
            facts.stream().filter(fact -> fact.location().line() - first <= NEAR).toList();
        List<Fact> far = facts.subList(near.size(), facts.size());
        contrasted
            .contrast(one.isModel())
            .between(near, far)
            .ifPresent(pair -> findings.add(finding(contrasted, one.isModel(), pair)));
      }
    }
  }

  private static Finding finding(Contrasted contrasted, boolean ofModel, Contrast.Pair pair) {
    String subject = ofModel ? "the model" : "the data";
    boolean fails = contrasted.fails();
    return new Finding(
        (ofModel ? contrasted.control() : "A.7.2") + "/" + contrasted.rule(),
        fails ? Severity.ERROR : Severity.WARNING,
        fails ? Status.CONTRADICTED : Status.NOT_APPLICABLE,
        pair.one().location(),
        contrasted.verb().replace("{of}", subject)
            + " "
            + quoted(pair.one())
            + ", and "
            + pair.other().location()
            + " says "
            + quoted(pair.other()),
        contrasted.fix());
  }

  private static String quoted(Fact fact) {
    return "\"" + fact.value() + "\"";
  }

  /** One card and one bill that are each of one model: then it is the same model. */
  private static Optional<Finding> otherName(List<Described> all) {
    List<Described> models =
        all.stream().filter(one -> one.isModel() && one.part().isEmpty()).toList();
    if (models.size() != 2) {
      return Optional.empty();
    }
    Described one = models.get(0);
    Described other = models.get(1);
    boolean sameSort = one.document().kind() == other.document().kind();
    if (sameSort || !one.isOfAnother(other)) {
      return Optional.empty();
    }
    Fact name = one.name().orElseThrow();
    Fact second = other.name().orElseThrow();
    return Optional.of(
        new Finding(
            "A.6.2.7/names-differ",
            Severity.WARNING,
            Status.NOT_APPLICABLE,
            name.location(),
            "is of the model "
                + quoted(name)
                + ", and "
                + second.location()
                + " of "
                + quoted(second),
            "give the model one name, or document the other model as well"));
  }

  private static void owner(GateInput input, List<Described> all, List<Finding> findings) {
    String declared = input.system().owner().name() + " " + input.system().owner().contact();
    Location place = input.system().location();
    for (Described one : all) {
      List<Fact> owners = one.facts(Fact.Kind.OWNER);
      boolean other =
          one.isModel()
              && one.part().isEmpty()
              && !owners.isEmpty()
              && owners.stream().allMatch(fact -> Names.ofOtherOwners(fact.value(), declared));
      if (other) {
        findings.add(
            new Finding(
                "A.6.2.7/owners-differ",
                Severity.WARNING,
                Status.NOT_APPLICABLE,
                owners.get(0).location(),
                "names "
                    + quoted(owners.get(0))
                    + " as responsible, and "
                    + place
                    + " declares \""
                    + input.system().owner().name()
                    + "\"",
                "name the owner in both, or say in the document how the two belong together"));
      }
    }
  }
}
