import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { refuseIdentifying } from "../identifying-detail";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { ActionState, type ReadinessActionEntity } from "./readiness-action.entity";
import {
  countActions,
  findAction,
  insertAction,
  updateAction,
} from "./readiness-action.repository";
import { findFramework } from "./readiness-framework.repository";
import { getReview } from "./readiness-review.service";
import { speakingFor } from "./speaking-for";

/** More than that nobody follows up. */
const MOST_ACTIONS = 50;

/** What an organisation takes on. */
export interface NewReadinessAction {
  readonly reviewId: string;
  /** Whose action it is; default: the only organisation that the viewer speaks for. */
  readonly organisationId?: string | null;
  /** Code of the statement that it is about, if it is about one. */
  readonly statement?: string | null;
  readonly title: string;
  readonly dueOn?: string | null;
}

/**
 * Plans what an organisation does about what a review showed; also after it was closed.
 *
 * @returns the action's key
 * @throws Refusal when something is not there, or a value is wrong
 */
export async function planReadinessAction(
  session: Session,
  { reviewId, organisationId, statement = null, title, dueOn = null }: NewReadinessAction,
): Promise<string> {
  const review = await getReview(session, reviewId);
  const { contractId, frameworkId, openedOn } = review;
  await authorise(session, "readiness.rate", { contractId });
  await holdContract(session, contractId);
  const own = await speakingFor(session, contractId, organisationId);
  const checks = new Checks(["input"]);
  checks.title(title, "title");
  checks.period(openedOn, dueOn, "dueOn");
  await refuseIdentifying(session, checks, "title", title, contractId);
  if (statement !== null) {
    const framework = await findFramework(session, frameworkId);
    const codes = framework?.statements.map(({ code }) => code) ?? [];
    checks.that(
      codes.includes(statement),
      "statement",
      "UNKNOWN_STATEMENT",
      `"${statement}" is no statement of this review: its statements are ${codes.join(", ")}.`,
    );
  }
  checks.throwIfAny();
  if ((await countActions(session, reviewId)) >= MOST_ACTIONS) {
    throw notAllowed(
      "TOO_MANY_ACTIONS",
      `This review has ${MOST_ACTIONS} actions, which is more than anybody follows up: do some first.`,
    );
  }
  return insertAction(session, {
    ...{ contractId, reviewId, organisationId: own, statement, title, dueOn },
  });
}

/** What may change about an action; what is left out stays. */
export interface ActionChanges {
  readonly state?: ActionState | null;
  /** Null for no day. */
  readonly dueOn?: string | null;
  /** What came of it; needed where it is done or dropped. */
  readonly outcome?: string | null;
}

/**
 * Says how an action stands, for the organisation whose it is.
 *
 * @throws Refusal when it is not there or another organisation's, was changed in the meantime, or
 *   ended without an outcome
 */
export async function changeReadinessAction(
  session: Session,
  id: string,
  version: number,
  changes: ActionChanges,
): Promise<string> {
  const action = await findAction(session, id);
  if (!action) throw notFound("action", ["input", "action"]);
  const { contractId } = action;
  await authorise(session, "readiness.rate", { contractId });
  await speakingFor(session, contractId, action.organisationId);
  expectVersion("action", action.version, version);
  const changed: ReadinessActionEntity = {
    ...action,
    state: changes.state ?? action.state,
    dueOn: changes.dueOn === undefined ? action.dueOn : changes.dueOn,
    outcome: changes.outcome === undefined ? action.outcome : changes.outcome,
  };
  const checks = new Checks(["input", "changes"]);
  if ([ActionState.DONE, ActionState.DROPPED].includes(changed.state)) {
    checks.reason(changed.outcome, "outcome");
  }
  checks.text(changed.outcome, "outcome");
  if (changes.dueOn != null) {
    const { openedOn } = await getReview(session, action.reviewId);
    checks.period(openedOn, changes.dueOn, "dueOn");
  }
  await refuseIdentifying(session, checks, "outcome", changes.outcome, contractId);
  checks.throwIfAny();
  if (await updateAction(session, changed)) return id;
  throw conflict("This action was changed in the meantime: read it again.");
}
