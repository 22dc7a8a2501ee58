import { minorDigits } from "../../../domain/minor-digits";

/** What a cell for an amount says. */
export type AmountReading =
  | {
      readonly kind: "amount";
      /** In the smallest unit of the currency. */
      readonly amountMinor: number;
      /** Whether it had more digits than the currency has, and was rounded half-up. */
      readonly isRounded: boolean;
      /** Whether it had separators of thousands or a currency's sign, and was read without. */
      readonly isRewritten: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "negative" }
  /** Words, a formula, or more than fits. */
  | { readonly kind: "words" };

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const SIGN = /^([A-Z]{0,2}[$£€¥])\s*/;

/** Currencies that a sign may stand for. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "ARS", "CLP", "COP", "MXN"],
  C$: ["CAD"],
  A$: ["AUD"],
  US$: ["USD"],
  "£": ["GBP"],
  "€": ["EUR"],
  "¥": ["JPY", "CNY"],
};

/** Reads an amount in whole units of a currency, e.g. pounds. A currency's sign alone is empty. */
export function readAmount(text: string, currency: string): AmountReading {
  const sign = SIGN.exec(text);
  const bare = sign ? text.slice(sign[0].length) : text;
  if (bare === "") return { kind: "empty" };
  if (sign && !SIGNS[sign[1]!]?.includes(currency)) return { kind: "words" };
  const plain = GROUPED.test(bare) ? bare.replaceAll(",", "") : bare;
  const parts = PLAIN.exec(plain);
  if (parts === null) return { kind: "words" };
  const [, minus, whole, fraction = ""] = parts;
  const digits = minorDigits(currency);
  const kept = BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, "0")}`);
  const rest = fraction.slice(digits);
  const minor = kept + (rest >= "5" ? 1n : 0n);
  if (minus === "-" && minor > 0n) return { kind: "negative" };
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: "words" };
  return {
    kind: "amount",
    amountMinor: Number(minor),
    isRounded: /[1-9]/.test(rest),
    isRewritten: plain !== text,
  };
}
