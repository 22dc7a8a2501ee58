import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { RegisteredStar } from "../../star/star.repository";
import type { EvidenceRequest } from "../evidence-request";
import type { StarStatistics } from "../sufficient-statistics";
import { isNarrowed } from "./allowed-questions";
import { protectVariant } from "./differ";
import type { Given } from "./given";
import { divide, protectNarrowed, safeDimensions, type Part } from "./narrow";
import { nothingGiven, protectStatistics, type Guard } from "./protect-scope";

/** The dimension that services are. */
export const SERVICE = "service";

/** A contract and Star with what was counted of them. */
export interface Counted {
  /** Of everybody, by the default rule and over all time. */
  readonly whole: StarStatistics;
  /** By another rule or of a period; null where none was asked for. */
  readonly asked: StarStatistics | null;
  readonly wider: readonly StarStatistics[];
  /** Where a group is asked for. */
  readonly parts: readonly Part[];
}

interface Asking {
  readonly policy: DisclosurePolicy;
  readonly request: EvidenceRequest;
}

/** What is given of one contract and Star. `threshold` is in engagements. */
export function protectContract(
  counted: Counted | undefined,
  definition: RegisteredStar,
  threshold: number,
  { request, policy }: Asking,
): Given {
  const { star, areas, stages } = definition;
  const scale = { min: star.scaleMin, max: star.scaleMax, stages };
  const guard: Guard = { scale, areas: areas.map(({ position }) => position), threshold };
  if (!counted) return nothingGiven(guard);
  const whole = protectStatistics(counted.whole, guard);
  if (isNarrowed(request)) return narrowed(whole, counted.parts, guard, { request, policy });
  if (!counted.asked) return whole;
  return protectVariant(counted.asked, [counted.whole, ...counted.wider], whole, guard);
}

function narrowed(
  whole: Given,
  parts: readonly Part[],
  guard: Guard,
  { request, policy }: Asking,
): Given {
  const { where, serviceIds } = request;
  const safe = safeDimensions(parts, [...policy.dimensions, SERVICE], guard.threshold);
  const asked = [...where.map(({ fact }) => fact), ...(serviceIds ? [SERVICE] : [])];
  if (!asked.every((dimension) => safe.includes(dimension))) return nothingGiven(guard);
  const isChosen = ({ values }: Part): boolean =>
    where.every(({ fact, values: wanted }) => wanted.includes(values.get(fact) ?? "")) &&
    (!serviceIds || serviceIds.includes(values.get(SERVICE) ?? ""));
  return protectNarrowed(whole, divide(parts, safe), isChosen, guard);
}
