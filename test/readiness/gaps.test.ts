import { findGaps, type RatedBy } from "../../src/domain/readiness/gaps";
import { ReadinessPart } from "../../src/domain/readiness/readiness-statement";

const statements = ["one", "two"].map((code) => ({
  ...{ code, part: ReadinessPart.PROCESSES, heading: "Review", text: `Statement ${code}.` },
}));

const by = (name: string, rating: number, statement = "one"): RatedBy => ({
  ...{ name, rating, statement, isCommissioner: name === "Council" },
});

describe("gaps between views", () => {
  it.each<[string, RatedBy[], string[]]>([
    ["nobody rated", [], []],
    ["the same", [by("Council", 3), by("Hub", 3)], []],
    ["a point apart", [by("Council", 3), by("Hub", 4)], []],
    ["two points apart", [by("Council", 4), by("Hub", 2)], ["one far_apart 4 Hub 2"]],
    ["the other way round", [by("Council", 1), by("Hub", 3)], ["one far_apart 1 Hub 3"]],
    [
      "some providers of several, by name",
      [by("Quay", 1), by("Council", 4), by("Hub", 2), by("Attic", 3)],
      ["one far_apart 4 Hub 2, Quay 1"],
    ],
    [
      "providers who differ from each other alone",
      [by("Council", 2), by("Hub", 1), by("Quay", 3)],
      [],
    ],
    ["only the commissioner", [by("Council", 2)], ["one only_commissioner 2 "]],
    ["only providers", [by("Hub", 2), by("Attic", 4)], ["one only_providers null Attic 4, Hub 2"]],
    [
      "in the order of the statements",
      [by("Hub", 1, "two"), by("Council", 2)],
      ["one only_commissioner 2 ", "two only_providers null Hub 1"],
    ],
  ])("%s", (_, ratings, expected) => {
    const found = findGaps(statements, ratings).map(
      ({ statement, kind, commissioner, providers }) =>
        `${statement.code} ${kind} ${commissioner} ` +
        providers.map(({ name, rating }) => `${name} ${rating}`).join(", "),
    );
    expect(found).toEqual(expected);
  });

  it("asks, and judges nobody", () => {
    const words = findGaps(statements, [by("Council", 4), by("Hub", 1)])[0]!.inWords;
    expect(words).toBe(
      "The commissioner rates it 4; Hub rates it 1. What does each see that the other does not?",
    );
    const unheard = findGaps(statements, [by("Hub", 1), by("Quay", 3)])[0]!.inWords;
    expect(unheard).toBe(
      "Hub rates it 1 and Quay rates it 3; the commissioner has not rated it: how does it look " +
        "from there?",
    );
  });
});
