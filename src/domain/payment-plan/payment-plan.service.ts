import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { ContractEntity } from "../contract/contract.entity";
import { findParties, holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { getOrganisation } from "../organisation/organisation.service";
import { findMetrics, keyOfMetric } from "../rate-card/contract-metrics.repository";
import { findCommitments } from "./payment-commitment.repository";
import { checkLines, type PlannedLine } from "./payment-plan-checks";
import type { PaymentPlanLineEntity } from "./payment-plan-line.entity";
import { findPlanInForce, insertPlan, type NewPlanLine } from "./payment-plan.repository";

/** A plan to put in the place of the one in force. */
export interface NewPlan {
  /** What the contract calls it. */
  readonly reference?: string | null;
  /** Why; needed where it supersedes another. */
  readonly reason?: string | null;
  readonly lines: readonly PlannedLine[];
}

/**
 * Plans payments: a version that supersedes the one in force. The same again changes nothing.
 *
 * @returns the key of the plan in force
 * @throws Refusal when a value is wrong, or something that a line names is not there
 */
export async function planPayments(
  session: Session,
  contractId: string,
  plan: NewPlan,
): Promise<string> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "plan.set", { contractId });
  await holdContract(session, contractId);
  const checks = new Checks(["input"]);
  if (plan.reference != null) checks.title(plan.reference, "reference");
  checks.text(plan.reason, "reason");
  checkLines(checks, plan.lines, contract.currency);
  checks.throwIfAny();
  const lines = await toLines(session, contract, plan.lines);
  const before = await findPlanInForce(session, contractId);
  const reference = plan.reference ?? null;
  const isKnown = before?.plan.reference === reference && isSame(before.lines, lines);
  if (before && isKnown) return before.plan.id;
  if (before) {
    checks.reason(plan.reason, "reason");
    checks.throwIfAny();
  }
  const number = (before?.plan.number ?? 0) + 1;
  return insertPlan(session, { contractId, number, reference, reason: plan.reason ?? null }, lines);
}

/** Lines with the keys of what they name. */
async function toLines(
  session: Session,
  contract: ContractEntity,
  lines: readonly PlannedLine[],
): Promise<NewPlanLine[]> {
  const checks = new Checks(["input"]);
  const metrics = await findMetrics(session, contract.id);
  await checkParties(session, checks, contract, lines);
  const rows = lines.map((line, i): NewPlanLine => {
    const path = ["lines", String(i), "metric"];
    return {
      outcomeMetricId: line.metric == null ? null : keyOfMetric(checks, metrics, line.metric, path),
      periodStart: line.period.start,
      periodEnd: line.period.end,
      claims: line.claims ?? null,
      amountMinor: line.amount.amountMinor,
      currency: line.amount.currency,
      payerId: line.payerId ?? null,
      recipientId: line.recipientId ?? null,
    };
  });
  checks.throwIfAny();
  return rows;
}

/** Who pays has a part in the contract or promised to pay; who is paid has a part. */
async function checkParties(
  session: Session,
  checks: Checks,
  contract: ContractEntity,
  lines: readonly PlannedLine[],
): Promise<void> {
  const parties = (await findParties(session, contract.id)).map((party) => party.organisationId);
  const known = new Set([contract.commissionerId, ...parties]);
  const payers = new Set([
    ...known,
    ...(await findCommitments(session, contract.id)).map(({ payerId }) => payerId),
  ]);
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    for (const [role, id] of [
      ["payer", line.payerId],
      ["recipient", line.recipientId],
    ] as const) {
      if (id == null || seen.has(`${role} ${id}`)) continue;
      seen.add(`${role} ${id}`);
      const path = ["lines", String(i), role];
      const { name } = await getOrganisation(session, id, ["input", ...path]);
      checks.that(
        (role === "payer" ? payers : known).has(id),
        path,
        "NOT_A_PARTY",
        `${name} has no part in ${contract.reference}: add it as a party first` +
          (role === "payer" ? ", or enter what it committed to pay." : "."),
      );
    }
  }
}

const SAID = [
  "outcomeMetricId",
  "periodStart",
  "periodEnd",
  "claims",
  "amountMinor",
  "currency",
  "payerId",
  "recipientId",
] as const satisfies readonly (keyof NewPlanLine)[];

/** Whether two plans say the same, in whatever order. */
function isSame(before: readonly PaymentPlanLineEntity[], lines: readonly NewPlanLine[]): boolean {
  const toText = (line: NewPlanLine): string => JSON.stringify(SAID.map((name) => line[name]));
  const [known, given] = [before.map(toText).sort(), lines.map(toText).sort()];
  return known.length === given.length && known.every((text, i) => text === given[i]);
}
