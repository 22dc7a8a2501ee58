import { types } from "pg";

/**
 * How PostgreSQL values arrive: days as `YYYY-MM-DD` text (a `Date` would move them across time
 * zones), decimals as text (never floats), whole numbers as numbers.
 *
 * @throws RangeError for a bigint beyond what a number holds exactly
 */
export function registerTypeParsers(): void {
  types.setTypeParser(types.builtins.DATE, (text) => text);
  types.setTypeParser(types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError("a bigint is too large for a number");
    return value;
  });
}
