import { nothingGiven } from "../../src/domain/evidence/protection/protect-scope";
import { protectedFigures } from "../../src/domain/evidence/protection/protected-figures";
import { protectContract } from "../../src/domain/evidence/protection/protect-contract";
import {
  partsOf,
  POLICY,
  randomPeople,
  REQUEST,
  seeded,
  STAR,
  statisticsOf,
  VALUES,
} from "./support/random-world";

const ROUNDED = { ...POLICY, rounding: 5 as const };

describe("rounded figures", () => {
  it("are multiples of 5 wherever they count, and means have one decimal", () => {
    const random = seeded(11);
    let checked = 0;
    for (let i = 0; i < 10; i += 1) {
      const people = randomPeople(random);
      const counted = {
        whole: statisticsOf(people),
        asked: null,
        wider: [],
        parts: partsOf(people),
        dimensions: Object.keys(VALUES),
      };
      const given = protectContract(counted, STAR, 10, REQUEST);
      const { counts, areas } = protectedFigures(given, 3, null, ROUNDED);
      for (const { n, statistics } of areas.values()) {
        if (n === null || !statistics) continue;
        const { increased, change, journey } = statistics;
        for (const count of [n, increased, ...journey.baseline, counts.engagements]) {
          expect(count === null || count % 5 === 0).toBe(true);
        }
        expect(Number(change.meanBaseline.toFixed(1))).toBe(change.meanBaseline);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  it("stay withheld where nothing is given", () => {
    const guard = { areas: [1], threshold: 10, scale: { min: 1, max: 6, stages: STAR.stages } };
    const { counts, areas } = protectedFigures(nothingGiven(guard), 3, null, ROUNDED);
    expect(counts.engagements).toBeNull();
    expect(areas.get(1)).toEqual({ n: null, statistics: null, ownReadings: null });
  });
});
