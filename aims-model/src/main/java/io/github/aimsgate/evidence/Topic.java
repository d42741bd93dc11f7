package io.github.aimsgate.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a passage of evidence speaks about. The identifiers are part of the public formats. */
public enum Topic {
  /** What the system is meant to be used for, and by whom. */
  INTENDED_USE,
  /** What it must not be used for. */
  OUT_OF_SCOPE_USE,
  /** Known limits and failure cases. */
  LIMITATIONS,
  /** Harms, biases and other concerns that are specific to the system. */
  RISKS,
  /** The class of risk, dated, with an owner and reasons. */
  RISK_SCREENING,
  /** Each risk with likelihood, consequence, criterion and owner. */
  RISK_ANALYSIS,
  /** What is done about each risk, and by which controls. */
  RISK_TREATMENT,
  /** What remains after treatment, and who accepted it. */
  RESIDUAL_RISK,
  /** Who watches the system, when, and with what power to stop it. */
  HUMAN_OVERSIGHT,
  /** What the system is required to do. */
  REQUIREMENTS,
  /** Figures or conditions that decide whether the system is good enough. */
  ACCEPTANCE_CRITERIA,
  /** Objectives for responsible development. */
  OBJECTIVES,
  /** Who designs, reviews and approves, and the process that is followed. */
  DEVELOPMENT_PROCESS,
  /** Architecture, objective, hyper-parameters, components, interfaces. */
  TECHNICAL_DESIGN,
  /** The data that the model was made from. */
  TRAINING_DATA,
  /** How data were obtained: source, rights, selection. */
  DATA_ACQUISITION,
  /** Where data come from, so that it can be traced. */
  DATA_PROVENANCE,
  /** Checks of the data, with their results. */
  DATA_QUALITY,
  /** Steps from the raw data to the data that were used. */
  DATA_PREPARATION,
  /** Results with values. */
  EVALUATION,
  /** Results for each group of people. */
  FAIRNESS,
  /** Plan, environment and roll-back of a deployment. */
  DEPLOYMENT,
  /** What is watched in operation, by whom, and what then. */
  MONITORING,
  /** How the system is taken out of service and what becomes of its data. */
  DECOMMISSIONING,
  /** What is logged and how long it is kept. */
  EVENT_LOG,
  /** Who is responsible, or whom to contact. */
  OWNER,
  /** Under which terms model or data may be used. */
  LICENSE,
  /** Which version or date the document speaks of. */
  VERSION,
  /** Energy, emissions, hardware. */
  ENVIRONMENTAL_IMPACT,
  /** Who assessed the impact, when, how, and who approved it. */
  IMPACT_PROCESS,
  /** Effects on single people. */
  IMPACT_INDIVIDUALS,
  /** Effects on groups of people. */
  IMPACT_GROUPS,
  /** Effects on society. */
  IMPACT_SOCIETY,
  /** What is done against a harm, or why it is accepted. */
  HARM_MITIGATION,
  /** What users are told. */
  USER_INFORMATION,
  /** Who is told of an incident, how, and how soon. */
  INCIDENT_CONTACT,
  /** Third parties whose models, data or services are used. */
  SUPPLIER;

  private static final Map<String, Topic> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::id, topic -> topic));

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The identifier, such as {@code intended-use}. */
  public String id() {
    return id;
  }

  /** The topic of that identifier, exactly as written. */
  public static Optional<Topic> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
