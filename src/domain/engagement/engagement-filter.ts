/** Whether an engagement goes on. */
export enum EngagementStatus {
  OPEN = "open",
  ENDED = "ended",
}

/** Which engagements a list shows. Days are included. */
export interface EngagementFilter {
  readonly contractId?: string;
  readonly serviceId?: string;
  readonly providerId?: string;
  readonly keyworkerId?: string;
  readonly serviceUserId?: string;
  readonly status?: EngagementStatus | null;
  readonly startedFrom?: string | null;
  readonly startedTo?: string | null;
  readonly endedFrom?: string | null;
  readonly endedTo?: string | null;
  /** Only engagements whose reference or pseudonym contains this text, in either case. */
  readonly search?: string | null;
}
