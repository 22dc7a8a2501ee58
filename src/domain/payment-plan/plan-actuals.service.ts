import type { Session } from "../../db/session";
import { isSafe, type DisclosurePolicy } from "../../disclosure/policy";
import { guardTotals } from "../payment/guarded-totals";
import type { Period } from "../period";
import { findActuals, type StretchActuals } from "./plan-actuals.repository";
import type { PaymentPlanLineEntity } from "./payment-plan-line.entity";
import type { PaymentPlanEntity } from "./payment-plan.entity";
import { placeOf, stretches } from "./stretches";

/** A plan with its lines. */
export interface WholePlan {
  readonly plan: PaymentPlanEntity;
  readonly lines: readonly PaymentPlanLineEntity[];
}

/** What was planned for a stretch of time, and what came of it. */
export interface PlanAgainstActual {
  readonly contractId: string;
  readonly asOf: Date | null;
  /** Whether money alone is told: counts of claims could be subtracted from what is calculated. */
  readonly isGuarded: boolean;
  /** Whether a day lies in it. */
  readonly has: (day: string) => boolean;
  /** Null for what happened outside of all that is planned. */
  readonly period: Period | null;
  readonly currency: string;
  /** Sums over the lines of the stretch; claims are null where some line does not say how many. */
  readonly plannedMinor: number;
  readonly plannedClaims: number | null;
  /** Null where few people stand behind it. */
  readonly actual: Omit<StretchActuals, "planId" | "place" | "people"> | null;
}

/** Plans against what happened, in the order of the plans: one statement for any number of them. */
export async function planAgainstActual(
  session: Session,
  policy: DisclosurePolicy | null,
  plans: readonly WholePlan[],
  asOf: Date | null,
): Promise<readonly (readonly PlanAgainstActual[])[]> {
  const asked = plans.map(({ plan, lines }) => ({
    planId: plan.id,
    contractId: plan.contractId,
    stretches: stretches(lines.map(periodOf)),
  }));
  const contractIds = [...new Set(plans.map(({ plan }) => plan.contractId))];
  const [all, totals] = await Promise.all([
    findActuals(session, asked, asOf),
    guardTotals(session, policy, contractIds, asOf),
  ]);
  const rows = Map.groupBy(all, ({ planId }) => planId);
  return plans.map(({ plan: { id, contractId }, lines }, i) => {
    const isGuarded = totals.guarded.has(contractId);
    const found = compare(lines, asked[i]!.stretches, rows.get(id) ?? [], {
      threshold: isGuarded && policy ? policy.threshold : null,
      isWithheld: totals.withheld.has(contractId),
    });
    return found.map((one) => ({ ...one, contractId, asOf, isGuarded }));
  });
}

const NOTHING = { claims: 0, outcomes: 0, people: 0, owedMinor: 0, paidMinor: 0 };

function compare(
  lines: readonly PaymentPlanLineEntity[],
  periods: readonly Period[],
  actuals: readonly StretchActuals[],
  guard: { readonly threshold: number | null; readonly isWithheld: boolean },
): readonly Omit<PlanAgainstActual, "contractId" | "asOf" | "isGuarded">[] {
  const { threshold, isWithheld } = guard;
  const currency = lines[0]!.currency;
  const outside = actuals.find(({ place }) => place === null);
  const found = [
    ...periods.map((_, place) => actuals.find((one) => one.place === place) ?? NOTHING),
    ...(outside ? [outside] : []),
  ];
  // Money moves later than what it is for: while any of it is of few people, none can be told.
  const isFew = threshold !== null && !found.every(({ people }) => isSafe(people, threshold));
  const isShown = !isWithheld && !isFew;
  return found.map((one, place) => {
    const own = lines.filter((line) => placeOf(periods, periodOf(line)) === place);
    const { claims, outcomes, owedMinor, paidMinor } = one;
    const period = periods[place] ?? null;
    return {
      period,
      has: (day: string) =>
        period ? isIn(day, period) : !periods.some((stretch) => isIn(day, stretch)),
      currency,
      plannedMinor: own.reduce((sum, line) => sum + line.amountMinor, 0),
      plannedClaims: sumOfClaims(own),
      actual: isShown ? { claims, outcomes, owedMinor, paidMinor } : null,
    };
  });
}

const isIn = (day: string, { start, end }: Period): boolean => start <= day && day <= end;

function sumOfClaims(lines: readonly PaymentPlanLineEntity[]): number | null {
  if (lines.some((line) => line.claims === null)) return null;
  return lines.reduce((sum, line) => sum + line.claims!, 0);
}

/** The days that a line is about. */
export const periodOf = (line: PaymentPlanLineEntity): Period => ({
  start: line.periodStart,
  end: line.periodEnd,
});
