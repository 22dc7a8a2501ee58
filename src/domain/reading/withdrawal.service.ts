import { actingAs } from "../../auth/acting-as";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, notAllowed, notFound } from "../refusal";
import { ReadingState } from "./reading.entity";
import { lockReading, markWithdrawn } from "./reading.repository";
import { canMove } from "./reading-rules";
import { WithdrawalState } from "./withdrawal.entity";
import {
  insertWithdrawal,
  lockWithdrawal,
  updateWithdrawal,
  type WithdrawalToDecide,
} from "./withdrawal.repository";

/** Something said about a withdrawal, and who says it. */
export interface Statement {
  readonly text: string | null | undefined;
  /** Reference of a worker of the reading's provider; the viewer where absent. */
  readonly actingAs?: string | null;
}

/**
 * Asks for a reading to be withdrawn; another person decides (D2).
 *
 * @returns the request's key
 * @throws Refusal when the reading is not there or withdrawn, a request is open, or the reason is
 *   missing
 */
export async function requestWithdrawal(
  session: Session,
  readingId: string,
  { text: reason, actingAs: worker }: Statement,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const reading = await lockReading(session, readingId);
  if (!reading) throw notFound("reading", ["input", "reading"]);
  if (!canMove(reading.state, ReadingState.WITHDRAWN)) {
    throw notAllowed("WITHDRAWN_ALREADY", "This reading is withdrawn already.");
  }
  const provider = await getOrganisation(session, reading.providerId, ["input", "reading"]);
  const id = newId();
  const requestedBy = await actingAs(session, provider, worker);
  if (await insertWithdrawal(session, { id, readingId, reason: reason ?? "", requestedBy })) {
    return id;
  }
  throw conflict("The withdrawal of this reading is requested already: it waits for a decision.");
}

/**
 * Approves a request: the reading is withdrawn, and stays readable.
 *
 * @throws Refusal when the request is not there or decided, or the same person asked for it (D2)
 */
export async function approveWithdrawal(
  session: Session,
  id: string,
  { text: note, actingAs: worker }: Statement,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.text(note, "note");
  checks.throwIfAny();
  const request = await getOpen(session, id);
  const decidedBy = await otherPerson(session, request, worker);
  const decision = { state: WithdrawalState.APPROVED, decidedBy, decisionNote: note ?? null };
  await updateWithdrawal(session, id, decision);
  await markWithdrawn(session, request.readingId);
  return id;
}

/**
 * Refuses a request: the reading stands, and another request can be made.
 *
 * @throws Refusal when the request is not there or decided, the same person asked for it, or the
 *   reason is missing
 */
export async function refuseWithdrawal(
  session: Session,
  id: string,
  { text: reason, actingAs: worker }: Statement,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const request = await getOpen(session, id);
  const decidedBy = await otherPerson(session, request, worker);
  const decision = { state: WithdrawalState.REFUSED, decidedBy, decisionNote: reason ?? null };
  await updateWithdrawal(session, id, decision);
  return id;
}

async function getOpen(session: Session, id: string): Promise<WithdrawalToDecide> {
  const request = await lockWithdrawal(session, id);
  if (!request) throw notFound("withdrawal", ["input", "withdrawal"]);
  if (request.state === WithdrawalState.REQUESTED) return request;
  throw notAllowed(
    "DECIDED_ALREADY",
    `This withdrawal was ${request.state} by ${request.decidedBy} already.`,
  );
}

async function otherPerson(
  session: Session,
  request: WithdrawalToDecide,
  worker: string | null | undefined,
): Promise<string> {
  const provider = { id: request.providerId, reference: request.providerReference };
  const person = await actingAs(session, provider, worker);
  if (person !== request.requestedBy) return person;
  throw notAllowed(
    "SECOND_PERSON_NEEDED",
    `${person} asked for this withdrawal: somebody else must decide on it.`,
  );
}
