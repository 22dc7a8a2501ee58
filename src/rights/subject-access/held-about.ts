import type { Facts } from "../../domain/engagement/engagement.entity";
import type { HeldCaseStudy, HeldChecks, HeldEnds } from "./held-practice";

/** Everything that is held about one person, in the words of the field. Days and instants are ISO 8601. */
export interface HeldAbout {
  readonly preparedAt: string;
  readonly preparedBy: string;
  readonly person: HeldPerson;
  readonly engagements: readonly HeldEngagement[];
  readonly retention: HeldRetention;
  /** What was claimed from who pays for it, by the day of achievement. */
  readonly claims: readonly HeldClaim[];
  readonly relapses: readonly HeldRelapse[];
  readonly caseStudies: readonly HeldCaseStudy[];
  /** Who read or changed what is held, oldest first. */
  readonly audit: readonly HeldEvent[];
  /** The same, row by row and column by column, by the names of tables. */
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export interface HeldPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly provider: string;
  readonly providerReference: string;
  readonly pseudonym: string;
  readonly knownSince: string;
}

export interface HeldEngagement extends HeldEnds {
  readonly reference: string;
  readonly contract: string;
  readonly contractTitle: string;
  readonly commissioner: string;
  readonly service: string;
  readonly keyworker: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly facts: Facts;
  readonly enteredAt: string;
  /** Months that people are kept after the end; null: no end was set. */
  readonly keptMonths: number | null;
  readonly revisions: readonly HeldRevision[];
  readonly readings: readonly HeldReading[];
}

/** What an engagement said until somebody corrected it. */
export interface HeldRevision {
  readonly service: string;
  readonly keyworker: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly facts: Facts;
  readonly reason: string | null;
  readonly supersededBy: string;
  readonly supersededAt: string;
}

export interface HeldReading extends HeldChecks {
  readonly reference: string;
  /** Name and edition. */
  readonly star: string;
  readonly takenOn: string;
  readonly completedBy: string;
  readonly kind: string;
  readonly state: string;
  readonly scores: readonly HeldScore[];
  readonly notes: string | null;
  readonly actionPlan: string | null;
  readonly recordedBy: string;
  readonly finalisedBy: string | null;
  readonly worker: string | null;
  readonly enteredAt: string;
  readonly completedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawals: readonly HeldWithdrawal[];
}

export interface HeldScore {
  readonly area: string;
  /** Null: not scored. */
  readonly score: number | null;
  readonly stage: string | null;
}

export interface HeldWithdrawal {
  readonly state: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

/** What the provider asks to be paid for, as something that the person achieved. */
export interface HeldClaim {
  readonly contract: string;
  readonly provider: string;
  /** The outcome, as the contract's latest rate card calls it. */
  readonly outcome: string;
  readonly reference: string | null;
  readonly area: string | null;
  /** The day from which it held; null: it need not be sustained. */
  readonly startedOn: string | null;
  readonly achievedOn: string;
  /** What the price depends on, such as a change between two readings. */
  readonly value: string | null;
  readonly needs: readonly HeldNeed[];
  readonly baselineReading: string | null;
  readonly latestReading: string | null;
  readonly note: string | null;
  /** What the provider says of it besides, to itself. */
  readonly ownNote: string | null;
  readonly events: readonly HeldClaimEvent[];
  readonly payments: readonly HeldPayment[];
}

export interface HeldNeed {
  readonly need: string;
  readonly isPositive: boolean;
}

export interface HeldClaimEvent {
  readonly state: string;
  readonly reason: string | null;
  readonly actedBy: string;
  readonly actedAt: string;
}

/** What an approved payment owes for a claim, or takes back where it is below 0. */
export interface HeldPayment {
  readonly run: number;
  readonly recipient: string;
  /** Minor units (pence, cents). */
  readonly amountMinor: number;
  readonly currency: string;
  readonly approvedAt: string;
}

/** Something that was achieved and lost again. */
export interface HeldRelapse {
  readonly contract: string;
  readonly outcome: string;
  readonly relapsedOn: string;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface HeldRetention {
  /** Day on which they are to be erased; null: none was announced. */
  readonly dueOn: string | null;
  readonly announcedAt: string | null;
  readonly heldUntil: string | null;
  readonly heldReason: string | null;
}

export interface HeldEvent {
  readonly occurredAt: string;
  readonly who: string | null;
  readonly category: string;
  readonly what: string;
  readonly purpose: string | null;
}
