import fc from "fast-check";
import { CountSystem, type KnownSum } from "../../src/disclosure/linear-program";
import { isSafe } from "../../src/disclosure/policy";
import type { AreaTally } from "../../src/domain/checklist/evidence/checklist-tally";
import { protectArea, type GivenArea } from "../../src/domain/checklist/evidence/protect-checklist";

const THRESHOLD = 5;
const ITEMS = ["a", "b", "c"];

/** What somebody's record says of each item: 0 no need, 1 needed, 2 needed and achieved. */
type Said = readonly number[];

const KINDS: readonly Said[] = [0, 1, 2].flatMap((a) =>
  [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])),
);

interface Told {
  readonly holds: (said: Said) => boolean;
  readonly of: (given: GivenArea) => number | null;
}

const TOLD: readonly Told[] = [
  { holds: () => true, of: ({ people }) => people },
  { holds: (said) => said.some((one) => one > 0), of: ({ any }) => any.need },
  { holds: (said) => said.some((one) => one === 2), of: ({ any }) => any.achieved },
  ...ITEMS.flatMap((item, i): Told[] => [
    { holds: (said) => said[i]! > 0, of: ({ items }) => items.get(item)!.need },
    { holds: (said) => said[i] === 2, of: ({ items }) => items.get(item)!.achieved },
  ]),
];

const needs = (said: Said): number => said.filter((one) => one > 0).length;

/** Groups that nobody may learn to be few: what figures count, and what follows from two of them. */
const GUARDED: readonly ((said: Said) => boolean)[] = [
  ...TOLD.map(({ holds }) => holds),
  (said) => needs(said) === 0,
  (said) => needs(said) > 1,
  (said) => needs(said) > 0 && !said.includes(2),
  ...ITEMS.flatMap((_, i) => [
    (said: Said) => said[i] === 0,
    (said: Said) => said[i] === 1,
    (said: Said) => said[i] === 0 && needs(said) > 0,
    (said: Said) => said[i] !== 2 && said.includes(2),
  ]),
];

const numberOf = (counts: readonly number[], holds: (said: Said) => boolean): number =>
  counts.reduce((sum, people, i) => sum + (holds(KINDS[i]!) ? people : 0), 0);

function tallyOf(counts: readonly number[]): AreaTally {
  const count = (holds: (said: Said) => boolean): number => numberOf(counts, holds);
  const people = count(() => true);
  return {
    ...{ engaged: people, people },
    any: { need: count((said) => needs(said) > 0), achieved: count((said) => said.includes(2)) },
    items: new Map(
      ITEMS.map((item, i) => [
        item,
        { need: count((said) => said[i]! > 0), achieved: count((said) => said[i] === 2) },
      ]),
    ),
  };
}

/** Groups of few people that are known to be few by who knows what is given. */
function betrayed(counts: readonly number[], given: GivenArea): number[] {
  const known = TOLD.flatMap(({ holds, of }): KnownSum[] => {
    const sum = of(given);
    return sum === null ? [] : [{ set: KINDS.map(holds), sum }];
  });
  if (known.length === 0) return [];
  const system = new CountSystem(KINDS.length, known);
  return GUARDED.flatMap((holds, i) => {
    if (isSafe(numberOf(counts, holds), THRESHOLD)) return [];
    return system.witness(KINDS.map(holds), THRESHOLD) === null ? [i] : [];
  });
}

/** Most kinds have nobody: else every figure is large. */
const people = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
  ),
  { minLength: KINDS.length, maxLength: KINDS.length },
);

describe("what is given of a checklist's area together", () => {
  it("never tells that a group is of few people", () => {
    let given = 0;
    let withheld = 0;
    fc.assert(
      fc.property(people, (counts) => {
        const told = protectArea(tallyOf(counts), THRESHOLD);
        for (const { of } of TOLD) {
          if (of(told) === null) withheld += 1;
          else given += 1;
        }
        expect(betrayed(counts, told)).toEqual([]);
      }),
      { seed: 7, numRuns: 3_000 },
    );
    expect(given).toBeGreaterThan(1_000);
    expect(withheld).toBeGreaterThan(1_000);
  });

  it("would tell if each figure were judged alone", () => {
    let found = 0;
    fc.assert(
      fc.property(people, (counts) => {
        const { people: all, any, items } = tallyOf(counts);
        const alone = (n: number) => (isSafe(n, THRESHOLD) ? n : null);
        const careless: GivenArea = {
          people: alone(all),
          any: { need: alone(any.need), achieved: alone(any.achieved) },
          items: new Map(
            [...items].map(([item, one]) => [
              item,
              { need: alone(one.need), achieved: alone(one.achieved) },
            ]),
          ),
        };
        found += betrayed(counts, careless).length;
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
