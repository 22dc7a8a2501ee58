import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { IndigoPlan, IndigoProject } from "../indigo-project";
import { isSameData, type PartCount } from "./difference";
import type { Keys } from "./keys";
import { findPlans, insertPlans, type PlanRow } from "./plans.repository";

type NewPlan = Omit<PlanRow, "setBy">;

/**
 * Enters payment plans, each a version that takes over from the one before. Where one changed, it and
 * all that follow it are entered again behind what is there, so that the last one is in force.
 */
export async function landPlans(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const known = Map.groupBy(
    await findPlans(session, keys.contracts),
    ({ contractId }) => contractId,
  );
  const rows: NewPlan[] = [];
  const count = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  for (const project of projects) {
    const contractId = keys.contract(project.reference);
    const all = known.get(contractId) ?? [];
    const imported = lastByReference(all, session.viewer.subject);
    const first = firstDifference(project.plans, imported);
    const last = all.at(-1)?.number ?? 0;
    project.plans.slice(first).forEach((plan, index) => {
      if (imported.has(plan.reference)) count.changed += 1;
      else count.added += 1;
      rows.push(rowOf(plan, contractId, last + 1 + index));
    });
    count.unchanged += first;
    const references = new Set<string | null>(project.plans.map(({ reference }) => reference));
    count.gone += [...imported.keys()].filter((reference) => !references.has(reference)).length;
  }
  await insertPlans(session, rows);
  return count;
}

/** The last version of each plan that an import entered. */
function lastByReference(rows: readonly PlanRow[], importer: string): Map<string | null, PlanRow> {
  const own = rows.filter(({ setBy }) => setBy === importer);
  return new Map(own.map((row) => [row.reference, row]));
}

/** How many plans, from the first on, are there as they should be. */
function firstDifference(
  plans: readonly IndigoPlan[],
  imported: ReadonlyMap<string | null, PlanRow>,
): number {
  const index = plans.findIndex((plan) => {
    const row = imported.get(plan.reference);
    return row === undefined || !isSame(plan, row);
  });
  return index < 0 ? plans.length : index;
}

const isSame = (plan: IndigoPlan, row: PlanRow): boolean =>
  plan.reason === row.reason &&
  plan.currency === row.currency &&
  isSameData(linesOf(plan), row.lines);

const linesOf = ({ lines }: IndigoPlan): PlanRow["lines"] =>
  lines.map(({ period, amountMinor }) => ({
    ...{ periodStart: period.start, periodEnd: period.end, amountMinor },
  }));

const rowOf = (plan: IndigoPlan, contractId: string, number: number): NewPlan => ({
  ...{ id: newId(), contractId, number, reference: plan.reference, reason: plan.reason },
  ...{ currency: plan.currency, lines: linesOf(plan) },
});
