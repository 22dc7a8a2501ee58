import { OutcomeReached } from "../personal-outcome-review.entity";

/** How far an outcome was reached, and that nobody said. */
export type Said = OutcomeReached | "not_said";

/** In the order in which they are told. */
export const SAID: readonly Said[] = [...Object.values(OutcomeReached), "not_said"];

/** Personal outcomes of one theme of which the person and the worker say the same things. */
export interface ReachedCell {
  /** Null: none was chosen. */
  readonly themeId: string | null;
  readonly byPerson: Said;
  readonly byWorker: Said;
  readonly outcomes: number;
}

/** Personal outcomes tied to one node under one contract. */
export interface ReachedCounts {
  readonly cells: readonly ReachedCell[];
  /** Different people who agreed them. */
  readonly people: number;
  /** The most that one of them agreed. */
  readonly most: number;
}

/** A count; null where it is withheld. */
export type Count = number | null;

/** Outcomes by how far they were reached, as one of the two says. */
export type Told = Readonly<Record<Said, Count>>;

/** Outcomes of all themes, or of one. */
export interface ReachedPart {
  readonly outcomes: Count;
  readonly byPerson: Told;
  readonly byWorker: Told;
}

/** What is told of personal outcomes tied to a node. */
export interface ReachedFigures extends ReachedPart {
  readonly people: Count;
  /** Of which both said how far they were reached. */
  readonly bothSaid: Count;
  /** Of which both did, and not the same. */
  readonly differ: Count;
  /** By the theme's key, null for those without one; none for themes that nobody chose. */
  readonly themes: ReadonlyMap<string | null, ReachedPart>;
}

/** Whether both said how far it was reached. */
export const areBothSaid = ({ byPerson, byWorker }: ReachedCell): boolean =>
  byPerson !== "not_said" && byWorker !== "not_said";

/** Whether both did, and not the same. */
export const isDifferent = (cell: ReachedCell): boolean =>
  areBothSaid(cell) && cell.byPerson !== cell.byWorker;

/** How many outcomes the cells for which something holds are of. */
export const countOf = (
  cells: readonly ReachedCell[],
  holds: (cell: ReachedCell) => boolean = () => true,
): number => cells.reduce((sum, cell) => sum + (holds(cell) ? cell.outcomes : 0), 0);

/** One count for each thing that may be said. */
export function toldBy(count: (said: Said) => Count): Told {
  return Object.fromEntries(SAID.map((said) => [said, count(said)])) as Record<Said, Count>;
}

/** The figures of who sees the people: all of them, as counted. */
export function exactReached({ cells, people }: ReachedCounts): ReachedFigures {
  const byTheme = Map.groupBy(cells, ({ themeId }) => themeId);
  return {
    ...exactPart(cells),
    people,
    bothSaid: countOf(cells, areBothSaid),
    differ: countOf(cells, isDifferent),
    themes: new Map([...byTheme].map(([themeId, own]) => [themeId, exactPart(own)])),
  };
}

const exactPart = (cells: readonly ReachedCell[]): ReachedPart => ({
  outcomes: countOf(cells),
  byPerson: toldBy((said) => countOf(cells, ({ byPerson }) => byPerson === said)),
  byWorker: toldBy((said) => countOf(cells, ({ byWorker }) => byWorker === said)),
});

/** Figures of several contracts put together: what is withheld of one is withheld of all. */
export function reachedTogether(all: readonly ReachedFigures[]): ReachedFigures {
  return all.reduce((a, b) => {
    const keys = [...new Set([...a.themes.keys(), ...b.themes.keys()])];
    return {
      ...partsTogether(a, b),
      people: plus(a.people, b.people),
      bothSaid: plus(a.bothSaid, b.bothSaid),
      differ: plus(a.differ, b.differ),
      themes: new Map(keys.map((key) => [key, partOfBoth(a.themes.get(key), b.themes.get(key))])),
    };
  }, NOBODY);
}

const NO_PART: ReachedPart = Object.freeze({
  ...{ outcomes: 0, byPerson: toldBy(() => 0), byWorker: toldBy(() => 0) },
});

const NOBODY: ReachedFigures = Object.freeze({
  ...{ ...NO_PART, people: 0, bothSaid: 0, differ: 0, themes: new Map() },
});

const partOfBoth = (a: ReachedPart = NO_PART, b: ReachedPart = NO_PART): ReachedPart =>
  partsTogether(a, b);

const partsTogether = (a: ReachedPart, b: ReachedPart): ReachedPart => ({
  outcomes: plus(a.outcomes, b.outcomes),
  byPerson: toldBy((said) => plus(a.byPerson[said], b.byPerson[said])),
  byWorker: toldBy((said) => plus(a.byWorker[said], b.byWorker[said])),
});

const plus = (a: Count, b: Count): Count => (a === null || b === null ? null : a + b);
