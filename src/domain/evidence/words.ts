/** "1 person", "12 people", "a withheld number of people". */
export const people = (n: number | null): string => counted(n, "person", "people");

/** "1 reading", "3 readings", "12,000 readings", "a withheld number of readings". */
export function counted(n: number | null, one: string, many = `${one}s`): string {
  return n === null ? `a withheld number of ${many}` : `${amount(n)} ${n === 1 ? one : many}`;
}

/** A count with its thousands apart: "12,000". */
export const amount = (n: number | null): string =>
  n === null ? "a withheld number" : n.toLocaleString("en-GB");

/** With its first letter large. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A change with its sign and two decimals: "+0.93", "-0.40", "0.00". */
export function signed(change: number): string {
  const rounded = change.toFixed(2);
  if (Number(rounded) === 0) return "0.00";
  return change > 0 ? `+${rounded}` : rounded;
}

/** A share in whole percent, "31%"; never 0% or 100% of what is neither. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "0%";
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return "under 1%";
  if (rounded === 100 && part < whole) return "over 99%";
  return `${rounded}%`;
}

/** "a", "a and b", "a, b and c". */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
