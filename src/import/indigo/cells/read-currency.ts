/** What a cell for a currency says. */
export type CurrencyReading =
  | { readonly kind: "currency"; readonly code: string; readonly isRewritten: boolean }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" };

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Names that stand where a code of ISO 4217 should, without blanks, points and case. */
const NAMES: Readonly<Record<string, string>> = {
  poundsterling: "GBP",
  usdollar: "USD",
  usdollars: "USD",
  euro: "EUR",
  euros: "EUR",
  russianruble: "RUB",
  russianrubles: "RUB",
  southkoreanwon: "KRW",
  southafricanrand: "ZAR",
  swedish: "SEK",
  swedishkrona: "SEK",
  swissfranc: "CHF",
  swissfrancs: "CHF",
  israelinewshekel: "ILS",
  israelinewshekels: "ILS",
};

/** Reads a currency's code, or one of the names that occur in its place. */
export function readCurrency(text: string): CurrencyReading {
  if (text === "") return { kind: "empty" };
  const code = text.toUpperCase();
  if (CODES.has(code)) return { kind: "currency", code, isRewritten: code !== text };
  const named = NAMES[text.toLowerCase().replace(/[^a-z]/g, "")];
  if (named === undefined) return { kind: "unknown" };
  return { kind: "currency", code: named, isRewritten: true };
}
