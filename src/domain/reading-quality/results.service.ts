import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { today } from "../today";
import { BaselineRule, type ReadingQuestion } from "../evidence/question";
import { AUDIT_QUESTIONS, exactAnswers, lookedAt, withheldAnswers } from "./answers";
import type { CaseFileAuditEntity } from "./case-file-audit.entity";
import { readFindings } from "./data-quality.repository";
import type { LookedAt } from "./data-quality";
import { toldFindings } from "./protect-findings";
import { readAudited } from "./results.repository";
import { marginOf } from "./sample-size";
import { SpotCheckState, type SpotCheckEntity } from "./spot-check.entity";

/** What was found in audits so far, for their provider, in their order. */
export async function auditResults(
  session: Session,
  audits: readonly CaseFileAuditEntity[],
): Promise<(LookedAt & { readonly left: number })[]> {
  const rows = await readAudited(
    session,
    audits.map(({ id }) => id),
  );
  const byAudit = Map.groupBy(rows, ({ auditId }) => auditId);
  return audits.map(({ id, drawnFrom }) => {
    // Fewer than were drawn, where people were erased since.
    const drawn = byAudit.get(id) ?? [];
    const found = drawn.filter(({ isFound }) => isFound);
    return {
      answers: AUDIT_QUESTIONS.map((question) => exactAnswers(found, question)),
      margin: marginOf(found.length, drawnFrom),
      left: drawn.length - found.length,
    };
  });
}

/**
 * What is told of answered spot checks, in their order: who sees the people is told all, and a
 * commissioner as far as it is about enough people. Null where one is not answered.
 */
export async function spotCheckResults(
  session: Session,
  policy: DisclosurePolicy | null,
  checks: readonly SpotCheckEntity[],
): Promise<(LookedAt | null)[]> {
  const answered = checks.filter(({ state }) => state === SpotCheckState.ANSWERED);
  if (answered.length === 0) return checks.map(() => null);
  const scopes = [
    ...new Map(
      answered.map(({ contractId, starId }) => [
        `${contractId} ${starId}`,
        { contractIds: [contractId], starId },
      ]),
    ).values(),
  ];
  const rows = await readFindings(session, everything(), scopes);
  const hidden = new Set(policy ? (await session.reach()).protectedContracts : []);
  return checks.map((check): LookedAt | null => {
    if (check.state !== SpotCheckState.ANSWERED) return null;
    const { contractId, starId, id } = check;
    const place = scopes.findIndex(
      (scope) => scope.contractIds[0] === contractId && scope.starId === starId,
    );
    const all = rows.filter(({ scopeNumber }) => scopeNumber === place);
    if (policy && hidden.has(contractId)) {
      const told = toldFindings(all, policy.threshold).ofSpotCheck.get(id);
      return lookedAt(told ?? AUDIT_QUESTIONS.map(withheldAnswers));
    }
    const own = all.filter(({ spotCheckId }) => spotCheckId === id);
    return lookedAt(AUDIT_QUESTIONS.map((question) => exactAnswers(own, question)));
  });
}

const everything = (): ReadingQuestion => ({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null },
  ...{ to: today(), dueBefore: today(), excludeRetrospective: false, serviceIds: null, where: [] },
  applyEditionMapping: false,
});
