import { letAct } from "../../src/demo/acting";
import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import { BaselineRule } from "../../src/domain/evidence/question";
import type { EvidenceRequest } from "../../src/domain/evidence/evidence-request";
import { serviceCoverage } from "../../src/domain/evidence/service-coverage.service";
import { createLoaders } from "../../src/loaders";
import { ProcessMemory } from "../../src/process-memory";
import { type TestApi } from "../support/api";
import { startDemonstration } from "../support/demonstration";

const EVERYBODY: EvidenceRequest = {
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, minimum: 10, asOf: null },
  ...{ from: null, to: null, contractIds: null, serviceIds: null, where: [] },
  ...{ excludeRetrospective: false, bandSetId: null, applyEditionMapping: false },
};

describe("the coverage of each service", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  /** By service and Star: at once, and as evidence narrowed to each service gives it. */
  async function bothFor(who: string, threshold: number) {
    const found: { atOnce: unknown[]; oneByOne: unknown[] } = { atOnce: [], oneByOne: [] };
    await letAct(api.database.server, (acting) =>
      acting.as(who, "read", async (session) => {
        const policy = { ...DEFAULT_POLICY, threshold, dimensions: [] };
        const loaders = createLoaders(session, policy, new ProcessMemory(), null);
        const { contracts } = await session.reach();
        const services = (await loaders.service.byContract.loadMany(contracts)).flatMap((some) =>
          some instanceof Error ? [] : some,
        );
        const all = await serviceCoverage(loaders.evidenceReads, contracts, services, EVERYBODY);
        for (const { service, definition, engagements, pairs } of [...all.values()].flat()) {
          found.atOnce.push([service.name, definition.star.code, engagements, pairs]);
          const narrowed = { ...EVERYBODY, serviceIds: [service.id] };
          const evidence = await loaders.evidence.ofContract(narrowed).load(service.contractId);
          const one = evidence.find((some) => some.definition.star.id === definition.star.id);
          const counts = one?.statistics ?? { engagements: null, pairs: null };
          found.oneByOne.push([
            ...[service.name, definition.star.code, counts.engagements, counts.pairs],
          ]);
        }
      }),
    );
    return found;
  }

  const told = (rows: readonly unknown[]): number =>
    rows.filter((row) => (row as unknown[])[3] !== null).length;

  it.each(["manager-quillfold", "manager-marlpit", "keyworker-quillfold"])(
    "is for %s, who sees the people, as evidence of each service gives it",
    async (who) => {
      const { atOnce, oneByOne } = await bothFor(who, 10);
      expect(atOnce).toEqual(oneByOne);
      expect(told(atOnce)).toBe(atOnce.length);
      expect(atOnce.length).toBeGreaterThan(1);
    },
  );

  const counts = new Map<number, number>();

  it.each([1, 2, 10])(
    "is protected as evidence of each service is, from %d people on",
    async (n) => {
      const { atOnce, oneByOne } = await bothFor("commissioner-aldermere", n);
      expect(atOnce).toEqual(oneByOne);
      counts.set(n, told(atOnce));
    },
  );

  it("is told of some services where nobody is protected, and of fewer from 10 people on", () => {
    expect(counts.get(1)).toBeGreaterThan(0);
    expect(counts.get(10)).toBeLessThan(counts.get(1)!);
  });
});
