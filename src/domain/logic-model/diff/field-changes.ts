import { inWords } from "../../node/node-layer";
import type { FieldChange } from "../model-change";

/** Longest value that a sentence quotes; of longer texts it says only that they changed. */
const LONGEST_QUOTED = 80;

/** How a field is named and compared. */
export interface ComparedField<T> {
  /** Its name in the API. */
  readonly field: string;
  /** Its name in sentences. */
  readonly words: string;
  readonly value: (thing: T) => string | null;
}

/** A field whose value is a text, as it is. */
export const textField = <T>(
  field: string,
  words: string,
  value: (thing: T) => string | null,
): ComparedField<T> => ({ field, words, value });

/** A field whose value is one of a few words of the database. */
export const wordField = <T>(
  field: string,
  words: string,
  value: (thing: T) => string | null,
): ComparedField<T> => ({
  field,
  words,
  value: (thing) => {
    const word = value(thing);
    return word === null ? null : inWords(word);
  },
});

/** A field whose value is an exact decimal: `1` and `1.00` are the same. */
export const decimalField = <T>(
  field: string,
  words: string,
  value: (thing: T) => string | null,
): ComparedField<T> => ({
  field,
  words,
  value: (thing) => {
    const text = value(thing);
    return text === null ? null : plainDecimal(text);
  },
});

/** A decimal without zeros that say nothing: `01.50` is `1.5`. */
export function plainDecimal(text: string): string {
  const plain = text.replace(/^(-?)0+(?=\d)/, "$1");
  const short = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return short === "-0" ? "0" : short;
}

/** The fields that differ. A missing text and an empty one are the same. */
export function changedFields<T>(
  fields: readonly ComparedField<T>[],
  before: T,
  after: T,
): FieldChange[] {
  return fields
    .map(({ field, value }) => ({
      field,
      before: value(before) || null,
      after: value(after) || null,
    }))
    .filter((change) => change.before !== change.after);
}

/** The changes in words: `title was "A", now "B"; the description changed`. */
export function describeFields<T>(
  fields: readonly ComparedField<T>[],
  changes: readonly FieldChange[],
): string {
  const wordsOf = new Map(fields.map(({ field, words }) => [field, words]));
  return changes
    .map((change) => describeField(wordsOf.get(change.field) ?? change.field, change))
    .join("; ");
}

function describeField(words: string, { before, after }: FieldChange): string {
  const isLong = [before, after].some((value) => (value?.length ?? 0) > LONGEST_QUOTED);
  if (before === null) return isLong ? `${words} added` : `${words} is now "${after}"`;
  if (after === null) return isLong ? `${words} taken away` : `${words} "${before}" taken away`;
  return isLong ? `${words} reworded` : `${words} was "${before}", is now "${after}"`;
}
