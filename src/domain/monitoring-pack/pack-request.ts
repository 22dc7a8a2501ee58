import { DEFAULT_MINIMUM, type EvidenceRequest } from "../evidence/evidence-request";
import { BaselineRule } from "../evidence/question";
import type { FigureRequest } from "../indicator/progress/figure.service";
import { addDays, endOfMonth, startOfMonth, type Period } from "../period";
import { invalid } from "../refusal";

/** What a pack is about. */
export interface PackRequest {
  readonly contractId: string;
  /** Whole months. */
  readonly period: Period;
  /** The instant of knowledge; null: now. */
  readonly asOf: Date | null;
}

/**
 * Holds a pack to whole months: contract meetings are of months, quarters and years, and answers of
 * neighbouring days could be subtracted.
 *
 * @throws Refusal `ValidationFailed` saying which months are nearest
 */
export function checkPackPeriod({ start, end }: Period): void {
  if (end < start) {
    throw refuse("PERIOD_BACKWARDS", `The period ends on ${end}, before its start ${start}.`);
  }
  const months = { start: startOfMonth(start), end: endOfMonth(end) };
  if (months.start === start && months.end === end) return;
  throw refuse(
    "WHOLE_MONTHS",
    `A pack is of whole months, from the first day of one to the last day of one: ask for ` +
      `${months.start} to ${months.end}.`,
  );
}

const refuse = (code: string, message: string) => invalid([{ path: ["period"], code, message }]);

/** What Stars are asked for: everybody by the default rule, from the beginning to `asOf`. */
export function starRequest({ contractId }: PackRequest, asOf: Date | null): EvidenceRequest {
  return {
    ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, minimum: DEFAULT_MINIMUM, asOf },
    ...{ from: null, to: null, contractIds: [contractId], serviceIds: null, where: [] },
    ...{ excludeRetrospective: false, bandSetId: null, applyEditionMapping: false },
  };
}

/** What indicators are asked for: what was measured within the period. */
export const figureRequest = ({ contractId, period, asOf }: PackRequest): FigureRequest => ({
  ...{ contractIds: [contractId], period, asOf, states: null },
});

/**
 * The last instant before the period, which what is known now is held against; null where the contract
 * had not begun, or where the pack is of an instant before.
 */
export function instantBefore(
  { period, asOf }: PackRequest,
  contract: { readonly startsOn: string },
): Date | null {
  if (period.start <= contract.startsOn) return null;
  const before = new Date(`${addDays(period.start, -1)}T23:59:59.999Z`);
  return before < (asOf ?? new Date()) ? before : null;
}

/** Where the page of a pack is, from the root of this server. */
export function pagePath(contract: string, { period, asOf }: PackRequest): string {
  const asked = new URLSearchParams({ from: period.start, to: period.end });
  if (asOf) asked.set("asOf", asOf.toISOString());
  return `/packs/${encodeURIComponent(contract)}?${asked.toString()}`;
}
