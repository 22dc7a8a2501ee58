import { endOfMonth, isDay } from "../../../domain/period";

/** Which end of a period a cell is: a month begins on its first day and ends on its last. */
export type Edge = "start" | "end";

/** What a cell for a date says. */
export type DayReading =
  | { readonly kind: "day"; readonly day: string; readonly isRewritten: boolean }
  /** The period goes on. */
  | { readonly kind: "open" }
  | { readonly kind: "empty" }
  /** No date of the calendar. */
  | { readonly kind: "impossible" };

const YEAR = /^\d{4}$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads `2018-10-01`, `2018-10`, `2018` or `current`; slashes are taken as hyphens, and said. */
export function readDay(text: string, edge: Edge): DayReading {
  if (text === "") return { kind: "empty" };
  if (text.toLowerCase() === "current") return { kind: "open" };
  const isRewritten = text.includes("/");
  const day = toDay(text.replaceAll("/", "-"), edge);
  return day === null ? { kind: "impossible" } : { kind: "day", day, isRewritten };
}

function toDay(text: string, edge: Edge): string | null {
  if (YEAR.test(text)) return validDay(`${text}-${edge === "start" ? "01-01" : "12-31"}`);
  if (MONTH.test(text)) {
    const first = validDay(`${text}-01`);
    return first === null || edge === "start" ? first : endOfMonth(first);
  }
  return validDay(text);
}

const validDay = (text: string): string | null => (isDay(text) ? text : null);
