import fc from "fast-check";
import { Checks } from "../../src/domain/checks";
import {
  checkDefinition,
  stageOf,
  type StageDefinition,
  type StarDefinition,
} from "../../src/domain/star/star-definition";

const definition = (stages: StageDefinition[], min: number, max: number): StarDefinition => ({
  code: "any",
  edition: "1",
  name: "Any",
  publisher: "Nobody",
  licensed: false,
  scale: { min, max },
  stages,
  areas: ["a", "b", "c", "d", "e"].map((code) => ({ code, name: code })),
});

const isAccepted = (stages: StageDefinition[], min: number, max: number): boolean => {
  const checks = new Checks();
  checkDefinition(checks, definition(stages, min, max));
  return checks.issues.length === 0;
};

/** How many stages hold each point of the scale. */
const holders = (stages: StageDefinition[], min: number, max: number): number[] =>
  Array.from({ length: max - min + 1 }, (_, i) =>
    stages.reduce((n, { from, to }) => n + Number(from <= min + i && min + i <= to), 0),
  );

/** Any stages on any scale; few of them fit. */
const anyStages = fc
  .record({ min: fc.integer({ min: 0, max: 1 }), length: fc.integer({ min: 1, max: 3 }) })
  .chain(({ min, length }) =>
    fc.record({
      min: fc.constant(min),
      max: fc.constant(min + length),
      ranges: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
        maxLength: 4,
      }),
    }),
  );

/** A scale cut at chosen points: always fits. */
const cutStages = fc
  .record({
    min: fc.integer({ min: 0, max: 3 }),
    length: fc.integer({ min: 1, max: 20 }),
    cuts: fc.array(fc.nat({ max: 19 })),
  })
  .map(({ min, length, cuts }) => {
    const max = min + length;
    const ends = [...new Set(cuts.map((cut) => min + cut))].filter((end) => end < max);
    ends.sort((a, b) => a - b).push(max);
    const stages = ends.map((to, i) => ({
      name: `Stage ${i}`,
      from: i === 0 ? min : ends[i - 1]! + 1,
      to,
    }));
    return { min, max, stages };
  });

describe("the stages of a definition", () => {
  it("are accepted exactly when they hold each point once, in order", () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyStages, ({ min, max, ranges }) => {
        const stages = ranges.map(([from, to], i) => ({ name: `S${i}`, from, to }));
        const areRanges = stages.every(({ from, to }) => min <= from && from <= to && to <= max);
        const areInOrder = stages.every(({ from }, i) => i === 0 || stages[i - 1]!.to < from);
        const fit = areRanges && areInOrder && holders(stages, min, max).every((n) => n === 1);
        expect(isAccepted(stages, min, max)).toBe(fit);
        accepted += Number(fit);
      }),
      { numRuns: 10_000, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("give each score of the scale one stage, and scores outside it none", () => {
    fc.assert(
      fc.property(cutStages, ({ min, max, stages }) => {
        expect(isAccepted(stages, min, max)).toBe(true);
        const rows = stages.map(({ from, to }) => ({ fromScore: from, toScore: to }));
        for (let score = min; score <= max; score += 1) {
          const holding = rows.filter((row) => row.fromScore <= score && score <= row.toScore);
          expect(holding).toEqual([stageOf(rows, score)]);
        }
        expect(stageOf(rows, min - 1)).toBeUndefined();
        expect(stageOf(rows, max + 1)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
