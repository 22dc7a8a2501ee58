import { wholeStarChange } from "../../src/domain/evidence/whole-star";
import type { WholeStarGroup } from "../../src/domain/evidence/sufficient-statistics";

/** Far below any figure that somebody reads, far above a trace of rounding. */
const TRACE = 1e-12;

/** People who all have one mean change over their areas: of so many thirds of a point. */
function alike(areas: number, people: number, thirds: number, baseline: number): WholeStarGroup {
  const change = (areas * thirds) / 3;
  return {
    ...{ areas, people, baselineSum: people * areas * baseline + people },
    latestSum: people * (areas * baseline + 1 + change),
    squaredChangeSum: people * change ** 2,
  };
}

describe("change of the whole Star", () => {
  it("has no deviation where everybody changed alike, however many areas each was scored in", () => {
    for (let people = 1; people <= 40; people++) {
      for (const thirds of [-2, -1, 0, 1, 2, 5]) {
        for (const count of [1, 7, people, 1_000_003]) {
          const groups = [alike(3, people, thirds, 3), alike(6, count, thirds, 2)];
          const found = wholeStarChange([...groups, alike(9, people, thirds, 5)])!;
          expect(found.sdChange).toBeLessThan(TRACE);
          expect(Math.abs(found.meanChange - thirds / 3)).toBeLessThan(TRACE);
        }
      }
    }
  });

  it("has the deviation of people scored in different numbers of areas", () => {
    // 1/3, 1/3 and 5/6: a mean of a half, and deviations of a sixth, a sixth and a third.
    const found = wholeStarChange([
      { areas: 3, people: 2, baselineSum: 12, latestSum: 14, squaredChangeSum: 2 },
      { areas: 6, people: 1, baselineSum: 12, latestSum: 17, squaredChangeSum: 25 },
    ])!;
    expect(found.meanChange).toBeCloseTo(0.5, 12);
    expect(found.sdChange).toBeCloseTo(Math.sqrt(1 / 12), 12);
  });

  it("is the same to the last digit in whatever order groups were counted", () => {
    const groups = [3, 5, 6, 7, 9].map((areas) => alike(areas, areas * 11, 1, 2.7));
    const found = JSON.stringify(wholeStarChange(groups));
    for (let i = 1; i < groups.length; i++) {
      const turned = [...groups.slice(i), ...groups.slice(0, i)];
      expect(JSON.stringify(wholeStarChange(turned))).toBe(found);
      expect(JSON.stringify(wholeStarChange(turned.toReversed()))).toBe(found);
    }
  });
});
