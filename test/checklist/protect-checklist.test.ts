import type { AreaTally, Tally } from "../../src/domain/checklist/evidence/checklist-tally";
import {
  protectArea,
  protectParts,
  protectPeriod,
  safeDimensions,
  together,
} from "../../src/domain/checklist/evidence/protect-checklist";
import { inWords } from "../../src/domain/checklist/evidence/checklist-words";

const T = 10;

const tally = (
  people: number,
  any: [need: number, achieved: number],
  items: Record<string, [need: number, achieved: number]>,
  engaged = people,
): AreaTally => {
  const of = ([need, achieved]: [number, number]): Tally => ({ need, achieved });
  return {
    ...{ engaged, people, any: of(any) },
    items: new Map(Object.entries(items).map(([item, one]) => [item, of(one)])),
  };
};

const W = { need: null, achieved: null };

describe("what is given of a checklist's area", () => {
  it.each([
    ["everything that is large enough", tally(60, [40, 20], { a: [40, 20] }), 60, [40, 20]],
    ["zeros", tally(60, [20, 0], { a: [20, 0] }), 60, [20, 0]],
    ["nobody recorded", tally(0, [0, 0], { a: [0, 0] }, 40), 0, [0, 0]],
    ["few recorded", tally(9, [9, 9], { a: [9, 9] }, 40), null, [null, null]],
    ["few not recorded", tally(55, [30, 15], { a: [30, 15] }, 60), null, [null, null]],
    ["few with the need", tally(60, [9, 0], { a: [9, 0] }), 60, [null, null]],
    ["few without the need", tally(60, [51, 20], { a: [51, 20] }), 60, [null, null]],
    ["few who achieved", tally(60, [40, 9], { a: [40, 9] }), 60, [40, null]],
    ["few who have not", tally(60, [40, 31], { a: [40, 31] }), 60, [40, null]],
  ])("%s", (_, given, people, [need, achieved]) => {
    const { people: told, any, items } = protectArea(given, T);
    expect({ told, any }).toEqual({ told: people, any: { need, achieved } });
    expect(items.get("a")).toEqual({ need, achieved });
  });

  it("withholds the area where those who need something else follow", () => {
    const { any, items } = protectArea(tally(80, [43, 20], { a: [40, 20], b: [15, 0] }), T);
    expect(items.get("a")).toEqual({ need: 40, achieved: 20 });
    expect(any).toEqual(W);
    expect(protectArea(tally(80, [55, 20], { a: [40, 20], b: [15, 0] }), T).any.need).toBe(55);
  });

  it("withholds the area where those who need more than one follow", () => {
    const few = tally(80, [52, 0], { a: [40, 0], b: [15, 0] });
    expect(protectArea(few, T).any).toEqual(W);
  });

  it("withholds what was achieved of the area alone where only that would tell", () => {
    const few = tally(90, [55, 25], { a: [40, 15], b: [25, 13] });
    expect(protectArea(few, T).any).toEqual({ need: 55, achieved: null });
  });

  it("gives of a group what could be given of each group", () => {
    const whole = tally(100, [60, 30], { a: [60, 30] });
    const [one, other] = [
      tally(50, [30, 15], { a: [30, 15] }),
      tally(50, [30, 15], { a: [30, 15] }),
    ];
    const told = protectParts(protectArea(whole, T), [one, other], one, T);
    expect(told.items.get("a")).toEqual({ need: 30, achieved: 15 });
    const skewed = [tally(50, [30, 28], { a: [30, 28] }), tally(50, [30, 2], { a: [30, 2] })];
    const rest = protectParts(protectArea(whole, T), skewed, skewed[0]!, T);
    expect(rest.items.get("a")).toEqual({ need: 30, achieved: null });
    expect(rest.people).toBe(50);
  });

  it("divides by what leaves nobody or enough in each part", () => {
    const part = (service: string, age: string, people: number) => ({
      values: new Map([
        ["service", service],
        ["age", age],
      ]),
      tally: tally(people, [0, 0], { a: [0, 0] }, people + 20),
    });
    const parts = [part("x", "old", 30), part("x", "young", 30), part("y", "old", 3)];
    expect(safeDimensions(parts, ["age", "service"], T)).toEqual(["age"]);
    expect(safeDimensions(parts, ["service"], T)).toEqual([]);
    expect(safeDimensions(parts.slice(0, 2), ["age", "service"], T)).toEqual(["age", "service"]);
  });

  it("gives a period where it differs from each wider one by nobody or enough", () => {
    const asked = tally(40, [20, 10], { a: [20, 10] });
    const whole = tally(80, [40, 20], { a: [40, 20] });
    const near = tally(43, [20, 10], { a: [20, 10] });
    const moved = tally(40, [20, 13], { a: [20, 13] });
    const period = (...wider: AreaTally[]) => protectPeriod(asked, wider, protectArea(whole, T), T);
    expect(period(whole)).toMatchObject({ people: 40, any: { need: 20, achieved: 10 } });
    expect(period(whole, asked).people).toBe(40);
    expect(period(whole, near).people).toBeNull();
    // The same people, three of whom have achieved it since.
    expect(period(whole, moved)).toMatchObject({ people: 40, any: W });
  });

  it("adds contracts where all give it", () => {
    const one = protectArea(tally(60, [40, 20], { a: [40, 20] }), T);
    const other = protectArea(tally(60, [40, 9], { a: [40, 9] }), T);
    expect(together([one, other])).toEqual({
      people: 120,
      any: { need: 80, achieved: null },
      items: new Map([["a", { need: 80, achieved: null }]]),
    });
  });

  it("says it in words", () => {
    const words = (...given: Parameters<typeof tally>) =>
      inWords(protectArea(tally(...given), T), "Home");
    expect(words(60, [40, 20], { a: [40, 20] })).toBe(
      "Home: of 60 people with a record, 40 had a need in this area, and 20 of them achieved an " +
        "outcome that they needed.",
    );
    expect(words(60, [40, 3], { a: [40, 3] })).toContain(
      "how many of them achieved an outcome that they needed is withheld",
    );
    expect(words(60, [0, 0], { a: [0, 0] })).toContain("nobody had a need");
    expect(words(60, [3, 0], { a: [3, 0] })).toContain("had a need in this area is withheld");
    expect(words(3, [3, 0], { a: [3, 0] })).toContain("withheld");
    expect(words(0, [0, 0], { a: [0, 0] })).toContain("nobody has a record");
  });
});
