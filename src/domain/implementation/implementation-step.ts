/** What a step of bringing a Star into a service is about. */
export enum StepKind {
  LICENCES = "licences",
  TRAINING = "training",
  CHAMPIONS = "champions",
  STEERING_GROUP = "steering_group",
  PILOT = "pilot",
  FIRST_READINGS = "first_readings",
  FIRST_REVIEWS = "first_reviews",
  FIRST_DISTANCE = "first_distance",
  QUALITY_ASSURANCE = "quality_assurance",
}

/** Where a step stands. */
export enum StepState {
  PLANNED = "planned",
  UNDER_WAY = "under_way",
  DONE = "done",
  DROPPED = "dropped",
}

/** A step of an implementation plan. Days are `YYYY-MM-DD`. */
export interface ImplementationStep {
  readonly kind: StepKind;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Who sees to it: a role or a team. */
  readonly owner: string;
  /** The organisation that they are of; null where it is not said. */
  readonly organisationId: string | null;
  readonly state: StepState;
  /** The day it was done; null unless it is. */
  readonly doneOn: string | null;
  readonly note: string | null;
}
