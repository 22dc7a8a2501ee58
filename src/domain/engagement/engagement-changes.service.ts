import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { expectVersion, invalid, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { checkStart, getSetting } from "./engagement-setting";
import type { EngagementEntity } from "./engagement.entity";
import {
  findReadingSpan,
  insertRevision,
  lockEngagement,
  updateEngagement,
  type EngagementTerms,
} from "./engagement.repository";
import { checkFacts, toFactsByName, type FactPair } from "./facts";

/** Which engagement, read at which version. */
export interface EngagementEdit {
  readonly id: string;
  readonly version: number;
}

/** What to correct; what is left out or null stays as it is. */
export interface EngagementChanges {
  readonly serviceId?: string | null;
  readonly keyworker?: string | null;
  /** Nobody is keyworker any more. */
  readonly withoutKeyworker?: boolean | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly endReason?: string | null;
  /** It goes on: neither an end nor a reason of it. */
  readonly reopen?: boolean | null;
  /** All facts, replacing those before. */
  readonly facts?: readonly FactPair[] | null;
}

/**
 * Enters that an engagement ended.
 *
 * @throws Refusal when it is not there, has ended, was changed in the meantime, or the day is before
 *   its start or a reading's, or in the future
 */
export async function endEngagement(
  session: Session,
  edit: EngagementEdit,
  end: { readonly endedOn: string; readonly endReason?: string | null },
): Promise<string> {
  const current = await getForEdit(session, edit);
  if (current.endedOn !== null) {
    throw notAllowed(
      "ENDED_ALREADY",
      `This engagement ended on ${current.endedOn}: correct that with changeEngagement.`,
    );
  }
  const terms = { ...current, endedOn: end.endedOn, endReason: end.endReason ?? null };
  const checks = new Checks(["input"]);
  await checkTerms(session, checks, current.id, terms);
  checks.throwIfAny();
  await replace(session, current, terms, null);
  return current.id;
}

/**
 * Corrects an engagement. What it said before is kept, with who corrected it and why.
 *
 * @throws Refusal when it is not there, was changed in the meantime, the reason is missing, nothing
 *   would change, or what it would say breaks a rule
 */
export async function changeEngagement(
  session: Session,
  edit: EngagementEdit,
  changes: EngagementChanges,
  reason: string,
): Promise<string> {
  const given = new Checks(["input"]);
  given.reason(reason, "reason");
  given.throwIfAny();
  const current = await getForEdit(session, edit);
  const checks = new Checks(["input", "changes"]);
  checkFacts(checks, changes.facts ?? []);
  checkContradictions(checks, changes);
  const terms = await correct(session, checks, current, changes);
  await checkTerms(session, checks, current.id, terms);
  checks.throwIfAny();
  if (isDeepStrictEqual({ ...current, ...terms }, { ...current })) {
    const message = "The engagement says all of this already: give something that differs.";
    throw invalid([{ path: ["input", "changes"], code: "NOTHING_CHANGES", message }]);
  }
  await replace(session, current, terms, reason);
  return current.id;
}

/** Notes what says one thing and its opposite: one of the two would be lost without a word. */
function checkContradictions(checks: Checks, changes: EngagementChanges): void {
  checks.that(
    !changes.withoutKeyworker || changes.keyworker == null,
    "keyworker",
    "CONTRADICTION",
    "keyworker names somebody and withoutKeyworker nobody: give one of the two.",
  );
  checks.that(
    !changes.reopen || (changes.endedOn == null && changes.endReason == null),
    "reopen",
    "CONTRADICTION",
    "reopen says that it goes on, endedOn or endReason that it ended: give one of the two.",
  );
}

async function getForEdit(session: Session, edit: EngagementEdit): Promise<EngagementEntity> {
  const current = await lockEngagement(session, edit.id);
  if (!current) throw notFound("engagement", ["input", "engagement"]);
  await authorise(session, "engagement.record", current);
  expectVersion("engagement", current.version, edit.version);
  return current;
}

async function correct(
  session: Session,
  checks: Checks,
  current: EngagementEntity,
  changes: EngagementChanges,
): Promise<EngagementTerms> {
  const names = {
    contractId: current.contractId,
    serviceId: changes.serviceId ?? current.serviceId,
    keyworker: changes.keyworker,
  };
  const setting = await getSetting(session, names, ["input", "changes"]);
  if (setting.providerId !== current.providerId) {
    const message =
      `"${setting.serviceName}" is another provider's, who does not know this person: end this ` +
      "engagement and start one there.";
    checks.that(false, "service", "OTHER_PROVIDER", message);
  }
  if (changes.startedOn != null) checkStart(checks, setting, changes.startedOn);
  const keyworkerId = setting.keyworkerId ?? current.keyworkerId;
  return {
    serviceId: changes.serviceId ?? current.serviceId,
    keyworkerId: changes.withoutKeyworker ? null : keyworkerId,
    startedOn: changes.startedOn ?? current.startedOn,
    endedOn: changes.reopen ? null : (changes.endedOn ?? current.endedOn),
    endReason: changes.reopen ? null : (changes.endReason ?? current.endReason),
    facts: changes.facts ? toFactsByName(changes.facts) : current.facts,
  };
}

async function checkTerms(
  session: Session,
  checks: Checks,
  id: string,
  { startedOn, endedOn, endReason }: EngagementTerms,
): Promise<void> {
  if (endReason !== null) {
    checks.title(endReason, "endReason");
    const hasEnd = endedOn !== null;
    checks.that(hasEnd, "endReason", "NOT_ENDED", "A reason of its end needs endedOn as well.");
  }
  checks.period(startedOn, endedOn, "endedOn");
  checks.that(
    endedOn === null || endedOn <= today(),
    "endedOn",
    "IN_THE_FUTURE",
    `endedOn is ${endedOn}, after today, ${today()}: enter the end once it has come.`,
  );
  const { firstOn, lastOn } = await findReadingSpan(session, id);
  checks.that(
    firstOn === null || firstOn >= startedOn,
    "startedOn",
    "AFTER_A_READING",
    `startedOn is ${startedOn}, after a reading of ${firstOn}: withdraw that, or start by then.`,
  );
  checks.that(
    lastOn === null || endedOn === null || lastOn <= endedOn,
    "endedOn",
    "BEFORE_A_READING",
    `endedOn is ${endedOn}, before a reading of ${lastOn}: withdraw that, or end on or after it.`,
  );
}

async function replace(
  session: Session,
  current: EngagementEntity,
  terms: EngagementTerms,
  reason: string | null,
): Promise<void> {
  // As it will be, too: a keyworker hands nobody over.
  await authorise(session, "engagement.record", terms);
  const { serviceId, keyworkerId, startedOn, endedOn, endReason, facts } = current;
  await insertRevision(session, {
    id: newId(),
    engagementId: current.id,
    ...{ serviceId, keyworkerId, startedOn, endedOn, endReason, facts, reason },
    supersededBy: session.viewer.subject,
  });
  await updateEngagement(session, current.id, terms);
}
