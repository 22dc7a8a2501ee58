import { withholdParts, withholdTable } from "../../../disclosure/complement";
import { isSafe } from "../../../disclosure/policy";
import { Publication, type Group } from "../../../disclosure/publication";
import { areaStatistics, sumsOf } from "../area-statistics";
import type { ChangeSums } from "../change";
import type { ScoreCell } from "../sufficient-statistics";
import {
  areaGroups,
  atBaseline,
  atLatest,
  DIRECTIONS,
  impliedGroups,
  moveBetween,
  MOVES,
  type AreaGroup,
  type AreaScale,
} from "./area-groups";
import type { Count, GivenArea } from "./given";

/**
 * Whether means tell of no few people. A mean a few points from an end of the scale says that only a
 * few are anywhere but there; a few squared points of change, that only a few changed.
 */
export function areMeansSafe(
  { n, baseline, latest, squaredChange }: ChangeSums,
  { min, max }: AreaScale,
  threshold: number,
): boolean {
  const distances = [baseline - n * min, n * max - baseline, latest - n * min, n * max - latest];
  return [...distances, squaredChange].every((points) => isSafe(points, threshold));
}

/**
 * What of one area's people is given: means, and as much of the tables as gives no group of fewer
 * than the threshold away. Null where there are too few for anything.
 */
export function protectArea(
  cells: readonly ScoreCell[],
  scale: AreaScale,
  threshold: number,
): GivenArea | null {
  const sums = sumsOf(cells);
  if (!isSafe(sums.n, threshold) || !areMeansSafe(sums, scale, threshold)) return null;
  const counts = new AreaTables(cells, scale, threshold).given();
  // Of fewer people than two groups, those on one side of the middle may be too few.
  const hasMiddle = sums.n >= 2 * threshold;
  const medianChange = hasMiddle ? (areaStatistics(cells, scale)?.medianChange ?? null) : null;
  return { counts, sums, medianChange };
}

/** Offers the tables of an area one after another. */
class AreaTables {
  private readonly groups: ReadonlyMap<string, Group>;
  private readonly counts: readonly number[];
  private readonly publication: Publication;
  private readonly shown = new Map<string, Count>();

  constructor(
    cells: readonly ScoreCell[],
    private readonly scale: AreaScale,
    private readonly threshold: number,
  ) {
    const named = areaGroups(scale);
    const all = [...named, ...impliedGroups(named)];
    const atoms = atomsOf(cells, all, scale);
    this.counts = atoms.map(({ people }) => people);
    this.groups = new Map(all.map(({ name }, i) => [name, atoms.map(({ isIn }) => isIn[i]!)]));
    this.publication = new Publication(this.counts, [...this.groups.values()], threshold);
    this.publication.add(atoms.map(() => true));
    for (const { name } of named) this.shown.set(name, null);
  }

  given(): ReadonlyMap<string, Count> {
    const stages = this.scale.stages.map((_, i) => i);
    this.offerParts(DIRECTIONS);
    this.offerParts(["roomToImprove"]);
    this.offerParts(["maintainedAtTop"]);
    this.offerParts(MOVES);
    this.offerParts(stages.map(atBaseline));
    this.offerParts(stages.map(atLatest));
    this.offerTable(stages.map((from) => stages.map((to) => moveBetween(from, to))));
    return this.shown;
  }

  /** Of one name alone, what is left is another part. */
  private offerParts(names: readonly string[]): void {
    const parts = names.map((name) => this.countOf(name));
    const rest = this.counts.reduce((a, b) => a + b, 0) - parts.reduce((a, b) => a + b, 0);
    const shown = withholdParts([...parts, ...(rest > 0 ? [rest] : [])], this.threshold);
    this.offer(names.filter((_, i) => shown[i] !== null));
  }

  private offerTable(names: readonly (readonly string[])[]): void {
    const cells = names.map((row) => row.map((name) => this.countOf(name)));
    const shown = withholdTable(cells, this.threshold);
    this.offer(names.flatMap((row, i) => row.filter((_, j) => shown[i]![j] !== null)));
  }

  /** All of them, or else as many as can stand, one after another, the largest first. */
  private offer(names: readonly string[]): void {
    if (this.tryOffer(names)) return;
    const large = names.filter((name) => this.countOf(name) > 0);
    for (const name of large.sort((a, b) => this.countOf(b) - this.countOf(a)))
      this.tryOffer([name]);
  }

  private tryOffer(names: readonly string[]): boolean {
    if (!this.publication.offer(names.map((name) => this.groups.get(name)!))) return false;
    for (const name of names) this.shown.set(name, this.countOf(name));
    return true;
  }

  private countOf(name: string): number {
    const group = this.groups.get(name)!;
    return this.counts.reduce((sum, people, i) => sum + (group[i] ? people : 0), 0);
  }
}

/** The smallest groups that the figures tell apart, those without anybody among them. */
function atomsOf(cells: readonly ScoreCell[], groups: readonly AreaGroup[], scale: AreaScale) {
  const people = new Map(cells.map((cell) => [`${cell.baseline} ${cell.latest}`, cell.people]));
  const atoms = new Map<string, { isIn: boolean[]; people: number }>();
  for (let baseline = scale.min; baseline <= scale.max; baseline += 1) {
    for (let latest = scale.min; latest <= scale.max; latest += 1) {
      const isIn = groups.map(({ holds }) => holds({ baseline, latest }));
      const atom = atoms.get(isIn.join()) ?? { isIn, people: 0 };
      atom.people += people.get(`${baseline} ${latest}`) ?? 0;
      atoms.set(isIn.join(), atom);
    }
  }
  return [...atoms.values()];
}
