import { numeric, text } from "./columns";
import type { Column } from "./dataset";

/** What an amount is in: the last sentence of each description of one. */
const MINOR = "minor units of the currency, e.g. pence";

/**
 * An amount exactly, then as a number of its currency.
 *
 * @param name of the second; the first ends in `_minor`
 */
export const amounts = (name: string, description: string): readonly Column[] => [
  numeric(`${name}_minor`, description, MINOR),
  numeric(name, "The same with decimals.", "the currency"),
];

export const currency = text(
  "currency",
  "ISO 4217 code: amounts of two currencies are not added up.",
);
