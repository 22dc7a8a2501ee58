import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { counted } from "../evidence/words";
import { conflict, notAllowed, notFound } from "../refusal";
import type { AuditFindingEntity, FindingAnswer } from "./audit-finding.entity";
import type { CaseFileAuditEntity } from "./case-file-audit.entity";
import { finishAudit, findFindings, lockAudit, updateFindings } from "./case-file-audit.repository";
import { MOST_AT_ONCE } from "./checked-readings";
import { findSpotCheck } from "./spot-check.repository";
import { SpotCheckState } from "./spot-check.entity";

/** What was found of one drawn reading. */
export interface NewFinding {
  readonly findingId: string;
  readonly involvedPerson: FindingAnswer;
  readonly scoresFitNotes: FindingAnswer;
  readonly actionPlanFollows: FindingAnswer;
  readonly note?: string | null;
  /** The version that was read; needed where something was found before. */
  readonly version?: number | null;
}

/**
 * Records what was found in case files, all or none, over what was recorded before. A finished audit
 * does not change any more.
 *
 * @param isFinal whether the audit is finished with it: from then on its findings count
 * @returns the audit's key
 * @throws Refusal when a finding is not of the audit, was changed in the meantime, the audit is
 *   finished, or is to be finished and something was not looked at
 */
export async function recordAuditFindings(
  session: Session,
  auditId: string,
  findings: readonly NewFinding[],
  isFinal: boolean,
): Promise<string> {
  const checks = new Checks(["input"]);
  checkFindings(checks, findings, isFinal);
  const audit = await lockAudit(session, auditId);
  if (!audit) throw notFound("audit of case files", ["input", "audit"]);
  await authorise(session, "reading.check", { serviceId: audit.serviceId });
  if (audit.finishedAt) throw alreadyFinished();
  const drawn = await findFindings(session, auditId);
  const byId = new Map(drawn.map((one) => [one.id, one]));
  findings.forEach((one, i) => checkAgainst(byId.get(one.findingId), one, i));
  if (findings.length > 0) {
    await updateFindings(
      session,
      findings.map((one) => ({
        ...{ id: one.findingId, involvedPerson: one.involvedPerson, note: one.note ?? null },
        ...{ scoresFitNotes: one.scoresFitNotes, actionPlanFollows: one.actionPlanFollows },
      })),
    );
  }
  if (isFinal) await finish(session, audit, drawn, findings);
  return auditId;
}

/**
 * @param now those that something is being recorded of
 * @throws Refusal where a reading was not looked at
 */
export function refuseUnfinished(
  drawn: readonly Pick<AuditFindingEntity, "id" | "foundAt">[],
  now: ReadonlySet<string> = new Set(),
): void {
  const left = drawn.filter(({ id, foundAt }) => foundAt === null && !now.has(id)).length;
  if (left === 0) return;
  throw notAllowed(
    "NOT_LOOKED_AT",
    `Of ${counted(drawn.length, "reading")} drawn, ${left} ${left === 1 ? "was" : "were"} not looked at: ` +
      "record what was found of each first, or that you cannot tell.",
  );
}

async function finish(
  session: Session,
  audit: CaseFileAuditEntity,
  drawn: readonly AuditFindingEntity[],
  findings: readonly NewFinding[],
): Promise<void> {
  const now = new Set(findings.map(({ findingId }) => findingId));
  refuseUnfinished(drawn, now);
  const asked = audit.spotCheckId && (await findSpotCheck(session, audit.spotCheckId));
  if (asked && asked.state === SpotCheckState.ASKED) {
    throw notAllowed(
      "ANSWER_THE_SPOT_CHECK",
      "A commissioner asked for it: answer the spot check, which finishes it.",
    );
  }
  await finishAudit(session, audit.id);
}

function checkFindings(checks: Checks, findings: readonly NewFinding[], isFinal: boolean): void {
  const isSome = findings.length > 0 || isFinal;
  checks.that(isSome, "findings", "REQUIRED", "Say what was found of at least one reading.");
  if (!checks.count(findings, MOST_AT_ONCE, "findings")) checks.throwIfAny();
  const seen = new Set<string>();
  findings.forEach(({ findingId, note }, i) => {
    const path = ["findings", String(i)];
    checks.that(!seen.has(findingId), path, "DUPLICATE", "This finding is named twice.");
    seen.add(findingId);
    checks.text(note, [...path, "note"]);
  });
  checks.throwIfAny();
}

function checkAgainst(known: AuditFindingEntity | undefined, given: NewFinding, i: number): void {
  if (!known) throw notFound("finding of this audit", ["input", "findings", String(i), "finding"]);
  const { foundAt, version } = known;
  if (given.version == null ? foundAt === null : given.version === version) return;
  throw conflict(
    `Something was recorded of reading number ${known.position} of the sample in the meantime: ` +
      `read it again, and give its version, ${version}, to write over it.`,
    version,
  );
}

const alreadyFinished = () =>
  notAllowed(
    "FINISHED",
    "This audit is finished: what was found stands as it is. Draw another one to look again.",
  );
