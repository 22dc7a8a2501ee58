import fc from "fast-check";
import { Checks } from "../../src/domain/checks";
import { checkBands, type NewBand } from "../../src/domain/star/band-set.service";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";

const BANDS = [
  { name: "Large decrease", to: -3 },
  { name: "Decrease", from: -2, to: -1 },
  { name: "Same", from: 0, to: 0 },
  { name: "Increase", from: 1 },
];

describe("band sets", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const create = (input: object) =>
    runMutation<{ bandSet: { id: string } }>(
      api,
      "createBandSet",
      { name: "Local", provenance: "Agreed by the steering group", bands: BANDS, ...input },
      "... on BandSetSuccess { bandSet { id name provenance createdBy bands { name from to } } }",
    );

  it("are entered once under a name, and listed", async () => {
    const { bandSet } = await create({});
    expect(bandSet).toMatchObject({
      provenance: "Agreed by the steering group",
      createdBy: "tester",
      bands: BANDS.map((band) => ({ from: null, to: null, ...band })),
    });
    expect(await create({})).toMatchObject({ __typename: "Conflict" });
    const found = await api.ask(
      `query ($id: ID!) {
        bandSets { totalCount nodes { id } } node(id: $id) { ... on BandSet { name } }
      }`,
      { id: bandSet.id },
    );
    expect(found).toEqual({
      bandSets: { totalCount: 1, nodes: [{ id: bandSet.id }] },
      node: { name: "Local" },
    });
  });

  it("name every fault with its path", async () => {
    const answer = await create({
      provenance: "",
      bands: [
        { name: "Down", from: -9, to: -1 },
        { name: "down", from: 1, to: 0 },
        { name: "Up", from: 1, to: 9 },
      ],
    });
    expect(issuesOf(answer)).toEqual([
      "input.provenance REQUIRED",
      "input.bands.0.from GAP_OR_OVERLAP",
      "input.bands.1.name DUPLICATE",
      "input.bands.1.from GAP_OR_OVERLAP",
      "input.bands.1.to OUT_OF_RANGE",
      "input.bands.2.to GAP_OR_OVERLAP",
    ]);
    expect(issuesOf(await create({ bands: [{ name: "All" }] }))).toEqual(["input.bands REQUIRED"]);
  });

  it("are few, and named in text that can be kept", async () => {
    const named = (name: string) => ({
      bands: [
        { name, to: 0 },
        { name: "Up", from: 1 },
      ],
    });
    for (const text of ["a\0b", "\ud83d"]) {
      expect(issuesOf(await create(named(text)))).toEqual(["input.bands.0.name NOT_TEXT"]);
    }
    expect(issuesOf(await create(named("x".repeat(301))))).toEqual(["input.bands.0.name TOO_LONG"]);
    const bands = Array.from({ length: 21 }, (_, i) => ({ name: `${i}`, from: i, to: i }));
    expect(issuesOf(await create({ bands }))).toEqual(["input.bands TOO_MANY"]);
  });

  it("are accepted exactly when each change is in one band, in order", () => {
    const end = fc.option(fc.integer({ min: -2, max: 2 }));
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 2, maxLength: 3 }), (ends) => {
        const bands = ends.map(([from, to], i): NewBand => ({ name: `B${i}`, from, to }));
        const checks = new Checks();
        checkBands(checks, bands);
        const fit = coversOnce(bands);
        expect(checks.issues.length === 0).toBe(fit);
        accepted += Number(fit);
      }),
      { numRuns: 10_000, seed: 11 },
    );
    expect(accepted).toBeGreaterThan(10);
  });
});

function coversOnce(bands: NewBand[]): boolean {
  const places = Array.from({ length: 21 }, (_, i) => {
    const change = i - 10;
    return bands.flatMap((band, place) =>
      (band.from ?? -Infinity) <= change && change <= (band.to ?? Infinity) ? [place] : [],
    );
  });
  const isInOrder = places.every((at, i) => i === 0 || at[0]! >= places[i - 1]![0]!);
  const areRanges = bands.every((band) => (band.from ?? -Infinity) <= (band.to ?? Infinity));
  return areRanges && isInOrder && places.every((at) => at.length === 1);
}
