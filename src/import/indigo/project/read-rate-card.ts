import { MetricCounts, type Cap, type PriceRule } from "../../../domain/rate-card/terms";
import { readCurrency } from "../cells/read-currency";
import { PRICINGS, type RowOf } from "../indigo-table";
import type { IndigoMoney, IndigoRateCard } from "../indigo-project";
import { joined } from "./joined";
import type { ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readMoney } from "./read-money";

type PricingRow = RowOf<typeof PRICINGS>;

/** A row with its price, in minor units of the card's currency. */
interface Priced {
  readonly row: PricingRow;
  readonly priceMinor: number;
  readonly maximumMinor: number | null;
}

const { columns } = PRICINGS;

/** What a rate card is made for. */
export interface CardFrame {
  readonly metrics: ReadonlySet<string>;
  readonly effectiveFrom: string;
  /** The most that may be paid for outcomes under the contract. */
  readonly maximum: IndigoMoney | null;
}

/** The prices and caps of a project, null where nothing is priced. Words about them are remarks. */
export function readRateCard(
  notes: ProjectNotes,
  { project, pricings }: ProjectRows,
  { metrics, effectiveFrom, maximum }: CardFrame,
): IndigoRateCard | null {
  for (const row of pricings) keepWords(notes, row);
  const currency = pricings.flatMap((row) => codeOf(row.currency) ?? [])[0];
  if (currency === undefined) return null;
  const priced = pricings.flatMap((row) => readPrice(notes, row, currency, metrics) ?? []);
  const byMetric = [...Map.groupBy(priced, ({ row }) => row.metric)];
  if (byMetric.length === 0) return null;
  const perPerson = maximumPerPerson(notes, priced);
  const caps: Cap[] = [
    ...(perPerson === null ? byMetric.flatMap(([metric, rows]) => metricCap(metric, rows)) : []),
    ...(perPerson === null
      ? []
      : [{ kind: "person" as const, metrics: [], amountMinor: perPerson }]),
  ];
  if (maximum?.currency === currency) {
    caps.push({ kind: "contract", amountMinor: maximum.amountMinor });
  } else if (maximum !== null) {
    const message = `The maximum is in ${maximum.currency}, prices are in ${currency}: it is no cap.`;
    notes.note(project, "OTHER_CURRENCY", message);
  }
  return {
    currency,
    effectiveFrom,
    // Only where people are counted can there be a limit for each of them.
    counts: perPerson === null ? MetricCounts.OUTCOMES : MetricCounts.PEOPLE,
    metrics: byMetric.map(([reference, rows]) => ({
      reference,
      price: priceOf(notes, reference, rows),
    })),
    caps,
  };
}

function readPrice(
  notes: ProjectNotes,
  row: PricingRow,
  currency: string,
  metrics: ReadonlySet<string>,
): Priced | null {
  const about = `price/${row.metric || "none"}`;
  const subject = `Price of ${row.metric || "no metric"}`;
  if (!metrics.has(row.metric)) {
    const code = row.metric === "" ? "NO_METRIC" : "UNKNOWN_METRIC";
    const message = `The project has no metric "${row.metric}": its price is kept in words.`;
    notes.note(row, code, message, columns.metric, row.metric);
    notes.remark(row, about, subject, inWords(row));
    return null;
  }
  if (row.price === "") {
    notes.note(row, "NO_PRICE", `${row.metric} has no price: it is left out.`, columns.price);
    return null;
  }
  const cells = {
    ...{ amount: row.price, currency: row.currency, subject, about },
    ...{ amountField: columns.price, currencyField: columns.currency },
  };
  const price = readMoney(notes, row, cells, currency);
  if (price === null) return null;
  if (price.currency !== currency) {
    const message = `Other prices of the project are in ${currency}: this one is kept in words.`;
    notes.note(row, "OTHER_CURRENCY", message, columns.currency, row.currency);
    notes.remark(row, about, subject, inWords(row));
    return null;
  }
  const maximum = readMoney(notes, row, {
    ...{ ...cells, amount: row.maximum, amountField: columns.maximum, currency },
    ...{ subject: `Maximum for ${row.metric}`, about: `maximum/${row.metric}` },
  });
  return { row, priceMinor: price.amountMinor, maximumMinor: maximum?.amountMinor ?? null };
}

