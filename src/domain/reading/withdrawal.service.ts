import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
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
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const reading = await lockReading(session, readingId);
  if (!reading) throw notFound("reading", ["input", "reading"]);
  await authorise(session, "withdrawal.request", reading);
  if (!canMove(reading.state, ReadingState.WITHDRAWN)) {
    throw notAllowed("WITHDRAWN_ALREADY", "This reading is withdrawn already.");
  }
  const id = newId();
  const requestedBy = session.viewer.subject;
  if (await insertWithdrawal(session, { id, readingId, reason, requestedBy })) return id;
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
  note: string | null | undefined,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.text(note, "note");
  checks.throwIfAny();
  const request = await getOpen(session, id);
  const decidedBy = otherPerson(session, request);
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
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const request = await getOpen(session, id);
  const decidedBy = otherPerson(session, request);
  const decision = { state: WithdrawalState.REFUSED, decidedBy, decisionNote: reason };
  await updateWithdrawal(session, id, decision);
  return id;
}

async function getOpen(session: Session, id: string): Promise<WithdrawalToDecide> {
  const request = await lockWithdrawal(session, id);
  if (!request) throw notFound("withdrawal", ["input", "withdrawal"]);
  await authorise(session, "withdrawal.decide", request);
  if (request.state === WithdrawalState.REQUESTED) return request;
  throw notAllowed(
    "DECIDED_ALREADY",
    `This withdrawal was ${request.state} by ${request.decidedBy} already.`,
  );
}

function otherPerson(session: Session, request: WithdrawalToDecide): string {
  const person = session.viewer.subject;
  if (person !== request.requestedBy) return person;
  throw notAllowed(
    "SECOND_PERSON_NEEDED",
    `${person} asked for this withdrawal: another manager of the service must decide on it.`,
  );
}
