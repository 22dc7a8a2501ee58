import { describePeriod, isSamePeriod, type Period } from "../../../domain/period";
import { PAYMENTS, PLANS, type RowOf } from "../indigo-table";
import type { IndigoPlan } from "../indigo-project";
import { joined } from "./joined";
import type { ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readMoney } from "./read-money";
import { readEnds, readPeriod } from "./read-period";

type PlanRow = RowOf<typeof PLANS>;
type PaymentRow = RowOf<typeof PAYMENTS>;
type Line = IndigoPlan["lines"][number];

/** Plans are called `plan1`, `Plan1`…: case tells nothing. */
const idOf = (plan: string): string => plan.toLowerCase();

export const isPlanned = (row: PaymentRow): boolean => row.type.toLowerCase() === "planned";

/** The project's payment plans in the order in which each took over from the one before. */
export function readPlans(notes: ProjectNotes, { plans, payments }: ProjectRows): IndigoPlan[] {
  const rows = new Map<string, PlanRow>();
  for (const row of plans) {
    const id = idOf(row.plan);
    if (!rows.has(id)) rows.set(id, row);
    else
      notes.note(
        row,
        "DUPLICATE_PLAN",
        `There is a ${id} before it.`,
        PLANS.columns.plan,
        row.plan,
      );
  }
  const planned = Map.groupBy(payments.filter(isPlanned), (row) => idOf(row.plan));
  for (const [id, [row]] of planned) {
    if (rows.has(id)) continue;
    const message = `${PLANS.file} has no "${id}": it is taken as a plan without a day of its own.`;
    notes.note(row!, "UNKNOWN_PLAN", message, PAYMENTS.columns.plan, row!.plan);
  }
  return [...new Set([...rows.keys(), ...planned.keys()])]
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .flatMap((id) => readPlan(notes, id, rows.get(id), planned.get(id) ?? []) ?? []);
}

function readPlan(
  notes: ProjectNotes,
  reference: string,
  row: PlanRow | undefined,
  planned: readonly PaymentRow[],
): IndigoPlan | null {
  const { startField, endField } = { startField: PLANS.columns.start, endField: PLANS.columns.end };
  const ends = row
    ? readEnds(notes, row, { start: row.start, end: row.end, startField, endField })
    : {};
  const { lines, currency } = readLines(notes, planned);
  if (currency === null) {
    if (row === undefined) return null;
    const message = `${reference} has no planned payments: it is kept in words.`;
    notes.note(row, "PLAN_WITHOUT_AMOUNTS", message, PLANS.columns.plan, row.plan);
    notes.remark(row, `plan/${reference}`, `Payment plan ${reference}`, describe(ends, row.notes));
    return null;
  }
  return {
    ...{ reference, currency, lines },
    reason: joined([describe(ends, row?.notes ?? "")]),
  };
}

const describe = ({ start, end }: Partial<Period>, notes: string): string =>
  [start && `In force from ${start}${end === undefined ? "" : ` to ${end}`}.`, notes]
    .filter(Boolean)
    .join(" ");

/** Amounts by period; those of one period are added up, for they are parts of one plan. */
function readLines(
  notes: ProjectNotes,
  planned: readonly PaymentRow[],
): { lines: Line[]; currency: string | null } {
  const lines: Line[] = [];
  let currency: string | null = null;
  for (const row of planned) {
    const period = readPeriod(notes, row, {
      ...{ start: row.start, end: row.end },
      ...{ startField: PAYMENTS.columns.start, endField: PAYMENTS.columns.end },
    });
    const money = readMoney(notes, row, {
      ...{ amount: row.amount, currency: row.currency },
      ...{ amountField: PAYMENTS.columns.amount, currencyField: PAYMENTS.columns.currency },
      ...{
        subject: `Planned payment (${row.plan})`,
        about: `planned/${idOf(row.plan)}/${row.start}`,
      },
    });
    if (period === null || money === null) {
      if (row.amount === "") notes.note(row, "NO_AMOUNT", "It plans no amount: it is left out.");
      else if (money !== null) notes.note(row, "NO_PERIOD", "It says no period: it is left out.");
      continue;
    }
    if (currency !== null && money.currency !== currency) {
      const message = `Other amounts of the plan are in ${currency}: this one is left out.`;
      notes.note(row, "OTHER_CURRENCY", message, PAYMENTS.columns.currency, row.currency);
      continue;
    }
    currency = money.currency;
    const at = lines.findIndex((line) => isSamePeriod(line.period, period));
    if (at < 0) {
      lines.push({ period, amountMinor: money.amountMinor });
    } else {
      const message = `${row.plan} has several amounts for ${describePeriod(period)}: they are added up.`;
      notes.note(row, "PERIOD_TWICE", message, PAYMENTS.columns.amount, row.amount);
      lines[at] = { period, amountMinor: lines[at]!.amountMinor + money.amountMinor };
    }
    if (row.notes !== "") {
      notes.remark(
        row,
        `planned/${idOf(row.plan)}/${row.start}`,
        `Payment plan ${row.plan}`,
        row.notes,
      );
    }
  }
  return { lines, currency };
}
