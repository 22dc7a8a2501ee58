import { readAmount } from "../cells/read-amount";
import { readCurrency } from "../cells/read-currency";
import type { Place } from "../finding";
import type { IndigoMoney } from "../indigo-project";
import type { ProjectNotes } from "./project-notes";

/** The cells of an amount, and their headings. */
export interface MoneyCells {
  readonly amount: string;
  readonly currency: string;
  readonly amountField: string;
  readonly currencyField: string;
  /** What the amount is, and of whom, e.g. `Commitment of INDIGO-ORG-0073`. */
  readonly subject: string;
  /** The same in every snapshot, e.g. `commitment/INDIGO-ORG-0073`. */
  readonly about: string;
}

/**
 * An amount of money, null where none is given. What cannot be read as one is found, and kept as a
 * remark.
 *
 * @param fallback the currency of the project's finance, for an amount without one
 */
export function readMoney(
  notes: ProjectNotes,
  row: Place,
  cells: MoneyCells,
  fallback: string | null = null,
): IndigoMoney | null {
  const { amount, amountField } = cells;
  if (amount === "") return null;
  const currency = currencyOf(notes, row, cells, fallback);
  if (currency === null) return null;
  const reading = readAmount(amount, currency);
  switch (reading.kind) {
    case "amount": {
      const { amountMinor, isRounded, isRewritten } = reading;
      if (isRounded) {
        const message = `${amount} has more digits than ${currency} has: it is rounded half-up.`;
        notes.note(row, "AMOUNT_ROUNDED", message, amountField, amount);
      }
      if (isRewritten) {
        const message = `"${amount}" is taken as an amount of ${currency}.`;
        notes.note(row, "AMOUNT_REWRITTEN", message, amountField, amount);
      }
      return { amountMinor, currency };
    }
    case "empty":
      return noAmount(notes, row, cells);
    case "negative":
      return keepInWords(notes, row, cells, "NEGATIVE_AMOUNT", "is below nothing");
    case "words":
      return keepInWords(notes, row, cells, "AMOUNT_IN_WORDS", "is no plain amount");
  }
}

/** The currency of an amount: its own, or else the fallback. */
function currencyOf(
  notes: ProjectNotes,
  row: Place,
  cells: MoneyCells,
  fallback: string | null,
): string | null {
  const { amount, currency, currencyField } = cells;
  const reading = readCurrency(currency);
  if (reading.kind === "currency") {
    const { code, isRewritten } = reading;
    if (isRewritten) {
      const message = `"${currency}" is taken as ${code}.`;
      notes.note(row, "CURRENCY_REWRITTEN", message, currencyField, currency);
    }
    return code;
  }
  if (reading.kind === "unknown") {
    const why = `has the currency "${currency}", which is none`;
    return keepInWords(notes, row, cells, "UNKNOWN_CURRENCY", why);
  }
  const bare = readAmount(amount, fallback ?? "USD");
  if (bare.kind === "empty") return noAmount(notes, row, cells);
  if (bare.kind === "words") {
    return keepInWords(notes, row, cells, "AMOUNT_IN_WORDS", "is no plain amount");
  }
  if (fallback === null) return keepInWords(notes, row, cells, "NO_CURRENCY", "has no currency");
  const message = `${amount} has no currency: ${fallback} is taken, as the project's finance has it.`;
  notes.note(row, "CURRENCY_FROM_PROJECT", message, currencyField);
  return fallback;
}

function noAmount(notes: ProjectNotes, row: Place, { amount, amountField }: MoneyCells): null {
  notes.note(row, "NO_AMOUNT", `"${amount}" is a sign without an amount.`, amountField, amount);
  return null;
}

function keepInWords(
  notes: ProjectNotes,
  row: Place,
  { amount, currency, amountField, subject, about }: MoneyCells,
  code: "NEGATIVE_AMOUNT" | "AMOUNT_IN_WORDS" | "UNKNOWN_CURRENCY" | "NO_CURRENCY",
  why: string,
): null {
  notes.note(row, code, `"${amount}" ${why}: it is kept in words.`, amountField, amount);
  notes.remark(row, about, subject, [amount, currency].filter((part) => part !== "").join(" "));
  return null;
}
