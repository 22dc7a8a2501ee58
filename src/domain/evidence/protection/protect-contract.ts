import type { RegisteredStar } from "../../star/star.repository";
import type { EvidenceRequest } from "../evidence-request";
import type { StarStatistics } from "../sufficient-statistics";
import { isNarrowed } from "./allowed-questions";
import { protectVariant } from "./differ";
import type { Given } from "./given";
import { divide, protectNarrowed, safeDimensions, type Part } from "./narrow";
import { nothingGiven, protectStatistics, type Guard } from "./protect-scope";
import { SERVICE } from "./release-times";

/** A contract and Star with what was counted of them. */
export interface Counted {
  /** Of everybody, by the default rule and over all time. */
  readonly whole: StarStatistics;
  /** By another rule or of a period; null where none was asked for. */
  readonly asked: StarStatistics | null;
  readonly wider: readonly StarStatistics[];
  /** Where a group is asked for. */
  readonly parts: readonly Part[];
  /** By which groups may be told at its release. */
  readonly dimensions: readonly string[];
}

/** What is given of one contract and Star. `threshold` is in engagements. */
export function protectContract(
  counted: Counted | undefined,
  definition: RegisteredStar,
  threshold: number,
  request: EvidenceRequest,
): Given {
  const { star, areas, stages } = definition;
  const scale = { min: star.scaleMin, max: star.scaleMax, stages };
  const guard: Guard = { scale, areas: areas.map(({ position }) => position), threshold };
  if (!counted) return nothingGiven(guard);
  const whole = protectWhole(counted.whole, definition, guard);
  if (isNarrowed(request)) return narrowed(whole, counted, guard, request);
  if (!counted.asked) return whole;
  return protectVariant(counted.asked, [counted.whole, ...counted.wider], whole, guard);
}

/** What was given of statistics, as long as those are kept: to work it out takes longer than to count. */
const known = new WeakMap<StarStatistics, Protected>();

interface Protected {
  readonly definition: RegisteredStar;
  readonly threshold: number;
  readonly given: Given;
}

function protectWhole(statistics: StarStatistics, definition: RegisteredStar, guard: Guard): Given {
  const { threshold } = guard;
  const made = known.get(statistics);
  if (made?.definition === definition && made.threshold === threshold) return made.given;
  const given = protectStatistics(statistics, guard);
  known.set(statistics, { definition, threshold, given });
  return given;
}

function narrowed(
  whole: Given,
  { parts, dimensions }: Counted,
  guard: Guard,
  request: EvidenceRequest,
): Given {
  const { where, serviceIds } = request;
  const safe = safeDimensions(parts, dimensions, guard.threshold);
  const asked = [...where.map(({ fact }) => fact), ...(serviceIds ? [SERVICE] : [])];
  if (!asked.every((dimension) => safe.includes(dimension))) return nothingGiven(guard);
  const isChosen = ({ values }: Part): boolean =>
    where.every(({ fact, values: wanted }) => wanted.includes(values.get(fact) ?? "")) &&
    (!serviceIds || serviceIds.includes(values.get(SERVICE) ?? ""));
  return protectNarrowed(whole, divide(parts, safe), isChosen, guard);
}
