import type { Session } from "../../src/db/session";
import {
  findTerms,
  findTermsAsOf,
  insertRateCard,
  type NewRateCard,
} from "../../src/domain/rate-card/rate-card.repository";
import { MetricCounts } from "../../src/domain/rate-card/terms";
import { Thread } from "../indicator/thread";
import { startTestApi, type TestApi } from "../support/api";
import type { Written } from "../support/fixtures";

const ENTITLEMENT = {
  oncePerPerson: null,
  after: [],
  sustainedMonths: null,
  composite: null,
  comparison: null,
};

describe("versions of a rate card", () => {
  let api: TestApi;
  let thread: Thread;
  let contract: Written;
  let nodeId: string;
  beforeAll(async () => {
    api = await startTestApi();
    thread = new Thread(api);
    const owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    contract = await thread.fixtures.contract("EAST", owner);
    nodeId = (await thread.model("homes", [contract], owner)).nodeKey;
  });
  afterAll(() => api.close());

  const inside = <T>(work: (session: Session) => Promise<T>) => thread.write(work);

  const enter = (number: number, effectiveFrom: string, references: string[]): Promise<string> => {
    const card: NewRateCard = {
      ...{ contractId: contract.key, number, effectiveFrom, currency: "GBP", reason: null },
      caps: [{ kind: "contract", amountMinor: 100 * number }],
      metrics: references.map((reference) => ({
        ...{ reference, title: `Metric ${reference}`, description: null },
        ...{ counts: MetricCounts.PEOPLE, entitlement: ENTITLEMENT },
        rates: [{ partyId: null, area: null, price: { kind: "unit", priceMinor: number } }],
        ...{ nodeId, indicatorLineageId: null, mappingId: null, wholeStar: false },
        explanation: null,
      })),
    };
    return inside((session) => insertRateCard(session, card));
  };

  const numbers = async (asOf: Date | null): Promise<number[]> => {
    const cards = await inside((session) => findTermsAsOf(session, contract.key, asOf));
    return cards.map(({ number }) => number);
  };

  it("come by the day they take effect, as they were agreed at an instant", async () => {
    const before = new Date();
    expect(await numbers(null)).toEqual([]);
    const first = await enter(1, "2024-04-01", ["moved in", "stayed"]);
    const second = await enter(2, "2026-04-01", ["stayed", "moved in", "at work"]);
    const between = new Date(Date.now() + 1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await enter(3, "2025-04-01", ["moved in"]);
    await enter(4, "2024-04-01", ["moved in"]);
    expect(await numbers(before)).toEqual([]);
    expect(await numbers(between)).toEqual([1, 2]);
    expect(await numbers(null)).toEqual([4, 3, 2]);
    const [one, two] = await inside((session) =>
      Promise.all([findTerms(session, first), findTerms(session, second)]),
    );
    expect(one).toEqual({
      ...{ id: first, contractId: contract.key, number: 1, currency: "GBP" },
      effectiveFrom: "2024-04-01",
      caps: [{ kind: "contract", amountMinor: 100 }],
      metrics: [
        expect.objectContaining({ reference: "moved in", title: "Metric moved in" }),
        expect.objectContaining({ reference: "stayed", counts: "people" }),
      ],
    });
    expect(one!.metrics[0]).toMatchObject({
      rates: [{ partyId: null, area: null, price: { kind: "unit", priceMinor: 1 } }],
      entitlement: ENTITLEMENT,
    });
    const keys = (terms: typeof one) =>
      Object.fromEntries(terms!.metrics.map(({ reference, metricId }) => [reference, metricId]));
    expect(keys(two)).toMatchObject(keys(one));
    expect(two!.metrics.map(({ reference }) => reference)).toEqual([
      "stayed",
      "moved in",
      "at work",
    ]);
    const nobody = await inside((session) => findTerms(session, contract.key));
    expect(nobody).toBeNull();
  });
});
