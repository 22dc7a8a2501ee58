import type { ColumnType } from "../../catalogue/dataset";

/** A value as Parquet's writer takes it. */
export type ParquetValue = string | number | bigint;

const DAY_MS = 86_400_000;
const MICROSECOND_DIGITS = 6;
/** Where the fraction of a second begins: `2026-11-22 09:30:00.123456+00`. */
const FRACTION_AT = "2026-11-22 09:30:00.".length;

/** Days since 1970-01-01. */
export function daysOf(text: string): number {
  return Date.parse(text) / DAY_MS;
}

/** Microseconds since 1970-01-01T00:00:00Z. */
export function microsecondsOf(text: string): bigint {
  const seconds = Date.parse(`${text.slice(0, 10)}T${text.slice(11, FRACTION_AT - 1)}Z`) / 1000;
  const fraction = text.slice(FRACTION_AT, -"+00".length).padEnd(MICROSECOND_DIGITS, "0");
  return BigInt(seconds) * 1_000_000n + BigInt(fraction);
}

/** What is made of texts of each type; null where they are taken as they are. */
export const READINGS: Readonly<Record<ColumnType, ((text: string) => ParquetValue) | null>> = {
  key: null,
  text: null,
  integer: null,
  numeric: Number,
  date: daysOf,
  timestamptz: microsecondsOf,
};
