import { rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import type { Change } from "../change";
import type { Band } from "../../star/band-set.entity";
import type { AskedBands } from "../evidence-request";
import {
  roundedChange,
  type AreaFigures,
  type Figures,
  type Shown,
  type ShownAreaStatistics,
  type ShownChange,
  type ShownGap,
} from "../figures";
import { atBaseline, atLatest, DIRECTIONS, moveBetween } from "./area-groups";
import type { Count, Given, GivenArea, GivenGap } from "./given";

/** From exact counts follow no more than two decimals; with rounded ones, or none, one. */
const FINE = 2;
const ROUGH = 1;

type Round = (count: Count) => Shown;

/** What is given, as figures: counts rounded where the policy says so, means with few decimals. */
export function protectedFigures(
  given: Given,
  stages: number,
  bands: AskedBands | null,
  policy: DisclosurePolicy,
): Figures {
  const round: Round = (count) => (count === null ? null : rounded(count, policy));
  const each = <T extends object>(counts: T): { [K in keyof T]: Shown } =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, round(count)])) as {
      [K in keyof T]: Shown;
    };
  const decimals = policy.rounding === 0 ? FINE : ROUGH;
  const { wholeStar } = given;
  const whole = wholeStar && roundedChange(wholeStar.sums, wholeStar.isExact ? decimals : ROUGH);
  return {
    counts: {
      engagements: round(given.engagements),
      pairs: round(given.pairs),
      share: given.share,
      unpaired: each(given.unpaired),
      endedAfterOneReading: round(given.endedAfterOneReading),
      movedForwardInAnyArea: round(given.movedForwardInAnyArea),
      readings: each(given.readings),
      reviews: each(given.reviews),
    },
    // The width of the interval would tell how many people they are.
    wholeStar:
      whole && (wholeStar?.isExact ? { ...whole, n: round(whole.n) } : withoutNumber(whole)),
    areas: new Map(
      [...given.areas].map(([area, one]): [number, AreaFigures] => [
        area,
        areaFigures(one, given.gaps.get(area), { stages, bands, decimals, round }),
      ]),
    ),
  };
}

const withoutNumber = (change: Change): ShownChange => ({ ...change, n: null, interval: null });

interface Form {
  readonly stages: number;
  readonly bands: AskedBands | null;
  readonly decimals: number;
  readonly round: Round;
}

function areaFigures(
  given: GivenArea | null,
  gap: GivenGap | null | undefined,
  form: Form,
): AreaFigures {
  const ownReadings = gap === undefined ? null : gapFigures(gap, form);
  if (!given) return { n: null, statistics: null, ownReadings };
  const change = roundedChange(given.sums, form.decimals);
  const n = form.round(given.sums.n);
  return { n, statistics: change && tables(given, { ...change, n }, form), ownReadings };
}

function tables(
  { counts, medianChange }: GivenArea,
  change: ShownAreaStatistics["change"],
  { stages, bands, round }: Form,
): ShownAreaStatistics {
  const count = (name: string): Shown => round(counts.get(name) ?? null);
  const places = Array.from({ length: stages }, (_, i) => i);
  return {
    ...{ change, medianChange },
    ...{ increased: count("increased"), same: count("same"), decreased: count("decreased") },
    ...{ maintainedAtTop: count("maintainedAtTop"), roomToImprove: count("roomToImprove") },
    journey: {
      ...{ forward: count("forward"), same: count("stayed"), back: count("back") },
      baseline: places.map((stage) => count(atBaseline(stage))),
      latest: places.map((stage) => count(atLatest(stage))),
      matrix: places.map((from) => places.map((to) => count(moveBetween(from, to)))),
    },
    bands: (bands?.bands ?? []).map((band) => ({ band, people: round(inBand(band, counts)) })),
  };
}

/**
 * People of a band that is made of whole directions. Others are withheld: bands of several sets
 * would be subtracted from each other.
 */
function inBand({ from, to }: Band, counts: GivenArea["counts"]): Count {
  const low = from ?? Number.NEGATIVE_INFINITY;
  const high = to ?? Number.POSITIVE_INFINITY;
  const isWhole = [low === Number.NEGATIVE_INFINITY, low === 0, low === 1].some(Boolean);
  const isWholeAbove = [high === Number.POSITIVE_INFINITY, high === 0, high === -1].some(Boolean);
  if (!isWhole || !isWholeAbove) return null;
  const holds = [high >= 1, low <= 0 && high >= 0, low <= -1];
  const parts = DIRECTIONS.filter((_, i) => holds[i]).map((name) => counts.get(name) ?? null);
  return parts.reduce<Count>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function gapFigures(gap: GivenGap | null, { round, decimals }: Form): ShownGap {
  if (!gap) return { readings: null, people: null, meanGap: null, ownHigher: null, ownLower: null };
  return {
    readings: round(gap.readings),
    people: round(gap.people),
    meanGap: Number((gap.gapSum / gap.readings).toFixed(decimals)),
    ownHigher: round(gap.ownHigher),
    ownLower: round(gap.ownLower),
  };
}
