/** Longest contract, in years: beyond it, a typing slip in a year makes lists of thousands of periods. */
export const LONGEST_CONTRACT_YEARS = 100;

/** Whether a period of days (`YYYY-MM-DD`) is longer than any contract. */
export function isTooLong(startsOn: string, endsOn: string): boolean {
  return Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > LONGEST_CONTRACT_YEARS;
}
