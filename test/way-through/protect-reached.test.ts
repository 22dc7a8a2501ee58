import fc from "fast-check";
import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import { protectReached } from "../../src/domain/way-through/reached/protect-reached";
import {
  exactReached,
  reachedTogether,
  SAID,
  type ReachedCell,
  type ReachedFigures,
  type Said,
} from "../../src/domain/way-through/reached/reached";
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

  it("gives no count of a few, whatever there is", () => {
    const said = fc.constantFrom(...SAID);
    const one = fc.record({
      ...{ byPerson: said, byWorker: said, outcomes: fc.integer({ min: 1, max: 40 }) },
      themeId: fc.constantFrom("a", "b", null),
    });
    const key = ({ byPerson, byWorker, themeId }: ReachedCell) =>
      [byPerson, byWorker, themeId].join();
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: key, minLength: 1, maxLength: 12 }), (cells) => {
        const figures = protect(cells);
        if (!figures) return;
        expect(given(figures).filter((count) => count > 0 && count < 10)).toEqual([]);
        const { outcomes, byPerson, byWorker } = figures;
        for (const told of [byPerson, byWorker]) {
          const hidden = SAID.filter((one) => told[one] === null);
          const rest = outcomes! - SAID.reduce((sum, one) => sum + (told[one] ?? 0), 0);
          expect(hidden.length === 0 || rest === 0 || rest >= 10).toBe(true);
        }
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
