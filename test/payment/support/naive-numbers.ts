/** 1 in billionths. */
export const NANO = 10n ** 9n;

/** A decimal of at most nine digits in billionths. */
export function nano(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const size = BigInt(whole) * NANO + BigInt(fraction.padEnd(9, "0"));
  return decimal.startsWith("-") ? -size : size;
}

/** A quotient of numbers that are not negative, half-up. */
export const rounded = (above: bigint, below: bigint): number => {
  const [down, over] = [above / below, above % below];
  return Number(over * 2n >= below ? down + 1n : down);
};

/** The same day so many months on, or the last of that month. */
export function monthsOn(from: string, months: number): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const on = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return on.toISOString().slice(0, 10);
}
