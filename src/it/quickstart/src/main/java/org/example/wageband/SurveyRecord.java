package org.example.wageband;

/** A respondent whose wage band is known. */
public record SurveyRecord(Respondent respondent, WageBand band) {}
