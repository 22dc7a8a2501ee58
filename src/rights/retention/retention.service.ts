import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../../domain/checks";
import { getContract } from "../../domain/contract/current-contract";
import { invalid, notFound } from "../../domain/refusal";
import { today } from "../../domain/today";
import { findErasable } from "../erasure/erasure.repository";
import { holdNotice, insertRule } from "./retention.repository";

const MOST_MONTHS = 1_200;

/**
 * Sets how long people are kept after their engagements under a contract ended.
 *
 * @param months 1 to 1200; null: no end is set, and people are kept
 * @throws Refusal when the contract is not the viewer's, or the input breaks a rule
 */
export async function setRetention(
  session: Session,
  contractId: string,
  months: number | null,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.that(
    months === null || (months >= 1 && months <= MOST_MONTHS),
    "months",
    "OUT_OF_RANGE",
    `months is ${months}: give a whole number from 1 to ${MOST_MONTHS}, or null for no end.`,
  );
  checks.throwIfAny();
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "retention.set", { contractId: contract.id });
  const setBy = session.viewer.subject;
  await insertRule(session, { id: newId(), contractId, months, reason, setBy });
  return contract.id;
}

/** Until when somebody is held on to, and why. */
export interface Hold {
  /** Key of the person. */
  readonly serviceUserId: string;
  /** Last day on which they may not be erased; null: nobody holds on to them any more. */
  readonly until: string | null;
  readonly reason: string | null;
}

/**
 * Holds on to somebody who was announced to be erased, or lets them go.
 *
 * @throws Refusal when nobody of the viewer's was announced, or the input breaks a rule
 */
export async function holdServiceUser(session: Session, hold: Hold): Promise<string> {
  const { serviceUserId, until, reason } = hold;
  const checks = new Checks(["input"]);
  if (until !== null) {
    checks.reason(reason, "reason");
    const message = `until is ${until}, which is past: give a day from ${today()} on.`;
    checks.that(until >= today(), "until", "IN_THE_PAST", message);
  }
  checks.throwIfAny();
  const person = await findErasable(session, serviceUserId);
  if (!person) throw notFound("service user", ["input", "serviceUser"]);
  await authorise(session, "retention.hold", { organisationId: person.organisationId });
  const held = until === null ? null : { until, reason: reason ?? "" };
  if ((await holdNotice(session, serviceUserId, held)) !== null) return serviceUserId;
  const message = "Nobody announced that this person is to be erased: there is nothing to hold.";
  throw invalid([{ path: ["input", "serviceUser"], code: "NOT_ANNOUNCED", message }]);
}
