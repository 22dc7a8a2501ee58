import type { ShownArea } from "../../src/domain/journey/shown-plan";
import { whatIf } from "../../src/domain/journey/what-if";

const AREA: ShownArea = {
  area: 1,
  now: [12, 30, 20, null],
  then: [10, 25, 15, 5],
  notScoredNow: 4,
  notScoredThen: 3,
  flows: [
    [4, 3, 1, 0],
    [1, 10, 6, 2],
    [0, 2, 8, 3],
    [0, 0, 1, 2],
  ],
  joined: [7, 15, 4, null],
  left: [2, 6, 2, 2],
};

describe("what if", () => {
  it("fills places with those who are there", () => {
    const found = whatIf(AREA, { stages: [1, 2], placesPerYear: 30, shareThatMoves: 0.4 });
    expect(found).toMatchObject({
      ...{ there: 42, arrivals: 22, covered: 30, withoutPlace: 12, placesLeft: 0 },
      ...{ expectedToMove: 12, years: 1.4 },
    });
  });

  it("tells how many moved forward from these stages over the year", () => {
    const found = whatIf(AREA, { stages: [1, 2], placesPerYear: 30, shareThatMoves: 0.4 });
    // From stage 1: 3 + 1 + 0; from stage 2: 6 + 2. Of 8 and 19.
    expect(found).toMatchObject({ movedForward: 12, movedForwardOf: 27 });
  });

  it("has places left where there are more than people", () => {
    const found = whatIf(AREA, { stages: [3], placesPerYear: 50, shareThatMoves: 1 });
    expect(found).toMatchObject({
      ...{
        there: 20,
        covered: 20,
        withoutPlace: 0,
        placesLeft: 30,
        expectedToMove: 20,
        years: 0.4,
      },
    });
  });

  it("says nothing that follows from a withheld number", () => {
    const found = whatIf(AREA, { stages: [3, 4], placesPerYear: 50, shareThatMoves: 0.5 });
    expect(found).toMatchObject({
      ...{ there: null, arrivals: null, covered: null, withoutPlace: null, placesLeft: null },
      ...{ expectedToMove: null, years: null, movedForward: 3, movedForwardOf: 16 },
    });
  });

  it("takes a share for what was meant, and reaches nobody without places", () => {
    const area = { ...AREA, now: [100, 0, 0, 0] };
    const asked = { stages: [1], placesPerYear: 100, shareThatMoves: 0.29 };
    expect(whatIf(area, asked).expectedToMove).toBe(29);
    expect(whatIf(area, { ...asked, placesPerYear: 0 })).toMatchObject({
      ...{ covered: 0, withoutPlace: 100, expectedToMove: 0, years: null },
    });
  });

  it("promises nothing", () => {
    const { assumes } = whatIf(AREA, { stages: [1], placesPerYear: 1, shareThatMoves: 1 });
    expect(assumes.length).toBeGreaterThan(3);
    expect(assumes.join(" ")).toContain("not what the product foretells");
  });
});
