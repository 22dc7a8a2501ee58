/** How much a finding weighs. */
export enum Severity {
  /** The model cannot be published with it. */
  ERROR = "error",
  /** Whoever publishes says why it is left so. */
  WARNING = "warning",
  /** Worth a thought. */
  ADVICE = "advice",
}

/** What a finding is about. */
export type SubjectKind = "node" | "link" | "indicator";

/** Something that the check found in a logic model. */
export interface Finding {
  /** Stable code of the rule, e.g. `NO_FINAL_OUTCOME`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The thing it is about, in this version and across versions; null for the model as a whole. */
  readonly subjectKind: SubjectKind | null;
  readonly subjectId: string | null;
  readonly subjectLineageId: string | null;
  /** A sentence for a commissioner: what is odd, and what would mend it. */
  readonly message: string;
}

/** A thing that a finding can be about. */
export interface Subject {
  readonly id: string;
  readonly lineageId: string;
}

/** A finding about one thing of the model. */
export function findingOn(
  subjectKind: SubjectKind,
  subject: Subject,
  rule: string,
  severity: Severity,
  message: string,
): Finding {
  const { id: subjectId, lineageId: subjectLineageId } = subject;
  return { rule, severity, subjectKind, subjectId, subjectLineageId, message };
}

/** A finding about the model as a whole. */
export function findingOnModel(rule: string, severity: Severity, message: string): Finding {
  return {
    rule,
    severity,
    subjectKind: null,
    subjectId: null,
    subjectLineageId: null,
    message,
  };
}
