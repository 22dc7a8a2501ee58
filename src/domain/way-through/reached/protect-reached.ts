import { BoundedMemory } from "../../../db/bounded-memory";
import { engagementsFor, isSafe, rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import { Publication, type Group } from "../../../disclosure/publication";
import {
  areBothSaid,
  countOf,
  isDifferent,
  SAID,
  toldBy,
  type Count,
  type ReachedCell,
  type ReachedCounts,
  type ReachedFigures,
  type ReachedPart,
  type Told,
} from "./reached";

type Holds = (cell: ReachedCell) => boolean;

/**
 * What of the outcomes under one contract is told to who may not see the people (E12): the whole
 * first, then what the persons say, what the workers say, where they differ, and the themes; each
 * only where, with all before it, no group of a few follows. Null where they are too few to be told
 * of at all, or there are none.
 */
export function protectReached(
  counts: ReachedCounts,
  policy: DisclosurePolicy,
): ReachedFigures | null {
  const { cells, people, most } = counts;
  const key = JSON.stringify([policy, people, most, cells]);
  const known = worked.get(key) ?? { figures: workOut(counts, policy) };
  worked.set(key, known);
  return known.figures;
}

/** Most answers that are remembered: to work one out takes longer than to count it. */
const MOST_WORKED = 1_000;
const worked = new BoundedMemory<{ readonly figures: ReachedFigures | null }>(MOST_WORKED, () => 1);

function workOut(
  { cells, people, most }: ReachedCounts,
  policy: DisclosurePolicy,
): ReachedFigures | null {
  const outcomes = countOf(cells);
  const threshold = engagementsFor(policy.threshold, outcomes - people, most);
  if (outcomes < threshold) return null;
  const telling = new Telling(cells, threshold, policy);
  const whole = telling.part(() => true, true);
  const [differ, agree] = telling.each([
    isDifferent,
    (cell) => areBothSaid(cell) && !isDifferent(cell),
  ]);
  const themeIds = [...new Set(cells.map(({ themeId }) => themeId))];
  const ofThemes = telling.each(
    themeIds.map(
      (id): Holds =>
        ({ themeId }) =>
          themeId === id,
    ),
  );
  const themes = themeIds.flatMap((id, i): [string | null, ReachedPart][] =>
    ofThemes[i] == null ? [] : [[id, telling.part(({ themeId }) => themeId === id, false)]],
  );
  return {
    ...whole,
    people: isSafe(outcomes - people, policy.threshold) ? rounded(people, policy) : null,
    bothSaid: differ == null || agree == null ? null : differ + agree,
    differ: differ ?? null,
    themes: new Map(themes),
  };
}

/** Tells groups of the outcomes one after another, as long as no small one follows. */
class Telling {
  private readonly publication: Publication;

  constructor(
    private readonly cells: readonly ReachedCell[],
    threshold: number,
    private readonly policy: DisclosurePolicy,
  ) {
    const all = cells.map((_, i) => cells.map((__, j) => i === j));
    const themes = [...new Set(cells.map(({ themeId }) => themeId))];
    const lines: Holds[] = SAID.flatMap((said) => [
      ({ byPerson }) => byPerson === said,
      ({ byWorker }) => byWorker === said,
      ...themes.flatMap((id): Holds[] => [
        ({ themeId, byPerson }) => themeId === id && byPerson === said,
        ({ themeId, byWorker }) => themeId === id && byWorker === said,
      ]),
    ]);
    const ofThemes = themes.map(
      (id): Holds =>
        ({ themeId }) =>
          themeId === id,
    );
    const groups = [...lines, ...ofThemes, isDifferent, areBothSaid].map((holds) =>
      this.group(holds),
    );
    this.publication = new Publication(
      cells.map(({ outcomes }) => outcomes),
      distinct([...all, ...groups]),
      threshold,
    );
    this.publication.add(cells.map(() => true));
  }

  /** Each group by itself, the largest first; null for those that stay unknown. */
  each(groups: readonly Holds[]): Count[] {
    const counts = groups.map((holds) => countOf(this.cells, holds));
    const told = counts.map((): Count => null);
    const largestFirst = [...groups.keys()].sort((a, b) => counts[b]! - counts[a]!);
    for (const i of largestFirst) {
      if (this.publication.offer([this.group(groups[i]!)])) told[i] = this.shown(counts[i]!);
    }
    return told;
  }

  /** Some of the outcomes: by what is said, group by group, or all groups or none. */
  part(holds: Holds, isGroupByGroup: boolean): ReachedPart {
    const told = (said: (cell: ReachedCell) => string): Told => {
      const groups = SAID.map(
        (one): Holds =>
          (cell) =>
            holds(cell) && said(cell) === one,
      );
      if (isGroupByGroup) {
        const counts = this.each(groups);
        return toldBy((one) => counts[SAID.indexOf(one)]!);
      }
      const isTold = this.publication.offer(groups.map((group) => this.group(group)));
      return toldBy((one) =>
        isTold ? this.shown(countOf(this.cells, groups[SAID.indexOf(one)])) : null,
      );
    };
    return {
      outcomes: this.shown(countOf(this.cells, holds)),
      byPerson: told(({ byPerson }) => byPerson),
      byWorker: told(({ byWorker }) => byWorker),
    };
  }

  private group(holds: Holds): Group {
    return this.cells.map(holds);
  }

  private shown(count: number): number {
    return rounded(count, this.policy);
  }
}

const distinct = (groups: readonly Group[]): Group[] => [
  ...new Map(groups.map((group) => [group.join(), group])).values(),
];
