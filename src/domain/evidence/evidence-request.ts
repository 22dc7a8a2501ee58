import type { Band } from "../star/band-set.entity";
import { today } from "../today";
import type { BaselineRule, FactFilter, ReadingQuestion } from "./question";

/** Fewest people that a figure is given for, unless asked otherwise (E9). */
export const DEFAULT_MINIMUM = 10;

/** What evidence is asked for. Null takes the default. */
export interface EvidenceRequest {
  readonly baselineRule: BaselineRule;
  readonly minimumDays: number;
  /** The instant of knowledge; default: now. */
  readonly asOf: Date | null;
  /** First day that a latest reading may lie on; default: none. */
  readonly from: string | null;
  /** Readings after this day are not seen; default: the day of `asOf`. */
  readonly to: string | null;
  /** Only these contracts; default: all that the model is attached to. */
  readonly contractIds: readonly string[] | null;
  /** Only engagements with these services. */
  readonly serviceIds: readonly string[] | null;
  readonly where: readonly FactFilter[];
  readonly excludeRetrospective: boolean;
  /** Fewest people that a figure is given for, from 1. */
  readonly minimum: number;
  /** Bands to count change by (E7), with their set's key. */
  readonly bandSetId: string | null;
  readonly applyEditionMapping: boolean;
}

/** Bands that were asked for, with where they come from. */
export interface AskedBands {
  readonly name: string;
  readonly provenance: string;
  readonly bands: readonly Band[];
}

/** The last day that a request looks at. */
export function lastDay(request: EvidenceRequest): string {
  return request.to ?? knownOn(request);
}

/** The day of knowledge. Nothing is known of days to come, whatever `asOf` says. */
function knownOn({ asOf }: EvidenceRequest): string {
  const day = today();
  const asked = asOf?.toISOString().slice(0, 10) ?? day;
  return asked < day ? asked : day;
}

/** What the request asks of readings, with its defaults filled in. */
export function toReadingQuestion(request: EvidenceRequest): ReadingQuestion {
  const to = lastDay(request);
  const known = knownOn(request);
  return { ...request, to, dueBefore: to < known ? to : known };
}
