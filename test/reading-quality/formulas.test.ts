import {
  agreementOf,
  linear,
  NoKappa,
  quadratic,
  weightedKappa,
  type ScorePair,
} from "../../src/domain/reading-quality/kappa";
import { largestRemainder } from "../../src/domain/largest-remainder";
import {
  CONFIDENCES,
  marginOf,
  sampleSize,
  standardErrors,
} from "../../src/domain/reading-quality/sample-size";
import { drawStratified } from "../../src/domain/reading-quality/stratify";
import { newId } from "../../src/db/new-id";

describe("how many to look at", () => {
  it.each([
    // Cochran, Sampling Techniques, 3rd edition 1977, sections 4.3 to 4.5: an island of 3,200 people,
    // a share to within 5 points, "except for a 1 in 20 chance" (2 standard errors): 400, then 356.
    [{ margin: 0.05, z: 2 }, 1_000_000_000, 400],
    [{ margin: 0.05, z: 2 }, 3200, 356],
    // Israel, Determining Sample Size, University of Florida, fact sheet PEOD6: 385 farmers of very
    // many, 323 of 2,000, for 5 points either side at 95%.
    [{ margin: 0.05, z: standardErrors(0.95) }, 1_000_000_000, 385],
    [{ margin: 0.05, z: standardErrors(0.95) }, 2000, 323],
    // theprimecalculator.com, "How to calculate sample size": 370 of 10,000.
    [{ margin: 0.05, z: standardErrors(0.95) }, 10_000, 370],
  ])("%j of %i is %i", (precision, population, expected) => {
    expect(sampleSize(precision, population)).toBe(expected);
  });

  it.each(CONFIDENCES)("keeps to the margin at %d, and one fewer would not", (confidence) => {
    const z = standardErrors(confidence);
    for (const population of [1, 2, 9, 57, 400, 12_345]) {
      for (const margin of [0.02, 0.1, 0.3, 0.5]) {
        const size = sampleSize({ margin, z }, population);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(population);
        expect(marginOf(size, population, z)).toBeLessThanOrEqual(margin + 1e-9);
        if (size > 1) expect(marginOf(size - 1, population, z)).toBeGreaterThan(margin - 1e-9);
      }
    }
  });

  it("has no margin for nobody, none where everybody was looked at, and the most without an end", () => {
    expect(marginOf(0, 10)).toBeNull();
    expect(marginOf(10, 10)).toBe(0);
    expect(marginOf(1, 1)).toBe(0);
    expect(marginOf(100, null)).toBeCloseTo(0.098, 6);
    expect(marginOf(100, 200)!).toBeLessThan(marginOf(100, null)!);
    expect(() => standardErrors(0.5)).toThrow(RangeError);
  });
});

describe("places in proportion", () => {
  it.each([
    // Wikipedia, "Largest remainder method", by the Hare quota.
    [[47_000, 16_000, 15_900, 12_000, 6000, 3100], 10, [5, 2, 1, 1, 1, 0]],
    // archipel-des-libertes.fr, "Largest remainders method": 930 voters, 4 seats.
    [[500, 300, 110, 20], 4, [2, 1, 1, 0]],
    [[1, 1, 1], 2, [1, 1, 0]],
    [[3, 0], 3, [3, 0]],
    [[], 0, []],
    [[0, 0], 0, [0, 0]],
  ])("%j in %i places are %j", (weights, places, expected) => {
    expect(largestRemainder(weights, places)).toEqual(expected);
  });

  it("draws the same by the same seed, whatever the order, and by another seed other things", () => {
    const things = Array.from({ length: 60 }, (_, i) => ({
      ...{ id: newId(), stratum: ["ann", "ann", "ben", null][i % 4]! },
    }));
    const drawn = drawStratified(things, 20, "seed");
    expect(drawStratified([...things].reverse(), 20, "seed")).toEqual(drawn);
    expect(drawStratified(things, 20, "other")).not.toEqual(drawn);
    const places = Map.groupBy(drawn, ({ stratum }) => stratum);
    expect([...places].map(([stratum, own]) => [stratum, own.length])).toEqual([
      ["ann", 10],
      [null, 5],
      ["ben", 5],
    ]);
    expect(new Set(drawStratified(things, 60, "seed"))).toEqual(new Set(things));
    expect(drawStratified(things, 0, "seed")).toEqual([]);
  });
});

describe("agreement", () => {
  const table = (cells: readonly (readonly number[])[]): ScorePair[] =>
    cells.flatMap((row, a) =>
      row.flatMap((count, b) => Array.from({ length: count }, (): ScorePair => [a, b])),
    );
  const nominal = (a: number, b: number): number => (a === b ? 0 : 1);

  it("is Cohen's", () => {
    // scikit-learn, test_cohen_kappa: Artstein and Poesio (2008), table 1, and the two below it.
    expect(
      weightedKappa(
        table([
          [20, 20],
          [10, 50],
        ]),
        nominal,
      ),
    ).toBeCloseTo(0.348, 3);
    const three = table([
      [46, 0, 0],
      [4, 40, 0],
      [0, 0, 10],
    ]);
    expect(weightedKappa(three, nominal)).toBeCloseTo(0.9315, 4);
    expect(weightedKappa(three, linear)).toBeCloseTo(0.9412, 4);
    expect(weightedKappa(three, quadratic)).toBeCloseTo(0.9541, 4);
    // Cohen (1968), table 1: 200 patients by two psychiatrists, disagreements weighted 1, 3 and 6.
    const patients = table([
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ]);
    const stated = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(weightedKappa(patients, nominal)).toBeCloseTo(0.492, 3);
    expect(weightedKappa(patients, (a, b) => stated[a]![b]!)).toBeCloseTo(0.348, 3);
  });

  it("by squares equals the correlation within classes, for like means and spreads", () => {
    // Fleiss and Cohen (1973): with the same scores given by both, it is Pearson's correlation.
    const pairs: ScorePair[] = [
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 5],
      [5, 4],
    ];
    expect(weightedKappa(pairs, quadratic)).toBeCloseTo(0.8, 12);
  });

  it("is 1 for the same, below 0 for worse than chance", () => {
    expect(
      weightedKappa(
        [
          [1, 1],
          [5, 5],
        ],
        linear,
      ),
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [1, 5],
          [5, 1],
        ],
        linear,
      ),
    ).toBe(-1);
  });

  it("says why there is none", () => {
    expect(agreementOf([], 10)).toMatchObject({ none: NoKappa.NONE, same: null, linear: null });
    expect(agreementOf([[1, 2]], 10)).toMatchObject({ none: NoKappa.TOO_FEW, same: null });
    const alike: ScorePair[] = Array.from({ length: 12 }, () => [4, 4]);
    expect(agreementOf(alike, 10)).toEqual({
      ...{ pairs: 12, same: 1, withinOne: 1, linear: null, quadratic: null },
      none: NoKappa.NO_VARIANCE,
    });
    // Each gave one score throughout, and not the same: no better than chance.
    const apart: ScorePair[] = Array.from({ length: 12 }, () => [4, 5]);
    expect(agreementOf(apart, 10)).toMatchObject({ same: 0, withinOne: 1, linear: 0, none: null });
  });
});
