import type { PriceRule } from "../../../domain/rate-card/terms";
import { PAYMENTS, type RowOf } from "../indigo-table";
import type { IndigoClaim, IndigoPayment, IndigoRateCard } from "../indigo-project";
import { uniqueKey, type ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readMoney } from "./read-money";
import type { OrganisationBook } from "./read-organisation";
import { readPeriod } from "./read-period";
import { isPlanned } from "./read-plans";

type PaymentRow = RowOf<typeof PAYMENTS>;

const { columns } = PAYMENTS;

/** Who pays whom where a row does not say. */
export interface PaymentFrame {
  readonly metrics: ReadonlySet<string>;
  readonly commissioner: string;
  /** The lead provider; null where there is none. */
  readonly provider: string | null;
}

/** Money that moved: rows that are not planned. */
export function readPayments(
  notes: ProjectNotes,
  book: OrganisationBook,
  { payments }: ProjectRows,
  frame: PaymentFrame,
): IndigoPayment[] {
  const found = new Map<string, IndigoPayment>();
  for (const row of payments) {
    if (isPlanned(row)) continue;
    const payment = readPayment(notes, book, row, frame);
    if (payment === null) continue;
    const key = uniqueKey(payment.key, found);
    found.set(key, { ...payment, key });
  }
  return [...found.values()];
}

function readPayment(
  notes: ProjectNotes,
  book: OrganisationBook,
  row: PaymentRow,
  frame: PaymentFrame,
): IndigoPayment | null {
  const about = ["paid", row.metric, row.start, row.end].filter((part) => part !== "").join("/");
  const subject = row.metric === "" ? "Payment" : `Payment for ${row.metric}`;
  if (row.type === "") {
    const message = "Neither planned nor actual: it is taken as paid, for it names no plan.";
    notes.note(row, "NO_PAYMENT_TYPE", message, columns.type);
  }
  const period = readPeriod(notes, row, {
    ...{ start: row.start, end: row.end, startField: columns.start, endField: columns.end },
  });
  const money = readMoney(notes, row, {
    ...{ amount: row.amount, currency: row.currency, subject, about },
    ...{ amountField: columns.amount, currencyField: columns.currency },
  });
  notes.remark(row, about, subject, row.notes);
  if (money === null) {
    if (row.amount === "") notes.note(row, "NO_AMOUNT", "It says no amount: it is left out.");
    return null;
  }
  const inWords = `${row.amount} ${row.currency}`;
  if (period === null) {
    notes.note(row, "NO_PERIOD", "It says no whole period: it is kept in words.", columns.start);
    notes.remark(row, about, subject, inWords);
    return null;
  }
  if (money.amountMinor === 0) {
    notes.note(row, "NOTHING_PAID", "Nothing was paid: there is nothing to enter.", columns.amount);
    return null;
  }
  const recipient = recipientOf(notes, book, row, frame);
  if (recipient === null) {
    notes.remark(row, about, subject, inWords);
    return null;
  }
  return {
    ...{ key: about, period, money, recipient },
    metric: metricOf(notes, row, frame.metrics),
    payer: payerOf(notes, book, row, frame.commissioner),
    note: row.notes === "" ? null : row.notes,
  };
}

/** Several payers share in a way that the source does not tell: the commissioner is entered, or the first. */
function payerOf(
  notes: ProjectNotes,
  book: OrganisationBook,
  row: PaymentRow,
  commissioner: string,
): string {
  const payers = book.read(notes, row, row.payer, columns.payer);
  const [first] = payers;
  if (first === undefined) {
    const message = `No payer is named: ${commissioner}, the commissioner, is taken.`;
    notes.noteOnce(row, "PAYER_ASSUMED", message, columns.payer);
    return commissioner;
  }
  const payer = payers.includes(commissioner) ? commissioner : first;
  if (payers.length > 1) {
    const message = `${payers.length} organisations paid, in shares that are not told: ${payer} is entered.`;
    notes.noteOnce(row, "SEVERAL_ORGANISATIONS", message, columns.payer, row.payer);
    notes.remark(
      row,
      "payers",
      "Who paid",
      `Paid by ${payers.map((id) => book.nameOf(id)).join("; ")}.`,
    );
  }
  return payer;
}

function recipientOf(
  notes: ProjectNotes,
  book: OrganisationBook,
  row: PaymentRow,
  { provider }: PaymentFrame,
): string | null {
  const [recipient] = book.read(notes, row, row.recipient, columns.recipient);
  if (recipient !== undefined) return recipient;
  if (provider === null) {
    const message = "Nobody is named who received it, and no provider: it is kept in words.";
    notes.note(row, "NO_RECIPIENT", message, columns.recipient);
    return null;
  }
  const message = `Nobody is named who received payments: ${provider}, the lead provider, is taken.`;
  notes.noteOnce(row, "RECIPIENT_ASSUMED", message, columns.recipient);
  return provider;
}

function metricOf(
  notes: ProjectNotes,
  row: PaymentRow,
  metrics: ReadonlySet<string>,
): string | null {
  if (row.metric === "" || metrics.has(row.metric)) return row.metric || null;
  const message = `The project has no metric "${row.metric}": the payment is entered without one.`;
  notes.note(row, "UNKNOWN_METRIC", message, columns.metric, row.metric);
  return null;
}

/**
 * How many outcomes each payment was for: what was paid, by the price. There are claims where that is
 * whole, for then the calculation over them comes to what was paid.
 */
export function readClaims(
  notes: ProjectNotes,
  payments: readonly IndigoPayment[],
  { card, provider }: { card: IndigoRateCard | null; provider: string | null },
): IndigoClaim[] {
  const prices = new Map(card?.metrics.map(({ reference, price }) => [reference, price]) ?? []);
  return payments.flatMap((payment): IndigoClaim[] => {
    const { key, metric, payer, recipient, period, money } = payment;
    const price = metric === null ? undefined : prices.get(metric);
    if (metric === null || price === undefined) return [];
    const { amountMinor } = money;
    const quantity = money.currency === card!.currency ? quantityOf(price, amountMinor) : null;
    if (quantity !== null) {
      const parties = { provider: provider ?? recipient, recipient, payer };
      return [{ key, metric, ...parties, period, quantity, amountMinor }];
    }
    const message = `What was paid for ${metric} is no multiple of its price: no claims are made of it.`;
    notes.note({ file: PAYMENTS.file, line: null }, "CLAIMS_NOT_WHOLE", message, columns.amount);
    return [];
  });
}

function quantityOf(price: PriceRule, amountMinor: number): number | null {
  if (price.kind !== "unit" || price.priceMinor === 0) return null;
  const quantity = amountMinor / price.priceMinor;
  return Number.isInteger(quantity) ? quantity : null;
}