/** One price is a unit price; several of a metric follow each other by what each may come to at most. */
function priceOf(notes: ProjectNotes, reference: string, rows: readonly Priced[]): PriceRule {
  const [first, ...others] = rows;
  if (others.length === 0) return { kind: "unit", priceMinor: first!.priceMinor };
  const counts = rows.slice(0, -1).map(countOf);
  if (counts.includes(null)) {
    for (const { row } of others) {
      const message = `${reference} has another price before this one: it is kept in words.`;
      notes.note(row, "PRICE_TWICE", message, columns.price, row.price);
      notes.remark(row, `price/${reference}`, `Price of ${reference}`, inWords(row));
    }
    return { kind: "unit", priceMinor: first!.priceMinor };
  }
  let upTo = 0;
  const tiers = rows.map(({ priceMinor }, index) => {
    const count = counts[index];
    if (count != null) upTo += count;
    return { upTo: count == null ? null : upTo, priceMinor };
  });
  const words = tiers.map((tier) => (tier.upTo === null ? "then" : `to ${tier.upTo}`)).join(", ");
  const message = `${reference} has ${rows.length} prices: they are taken as tiers, ${words}.`;
  notes.note(first!.row, "PRICE_IN_TIERS", message, columns.price);
  return { kind: "tiers", tiers };
}

/** For how many outcomes a price is paid at most, where that is a whole number. */
function countOf({ priceMinor, maximumMinor }: Priced): number | null {
  if (maximumMinor === null || priceMinor === 0 || maximumMinor % priceMinor !== 0) return null;
  return maximumMinor / priceMinor;
}

/**
 * The same maximum beside each of several different prices is what may be paid for one person over
 * all metrics; a maximum of its own beside each metric is a limit of that metric.
 */
function maximumPerPerson(notes: ProjectNotes, priced: readonly Priced[]): number | null {
  const maxima = new Set(priced.map(({ maximumMinor }) => maximumMinor));
  const prices = new Set(priced.map(({ priceMinor }) => priceMinor));
  const [maximum] = maxima;
  if (maxima.size !== 1 || maximum == null || prices.size < 2) return null;
  const message =
    "The same maximum stands beside every price: it is taken as the most for one person, over all " +
    "metrics.";
  notes.note(
    priced[0]!.row,
    "MAXIMUM_PER_PERSON",
    message,
    columns.maximum,
    priced[0]!.row.maximum,
  );
  return maximum;
}

/** The most for one metric; of several prices the sum, as long as each of them has one. */
function metricCap(metric: string, rows: readonly Priced[]): Cap[] {
  const maxima = rows.map(({ maximumMinor }) => maximumMinor);
  if (maxima.includes(null)) return [];
  const amountMinor = maxima.reduce<number>((sum, maximum) => sum + maximum!, 0);
  return [{ kind: "metric", metric, count: null, amountMinor }];
}

function keepWords(notes: ProjectNotes, row: PricingRow): void {
  const subject = `Price of ${row.metric}`;
  notes.remark(row, `description/${row.metric}`, subject, row.description);
  notes.remark(row, `increases/${row.metric}`, subject, row.increases);
  notes.remark(row, `notes/${row.metric}`, subject, row.notes);
  for (const field of ["description", "notes"] as const) {
    if (!CAP_WORDS.test(row[field])) continue;
    const message = "A limit in words is kept in words: no calculation applies it.";
    notes.noteOnce(row, "CAP_IN_WORDS", message, columns[field], row[field]);
  }
}

const CAP_WORDS = /\bmaxim|\bcap\b|\bno more than\b|\bonly \d+%/i;

const inWords = (row: PricingRow): string =>
  joined([
    `${row.price} ${row.currency}`.trim(),
    row.maximum === "" ? "" : `At most ${row.maximum} ${row.currency}`.trim(),
    row.description,
  ]) ?? "";

/** A currency's code, for a cell that has one. */
function codeOf(text: string): string | null {
  const reading = readCurrency(text);
  return reading.kind === "currency" ? reading.code : null;
}
