import { once } from "../once";
import type { Band } from "../star/band-set.entity";
import { countBands, type BandCount } from "./bands";
import { changeOf, toChangeSums, type Change, type ChangeSums } from "./change";
import type { ScoreCell } from "./sufficient-statistics";

/** A stage of the journey of change: a range of scale points, ends included. */
export interface StageRange {
  readonly name: string;
  readonly fromScore: number;
  readonly toScore: number;
}

/** Which way people went (E5), counted. */
export interface Directions {
  readonly increased: number;
  readonly same: number;
  readonly decreased: number;
  /** Of `same`, those already at the top: that is not "no progress". */
  readonly maintainedAtTop: number;
  /** People whose baseline was below the top. */
  readonly roomToImprove: number;
}

/** People by stage at baseline (rows) and at latest (columns) (E6). */
export interface Journey {
  readonly matrix: readonly (readonly number[])[];
  /** People per stage at baseline, in the order of the stages. */
  readonly baseline: readonly number[];
  readonly latest: readonly number[];
  readonly forward: number;
  readonly same: number;
  readonly back: number;
}

/** Everything the scores of one area say about the same n people. */
export interface AreaStatistics extends Directions {
  readonly change: Change;
  readonly medianChange: number;
  readonly journey: Journey;
  /** Empty when no bands were asked for. */
  readonly bands: readonly BandCount[];
}

/** What of a Star the statistics of an area need. */
export interface Scale {
  readonly max: number;
  /** In order, covering the scale. */
  readonly stages: readonly StageRange[];
}

/**
 * Statistics of one area's cells; null where nobody was scored in both readings. Everything but the
 * change is worked out when it is asked for, once.
 */
export function areaStatistics(
  cells: readonly ScoreCell[],
  scale: Scale,
  bands: readonly Band[] = [],
): AreaStatistics | null {
  const change = changeOf(sumsOf(cells));
  if (!change) return null;
  const median = once(() => medianChange(cells, change.n));
  const ways = once(() => directions(cells, scale.max));
  const journey = once(() => journeyOf(cells, scale.stages));
  const inBands = once(() => countBands(bands, cells));
  return {
    change,
    get medianChange() {
      return median();
    },
    get increased() {
      return ways().increased;
    },
    get same() {
      return ways().same;
    },
    get decreased() {
      return ways().decreased;
    },
    get maintainedAtTop() {
      return ways().maintainedAtTop;
    },
    get roomToImprove() {
      return ways().roomToImprove;
    },
    get journey() {
      return journey();
    },
    get bands() {
      return inBands();
    },
  };
}

/** Sums over people of one area's scores. */
export function sumsOf(cells: readonly ScoreCell[]): ChangeSums {
  const found = { n: 0, baseline: 0, latest: 0, squaredChange: 0 };
  for (const cell of cells) {
    found.n += cell.people;
    found.baseline += cell.people * cell.baseline;
    found.latest += cell.people * cell.latest;
    found.squaredChange += cell.people * changeIn(cell) ** 2;
  }
  return toChangeSums(found);
}

const changeIn = (cell: ScoreCell): number => cell.latest - cell.baseline;

/** The middle change; of an even number of people, the mean of the two in the middle. */
function medianChange(cells: readonly ScoreCell[], n: number): number {
  const ordered = [...cells].sort((a, b) => changeIn(a) - changeIn(b));
  return (changeAt(ordered, Math.ceil(n / 2)) + changeAt(ordered, Math.floor(n / 2) + 1)) / 2;
}

/** The change of the person at a place (from 1) in the order of change. */
function changeAt(ordered: readonly ScoreCell[], place: number): number {
  let seen = 0;
  for (const cell of ordered) {
    seen += cell.people;
    if (seen >= place) return changeIn(cell);
  }
  throw new RangeError(`there is no person at place ${place}`);
}

function directions(cells: readonly ScoreCell[], max: number): Directions {
  const found = { increased: 0, same: 0, decreased: 0, maintainedAtTop: 0, roomToImprove: 0 };
  for (const cell of cells) {
    const change = changeIn(cell);
    found[change > 0 ? "increased" : change < 0 ? "decreased" : "same"] += cell.people;
    if (change === 0 && cell.baseline === max) found.maintainedAtTop += cell.people;
    if (cell.baseline < max) found.roomToImprove += cell.people;
  }
  return found;
}

function journeyOf(cells: readonly ScoreCell[], stages: readonly StageRange[]): Journey {
  const stageOf = (score: number): number =>
    stages.findIndex(({ fromScore, toScore }) => score >= fromScore && score <= toScore);
  const matrix = stages.map(() => stages.map(() => 0));
  const baseline = stages.map(() => 0);
  const latest = stages.map(() => 0);
  const moves = { forward: 0, same: 0, back: 0 };
  for (const cell of cells) {
    const [from, to] = [stageOf(cell.baseline), stageOf(cell.latest)];
    matrix[from]![to]! += cell.people;
    baseline[from]! += cell.people;
    latest[to]! += cell.people;
    moves[to > from ? "forward" : to < from ? "back" : "same"] += cell.people;
  }
  return { matrix, baseline, latest, ...moves };
}
