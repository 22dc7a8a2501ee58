import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { insertRows } from "./support/insert-rows";
import { codes, startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { engagement, movers, reading } from "./support/people";
import { instant, type World } from "./support/world";

let api: TestApi;
let world: World;
let ask: OutcomeApi["ask"];
let contractOf: OutcomeApi["contractOf"];
let modelOf: OutcomeApi["modelOf"];

beforeAll(async () => {
  ({ api, world, ask, contractOf, modelOf } = await startOutcomeApi());
});
afterAll(() => api.close());

describe("what is asked for besides", () => {
  it("reads another edition as this one only when asked to, and flags it", async () => {
    const [from, to] = [world.starIds[1]!, world.starIds[0]!];
    const id = "019aa000-0000-7000-8000-00000000ed01";
    await insertRows(api.database.dataSource, "edition_mapping", [
      {
        ...{ id, from_star_id: from, to_star_id: to, reason: "Same words" },
        ...{ declared_by: "a test", declared_at: instant(24) },
      },
    ]);
    // The second area of edition 2 is the first of edition 1.
    await insertRows(api.database.dataSource, "edition_mapping_area", [
      {
        ...{ edition_mapping_id: id, from_area_id: world.areaIds[1]![1] },
        to_area_id: world.areaIds[0]![0],
      },
    ]);
    const crossing = Array.from({ length: 10 }, () =>
      engagement([
        reading("2025-01-10", [9, 3], { star: 1 }),
        reading("2025-04-10", [6, 5, 5], { star: 0 }),
      ]),
    );
    const { contractId } = await contractOf(crossing);
    const { nodeIds } = await modelOf(
      [contractId],
      [
        { star: 0, area: 0, weight: 1 },
        { star: 0, area: 1, weight: 1 },
      ],
    );
    const [apart] = await ask(nodeIds[0]!);
    expect(apart).toMatchObject({
      insufficientBecause: "NO_PAIR",
      involvement: { otherEdition: 0 },
    });
    const [together] = await ask(nodeIds[0]!, "applyEditionMapping: true");
    expect(together).toMatchObject({ weightedMeanChange: 3, involvement: { otherEdition: 10 } });
    expect(together!.areas.map(({ n }) => n)).toEqual([10, 0]);
    expect(codes(together!)).toContain("EDITION_MAPPING_APPLIED");
    const at = async (hours: number) => {
      const asOf = `to: "2025-12-31", asOf: "${instant(hours).toISOString()}"`;
      const [evidence] = await ask(nodeIds[0]!, `applyEditionMapping: true, ${asOf}`);
      return evidence!.weightedMeanChange;
    };
    expect(await at(23)).toBeNull();
    expect(await at(24)).toBe(3);
  });

  it("counts people by somebody's bands, and says whose", async () => {
    const id = "019aa000-0000-7000-8000-00000000ba01";
    await insertRows(api.database.dataSource, "band_set", [
      {
        ...{ id, name: "Ours", provenance: "Agreed with providers", created_by: "a test" },
        created_at: instant(0),
        bands: [
          { name: "back", from: null, to: -1 },
          { name: "same", from: 0, to: 0 },
          { name: "forward", from: 1, to: null },
        ],
      },
    ]);
    const { contractId } = await contractOf(movers(7, 3, 5), movers(2, 3, 2), movers(3, 4, 4));
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const [evidence] = await ask(nodeIds[0]!, `bands: "${encodeId("bandSet", id)}"`);
    expect(evidence!.areas[0]!.bands).toEqual([
      { band: { name: "back" }, people: 2 },
      { band: { name: "same" }, people: 3 },
      { band: { name: "forward" }, people: 7 },
    ]);
    expect(evidence!.derivation.bandSet).toEqual({ provenance: "Agreed with providers" });
  });

  it("shows own readings beside the worker's, from the minimum of people on", async () => {
    const withOwn = movers(10, 3, 5).map((one) => ({
      ...one,
      readings: [
        ...one.readings,
        reading("2025-01-10", [4, null, 3], { completedBy: "service_user" as const }),
        reading("2025-04-10", [4, null, 3], { completedBy: "service_user" as const }),
      ],
    }));
    const { contractId } = await contractOf(withOwn);
    const { nodeIds } = await modelOf(
      [contractId],
      [
        { star: 0, area: 0, weight: 1 },
        { star: 0, area: 1, weight: 1 },
      ],
    );
    const [evidence] = await ask(nodeIds[0]!);
    expect(evidence!.areas.map(({ ownReadings }) => ownReadings)).toEqual([
      { readings: 20, people: 10, meanGap: 0, ownHigher: 10, ownLower: 10 },
      null,
    ]);
    const [withheld] = await ask(nodeIds[0]!, "minimum: 11");
    expect(withheld!.areas[0]!.ownReadings).toEqual({
      ...{ readings: 20, people: 10, meanGap: null, ownHigher: null, ownLower: null },
    });
  });

  it("says which reviews were in time", async () => {
    const review = (days: string[], endedOn: string | null = null) =>
      engagement(
        days.map((takenOn) => reading(takenOn, [3, 3, 3])),
        { endedOn },
      );
    const { contractId } = await contractOf([
      review(["2025-01-01", "2025-04-01"], "2025-04-02"), // 90 days
      review(["2025-01-01", "2025-03-17"], "2025-04-02"), // 75 days
      review(["2025-01-01", "2025-04-16"], "2025-04-20"), // 105 days
      review(["2025-01-01", "2025-01-01"]), // never again
      review(["2025-01-01"], "2025-04-15"), // ended as its time ran out, 104 days later
    ]);
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const [evidence] = await ask(nodeIds[0]!);
    expect(evidence!.timeliness).toEqual({
      ...{ due: 4, onTime: 1, early: 1, late: 1, missed: 1, share: 0.25 },
    });
  });
});
