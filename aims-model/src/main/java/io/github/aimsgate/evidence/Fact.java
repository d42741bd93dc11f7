package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;

/**
 * A value that documents can agree or disagree on.
 *
 * @param kind what the value is of
 * @param value as written, trimmed
 * @param location where it stands
 * @param part what it speaks of, where that is not what the whole document describes: a data set in
 *     a model card, another model, an earlier version, the code; as written, else empty
 */
public record Fact(Kind kind, String value, Location location, String part) {

  /** A fact of what the whole document describes. */
  public Fact(Kind kind, String value, Location location) {
    this(kind, value, location, "");
  }

  /** What facts are compared between documents, or used by the gate. */
  public enum Kind {
    /** Name of the model or system. */
    NAME,
    /** Identifier of the AI system that an assessment is of. */
    SYSTEM,
    /** Version of the model or system. */
    VERSION,
    /** Who is responsible. */
    OWNER,
    /** Licence of the model or the data, never of the document's own text. */
    LICENSE,
    /**
     * A level of risk that an assessment came to: {@code minimal}, {@code limited}, {@code high}.
     */
    ASSESSED_RISK,
    /** {@code yes} or {@code no}: whether an assessment says that people are affected. */
    PEOPLE_AFFECTED,
    /** When the document was last reviewed, an ISO 8601 date. */
    REVIEWED,
    /** When the document must be reviewed again, an ISO 8601 date. */
    NEXT_REVIEW,
    /** When an assessment was made, an ISO 8601 date. */
    ASSESSED,
    /** When somebody approved it, an ISO 8601 date. */
    APPROVED,
    /** Who wrote or made it. */
    AUTHOR,
    /** Who reviewed or approved it. */
    APPROVER,
    /** What an assessment asked for and found not to be so. */
    NEGATIVE_FINDING;

    /** Whether values of this kind are ISO 8601 dates. */
    public boolean isDate() {
      return switch (this) {
        case REVIEWED, NEXT_REVIEW, ASSESSED, APPROVED -> true;
        default -> false;
      };
    }
  }
}
