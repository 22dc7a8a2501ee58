import { endOfMonth, isDay, startOfMonth } from "../../period";

/** What the address of a page asks for, as far as it can be read. */
export interface AskedPack {
  readonly from: string;
  readonly to: string;
  /** Null: now. */
  readonly asOf: string | null;
}

/** What an address asks for; null where it names no days at all; else what is wrong with it. */
export type ReadPack =
  | { readonly kind: "asked"; readonly asked: AskedPack }
  | { readonly kind: "no days" }
  | { readonly kind: "wrong"; readonly words: readonly string[] };

/** Reads the days of a page's address. */
export function readPack(query: Readonly<Record<string, unknown>>): ReadPack {
  const { from, to, asOf } = query;
  if (from === undefined && to === undefined) return { kind: "no days" };
  const words = [...wrongDay("from", from), ...wrongDay("to", to), ...wrongInstant(asOf)];
  if (words.length > 0) return { kind: "wrong", words };
  const asked = {
    from: String(from),
    to: String(to),
    asOf: typeof asOf === "string" ? asOf : null,
  };
  return { kind: "asked", asked };
}

function wrongDay(name: string, value: unknown): string[] {
  if (typeof value === "string" && isDay(value)) return [];
  return [`"${name}" is to be a day such as 2026-04-01: ${fault(value)}.`];
}

function fault(value: unknown): string {
  if (value === undefined || value === "") return "it is missing";
  return typeof value === "string"
    ? `"${value.slice(0, 40)}" is none`
    : "it is there more than once";
}

function wrongInstant(value: unknown): string[] {
  if (value === undefined || typeof value === "string") return [];
  return ['"asOf" is there more than once: give one instant, such as 2026-06-30T23:59:59Z.'];
}

/** The last quarter that is over. */
export function lastQuarter(day: string): AskedPack {
  const monthsOver = (Number(day.slice(5, 7)) - 1) % 3;
  const to = endOfMonth(day, -monthsOver - 1);
  return { from: startOfMonth(endOfMonth(to, -2)), to, asOf: null };
}
