import type { Band } from "../star/band-set.entity";
import { countBands, type BandCount } from "./bands";
import { changeOf, type Change } from "./change";
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

/** Statistics of one area's cells; null where nobody was scored in both readings. */
export function areaStatistics(
  cells: readonly ScoreCell[],
  scale: Scale,
  bands: readonly Band[] = [],
): AreaStatistics | null {
  const change = changeOf({
    n: total(cells, () => 1),
    baseline: total(cells, (cell) => cell.baseline),
    latest: total(cells, (cell) => cell.latest),
    squaredChange: total(cells, (cell) => changeIn(cell) ** 2),
  });
  if (!change) return null;
  return {
    change,
    medianChange: medianChange(cells, change.n),
    ...directions(cells, scale.max),
    journey: journeyOf(cells, scale.stages),
    bands: countBands(bands, cells),
  };
}

const changeIn = (cell: ScoreCell): number => cell.latest - cell.baseline;

function total(cells: readonly ScoreCell[], value: (cell: ScoreCell) => number): number {
  return cells.reduce((sum, cell) => sum + cell.people * value(cell), 0);
}

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
  const count = (test: (cell: ScoreCell) => boolean): number => total(cells.filter(test), () => 1);
  return {
    increased: count((cell) => changeIn(cell) > 0),
    same: count((cell) => changeIn(cell) === 0),
    decreased: count((cell) => changeIn(cell) < 0),
    maintainedAtTop: count((cell) => changeIn(cell) === 0 && cell.baseline === max),
    roomToImprove: count((cell) => cell.baseline < max),
  };
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
