import fc from "fast-check";
import { CountSystem, type KnownSum } from "../../src/disclosure/linear-program";
import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import { protectReached } from "../../src/domain/way-through/reached/protect-reached";
import {
  exactReached,
  reachedTogether,
  SAID,
  type ReachedCell,
  type ReachedFigures,
  type ReachedPart,
  type Said,
} from "../../src/domain/way-through/reached/reached";
import { reachedWords } from "../../src/domain/way-through/reached/reached-words";
import { lastReachedRelease } from "../../src/domain/way-through/reached/reached-releases";

const cell = (
  outcomes: number,
  byPerson: `${Said}`,
  byWorker = byPerson,
  themeId: string | null = null,
): ReachedCell => ({ outcomes, byPerson: byPerson as Said, byWorker: byWorker as Said, themeId });

const ofPeople = (cells: readonly ReachedCell[]) => ({
  ...{ cells, people: cells.reduce((sum, { outcomes }) => sum + outcomes, 0), most: 1 },
});

const protect = (cells: readonly ReachedCell[], counts: object = {}) =>
  protectReached({ ...ofPeople(cells), ...counts }, DEFAULT_POLICY);

/** Every count of an answer that is given. */
const given = (figures: ReachedFigures): number[] =>
  [
    ...[figures.outcomes, figures.people, figures.bothSaid, figures.differ],
    ...[figures, ...figures.themes.values()].flatMap((part) =>
      SAID.flatMap((said) => [part.byPerson[said], part.byWorker[said]]),
    ),
    ...[...figures.themes.values()].map(({ outcomes }) => outcomes),
  ].filter((count) => count !== null);

type Holds = (cell: ReachedCell) => boolean;

const PARTS: readonly ((said: Said) => Holds)[] = [
  (said) => (cell) => cell.byPerson === said,
  (said) => (cell) => cell.byWorker === said,
];
const isBothSaid: Holds = ({ byPerson, byWorker }) =>
  byPerson !== "not_said" && byWorker !== "not_said";
const differs: Holds = (cell) => isBothSaid(cell) && cell.byPerson !== cell.byWorker;
const themesOf = (cells: readonly ReachedCell[]): Holds[] =>
  [...new Set(cells.map(({ themeId }) => themeId))].map((id) => (cell) => cell.themeId === id);

/** Groups of which nobody may learn that they are of a few. */
function groupsOf(cells: readonly ReachedCell[]): boolean[][] {
  const lines = SAID.flatMap((said) => PARTS.map((part) => part(said)));
  const themes = themesOf(cells);
  const both = themes.flatMap((theme) =>
    lines.map(
      (line): Holds =>
        (cell) =>
          theme(cell) && line(cell),
    ),
  );
  const alone = cells.map(
    (own): Holds =>
      (cell) =>
        cell === own,
  );
  return [...lines, ...themes, ...both, ...alone, differs].map((holds) => cells.map(holds));
}

const isFew = (cells: readonly ReachedCell[], group: readonly boolean[]): boolean => {
  const sum = cells.reduce((total, { outcomes }, i) => total + (group[i] ? outcomes : 0), 0);
  return sum > 0 && sum < 10;
};

/** All that is told, as sums over the cells. */
function toldSums(cells: readonly ReachedCell[], figures: ReachedFigures): KnownSum[] {
  const ofPart = (holds: Holds, part: ReachedPart): [Holds, number | null][] => [
    [holds, part.outcomes],
    ...SAID.flatMap((said): [Holds, number | null][] => [
      [(cell) => holds(cell) && cell.byPerson === said, part.byPerson[said]],
      [(cell) => holds(cell) && cell.byWorker === said, part.byWorker[said]],
    ]),
  ];
  const told = [
    ...ofPart(() => true, figures),
    ...[...figures.themes].flatMap(([id, part]) => ofPart(({ themeId }) => themeId === id, part)),
    [isBothSaid, figures.bothSaid] as [Holds, number | null],
    [differs, figures.differ] as [Holds, number | null],
  ];
  return told.flatMap(([holds, sum]) => (sum === null ? [] : [{ set: cells.map(holds), sum }]));
}

/** Most counts that are tried: whoever needs more to be sure is taken for not knowing. */
const MOST_TRIED = 100_000;

/** Whether some whole counts fit all sums, with at least so many in the group. */
function canReach(group: readonly boolean[], enough: number, sums: readonly KnownSum[]): boolean {
  const order = [...group.keys()].sort((a, b) => Number(group[b]) - Number(group[a]));
  const left = sums.map(({ sum }) => sum);
  const touching = order.map((i) => sums.flatMap(({ set }, k) => (set[i] ? [k] : [])));
  const isLastOf = order.map((_, at) =>
    touching[at]!.filter((k) => touching.slice(at + 1).every((later) => !later.includes(k))),
  );
  let tried = 0;
  const tryFrom = (at: number, reached: number): boolean => {
    if ((tried += 1) > MOST_TRIED) return true;
    if (at === order.length) return reached >= enough && left.every((rest) => rest === 0);
    const own = touching[at]!;
    for (let count = Math.min(...own.map((k) => left[k]!)); count >= 0; count -= 1) {
      for (const k of own) left[k]! -= count;
      const fits = isLastOf[at]!.every((k) => left[k] === 0);
      const isFound = fits && tryFrom(at + 1, reached + (group[order[at]!] ? count : 0));
      for (const k of own) left[k]! += count;
      if (isFound) return true;
    }
    return false;
  };
  return tryFrom(0, 0);
}

