import type { DisclosurePolicy } from "../../../src/disclosure/policy";
import { seeded } from "../../disclosure/support/random-world";
import { engagement, reading } from "../../evidence/support/people";
import {
  addContract,
  createWorld,
  type TestEngagement,
  type World,
} from "../../evidence/support/world";
import { startTestApi, type TestApi } from "../../support/api";
import { EVIDENCE_DATASETS } from "./support/ask-all";
import { findFew, type Told } from "./support/attack";
import { rowsOf } from "./support/dataset-rows";
import { refreshFor, refresherOf } from "./support/refresher";

jest.setTimeout(300_000);

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 5 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};

const THRESHOLD = 10;

const day = (month: number, date: number): string =>
  new Date(Date.UTC(2025, month, date)).toISOString().slice(0, 10);

/** People who came a few at a time over a year and a half, each entered on the day. */
function arrivals(random: () => number, perMonth: number): TestEngagement[] {
  return Array.from({ length: 18 * perMonth }, (_, i) => {
    const month = Math.floor(i / perMonth);
    const taken = [day(month, 3), day(month + 2, 5)].slice(0, random() < 0.8 ? 2 : 1);
    const readings = taken.map((takenOn) => {
      const at = new Date(`${takenOn}T10:00:00Z`);
      const scores = [1, 2, 3].map(() => (random() < 0.1 ? null : 1 + Math.floor(random() * 5)));
      return reading(takenOn, scores, { enteredAt: at, completedAt: at });
    });
    const started = { startedOn: day(month, 2), enteredAt: new Date(`${day(month, 2)}T10:00:00Z`) };
    return engagement(readings, started);
  });
}

describe("sums and differences of everything that an analyst reads", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await createWorld(api.database.dataSource, [STAR]);
    const random = seeded(11);
    for (const perMonth of [2, 5, 9]) {
      await addContract(api.database.dataSource, world, arrivals(random, perMonth));
    }
    await api.grant("analyst", "analyst", { organisation: world.commissionerId });
  });
  afterAll(() => api.close());

  async function toldUnder(policy?: DisclosurePolicy | null): Promise<Told> {
    await refreshFor(refresherOf(api.database, policy), "analyst");
    const told = new Map<string, Awaited<ReturnType<typeof rowsOf>>>();
    for (const name of EVIDENCE_DATASETS) {
      told.set(name, await rowsOf(api.database, "analyst", name));
    }
    return told;
  }

  it("tell of nobody, or of enough people", async () => {
    const told = await toldUnder();
    const given = told.get("coverage")!.filter(({ engagements }) => engagements !== null);
    expect(given.length).toBeGreaterThan(20);
    expect(findFew(told, THRESHOLD)).toEqual([]);
  });

  it("would tell of few people were they not protected", async () => {
    expect(findFew(await toldUnder(null), THRESHOLD).length).toBeGreaterThan(100);
  });
});
