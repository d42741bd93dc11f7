package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A sort of statement that documents are held against each other for.
 *
 * @param kind of the facts
 * @param control that rests on it, where it is of a model
 * @param rule the word of the finding
 * @param fails whether a contradiction fails the decision
 * @param verb how a statement is told before its value, with a slot for what it is of
 * @param fix what to do about a contradiction
 * @param inModels how statements of one model are compared
 * @param inData how statements of one data set are compared
 */
record Contrasted(
    Fact.Kind kind,
    String control,
    String rule,
    boolean fails,
    String verb,
    String fix,
    Contrast inModels,
    Contrast inData) {

  static final Contrasted VERSION =
      new Contrasted(
          Fact.Kind.VERSION,
          "A.6.2.7",
          "versions-differ",
          true,
          "says that {of} is of version",
          "write the version that is built into both, and review the document that was left behind",
          Contrast.ofEach(VersionText::contradict),
          Contrast.ofEach(VersionText::contradict));

  static final Contrasted LICENCE =
      new Contrasted(
          Fact.Kind.LICENSE,
          "A.7.2",
          "licences-differ",
          true,
          "says that {of} is under the licence",
          "find out which licence holds, and name it in both",
          Contrast.ofEach(Licences::contradictOfModel),
          Contrast.ofEach(Licences::contradict));

  static final Contrasted OWNER =
      new Contrasted(
          Fact.Kind.OWNER,
          "A.6.2.7",
          "owners-differ",
          false,
          "names as responsible for {of}",
          "name the owner in both, or say how the two belong together",
          Contrast.ofEach(Names::ofOtherOwners),
          (one, other) -> Optional.empty());

  static final List<Contrasted> ALL = List.of(VERSION, LICENCE, OWNER);

  Contrast contrast(boolean ofModel) {
    return ofModel ? inModels : inData;
  }
}
