/** How a reading was checked, and the ends that somebody reached. Days and instants are ISO 8601. */
export interface HeldChecks {
  readonly supervisions: readonly HeldSupervision[];
  readonly auditFindings: readonly HeldAuditFinding[];
  readonly secondScorings: readonly HeldSecondScoring[];
}

/** That a reading was discussed. */
export interface HeldSupervision {
  readonly discussedOn: string;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** That a reading was drawn to be held against the case file, and what was found. */
export interface HeldAuditFinding {
  readonly drawnAt: string;
  /** Whether a commissioner had asked for it, who learns counts alone. */
  readonly isSpotCheck: boolean;
  /** Part of the sample that the reading was drawn for; null: there were no parts. */
  readonly stratum: string | null;
  /** `yes`, `no` or `cannot_tell`; null: nobody has looked yet. */
  readonly involvedPerson: string | null;
  readonly scoresFitNotes: string | null;
  readonly actionPlanFollows: string | null;
  readonly note: string | null;
  readonly foundBy: string | null;
  readonly foundAt: string | null;
}

/** What a second worker scored, who did not see the first scores. */
export interface HeldSecondScoring {
  readonly scoredOn: string;
  readonly worker: string | null;
  readonly scores: readonly { readonly area: string; readonly score: number | null }[];
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What was recorded and agreed during an engagement besides readings. */
export interface HeldEnds {
  readonly steps: readonly HeldWayStep[];
  readonly personalOutcomes: readonly HeldPersonalOutcome[];
  readonly checklists: readonly HeldChecklist[];
}

/** One step of the way through a service. */
export interface HeldWayStep {
  readonly step: string;
  readonly happenedOn: string;
  readonly note: string | null;
  readonly details: {
    readonly whatMatters?: readonly string[];
    readonly strengths?: readonly string[];
    readonly whoHelps?: readonly { readonly who: string; readonly how: string | null }[];
  };
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** An outcome that was agreed, in the person's own words. */
export interface HeldPersonalOutcome {
  readonly words: string | null;
  readonly whyItMatters: string | null;
  readonly whatHelps: string | null;
  readonly theme: string | null;
  /** Words of the outcome in whose place it came; null: of none. */
  readonly inPlaceOf: string | null;
  readonly agreedOn: string;
  readonly agreedBy: string;
  readonly agreedAt: string;
  /** Outcomes of the contract's logic model that it leads to. */
  readonly leadsTo: readonly string[];
  readonly reviews: readonly HeldOutcomeReview[];
}

/** How far it was reached, as the person and as the worker says. */
export interface HeldOutcomeReview {
  readonly reviewedOn: string;
  readonly byPerson: string | null;
  readonly byPersonWhy: string | null;
  readonly byWorker: string | null;
  readonly byWorkerWhy: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A checklist of needs and outcomes that was filled in. */
export interface HeldChecklist {
  /** Title and edition. */
  readonly checklist: string;
  readonly recordedOn: string;
  readonly answers: readonly HeldAnswer[];
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

export interface HeldAnswer {
  readonly item: string;
  readonly need: boolean;
  /** Null: there was no need. */
  readonly achieved: boolean | null;
}

/** A case study about the person. */
export interface HeldCaseStudy {
  readonly contract: string;
  readonly service: string;
  readonly title: string;
  readonly body: string;
  /** `shared`: with all who take part in the contract. */
  readonly state: string;
  readonly consentedOn: string | null;
  readonly consentWords: string | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly sharedBy: string | null;
  readonly sharedAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}
