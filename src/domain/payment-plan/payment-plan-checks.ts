import type { Checks } from "../checks";
import type { Amount } from "../contract/contract-checks";
import { checkAmount } from "../money-checks";
import { describePeriod, isSamePeriod, overlaps, type Period } from "../period";

/** Most lines of a plan. */
const MOST_LINES = 1_000;

/** What somebody expects of a period. */
export interface PlannedLine {
  /** Reference of the metric; null: of all together, or of none in particular. */
  readonly metric?: string | null;
  readonly period: Period;
  readonly claims?: number | null;
  readonly amount: Amount;
  /** Key of who pays. */
  readonly payerId?: string | null;
  /** Key of who is paid. */
  readonly recipientId?: string | null;
}

/** Notes what is wrong with the lines of a plan, but for what they name. */
export function checkLines(
  checks: Checks,
  lines: readonly PlannedLine[],
  contractCurrency: string | null,
): void {
  checks.that(lines.length > 0, "lines", "REQUIRED", "A plan has at least one line.");
  if (!checks.count(lines, MOST_LINES, "lines")) return;
  const currency = contractCurrency ?? lines[0]?.amount.currency ?? null;
  lines.forEach((line, i) => {
    const path = ["lines", String(i)];
    checkAmount(checks, line.amount, [...path, "amount"], { currency });
    checks.that(
      line.period.end >= line.period.start,
      [...path, "period", "end"],
      "PERIOD_BACKWARDS",
      `The period ends on ${line.period.end}, before its start ${line.period.start}.`,
    );
    checks.that(
      line.claims == null || line.claims >= 0,
      [...path, "claims"],
      "OUT_OF_RANGE",
      `claims is ${line.claims}: give 0 or more.`,
    );
  });
  refuseCrossing(checks, lines);
}

/** Of one metric and the same parties, a stretch of time is planned once. */
function refuseCrossing(checks: Checks, lines: readonly PlannedLine[]): void {
  const numbered = lines.map((line, place) => ({ line, place }));
  const groups = Map.groupBy(numbered, ({ line }) =>
    JSON.stringify([line.metric, line.payerId, line.recipientId]),
  );
  for (const some of groups.values()) {
    const inOrder = some.toSorted((a, b) => (a.line.period.start < b.line.period.start ? -1 : 1));
    inOrder.slice(1).forEach(({ line, place }, i) => {
      const before = inOrder[i]!.line;
      const isTwice = isSamePeriod(before.period, line.period);
      checks.that(
        !overlaps(before.period, line.period),
        ["lines", String(place), "period"],
        isTwice ? "DUPLICATE" : "OVERLAPPING_PERIOD",
        `${describePeriod(line.period)} and ${describePeriod(before.period)} are planned for the ` +
          "same metric, payer and recipient: what is expected of a day is said once.",
      );
    });
  }
}