describe("what is told of personal outcomes to who may not see the people", () => {
  it("is nothing where there are too few people, however many outcomes they have", () => {
    expect(protect([cell(9, "achieved")])).toBeNull();
    expect(protect([cell(27, "achieved")], { people: 9, most: 3 })).toBeNull();
    expect(protect([])).toBeNull();
    expect(protect([cell(10, "achieved")])!.outcomes).toBe(10);
  });

  it("is everything where every group is large", () => {
    const cells = [cell(40, "achieved"), cell(30, "partly"), cell(20, "not_yet")];
    expect(protect(cells)).toEqual(exactReached(ofPeople(cells)));
  });

  it("withholds one more part beside a small one, and what would tell it by another table", () => {
    const cells = [cell(40, "achieved"), cell(30, "partly"), cell(3, "partly", "achieved")];
    const { byPerson, byWorker, differ } = protect(cells)!;
    expect(byPerson).toMatchObject({ achieved: 40, partly: 33 });
    expect(byWorker).toMatchObject({ achieved: null, partly: null });
    expect(differ).toBeNull();
  });

  it("withholds how many people there are where few of them agreed several", () => {
    const cells = [cell(61, "achieved")];
    expect(protect(cells, { people: 60, most: 2 })).toMatchObject({ outcomes: 61, people: null });
    expect(protect(cells, { people: 41, most: 2 })).toMatchObject({ people: 41 });
  });

  const said = fc.constantFrom(...SAID);
  const one = fc.record({
    ...{ byPerson: said, byWorker: said, outcomes: fc.integer({ min: 1, max: 40 }) },
    themeId: fc.constantFrom("a", "b", null),
  });
  const keyOf = (cell: ReachedCell) => [cell.byPerson, cell.byWorker, cell.themeId].join();
  const anything = fc.uniqueArray(one, { selector: keyOf, minLength: 1, maxLength: 10 });

  it("gives no count of a few, whatever there is", () => {
    fc.assert(
      fc.property(anything, (cells) => {
        const figures = protect(cells);
        if (!figures) return;
        expect(given(figures).filter((count) => count > 0 && count < 10)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves every small group able to be a large one, put together however one likes", () => {
    fc.assert(
      fc.property(anything, (cells) => {
        const figures = protect(cells);
        if (!figures) return;
        const sums = toldSums(cells, figures);
        const system = new CountSystem(cells.length, sums);
        const small = groupsOf(cells).filter((group) => isFew(cells, group));
        // Where the quick search ends in halves, all whole numbers are tried.
        const known = small.filter(
          (group) => system.witness(group, 10) === null && !canReach(group, 10, sums),
        );
        expect(known).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("of several contracts is the sum of what is told of each", () => {
    const large = protect([cell(20, "achieved", "achieved", "a")])!;
    const other = protect([cell(20, "achieved", "achieved", "b"), cell(3, "partly")])!;
    const both = reachedTogether([large, other]);
    expect(both).toMatchObject({ outcomes: 43, people: 43 });
    expect(both.byPerson.partly).toBeNull();
    expect([...both.themes.keys()]).toContain("a");
  });
});

describe("the instants as of which they are told", () => {
  const at = (day: number) => new Date(Date.UTC(2025, 0, day));
  const last = at(30);

  it("wait until enough different people changed something", () => {
    const changes = [
      { at: at(1), people: [1, 2, 3, 4, 5, 6] },
      { at: at(2), people: [1, 2, 3, 4, 5, 6] },
      { at: at(3), people: [7, 8, 9, 10] },
      { at: at(4), people: [1] },
    ];
    expect(lastReachedRelease(changes.slice(0, 2), 10, last)).toBeNull();
    expect(lastReachedRelease(changes, 10, last)).toEqual(at(3));
    expect(lastReachedRelease(changes, 10, at(2))).toBeNull();
  });
});

describe("outcomes reached, in words", () => {
  it.each([
    [1, "1 outcome agreed with 1 person leads here", "1 was achieved; as their workers say, 1."],
    [12, "12 outcomes agreed with 12 people lead here", "12 were achieved; as their workers say"],
  ])("speak of %d as of so many", (outcomes, agreed, achieved) => {
    const words = reachedWords({
      figures: exactReached(ofPeople([cell(outcomes, "achieved")])),
      ...{ contracts: [], leftOut: [], policy: null, asAt: null, to: "2026-05-01" },
    }).join(" ");
    expect(words).toContain(agreed);
    expect(words).toContain(achieved);
  });
});
