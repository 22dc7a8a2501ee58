import { startTestApi, type Asking, type TestApi } from "../support/api";
import type { Written } from "../support/fixtures";
import { metric, ONCE, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

interface Told {
  suppressed: boolean;
  total: { amountMinor: number } | null;
  cumulative: { amountMinor: number } | null;
  fingerprint: string | null;
  byMetric: {
    suppressed: boolean;
    inPeriod: { claims: number; amount: { amountMinor: number } } | null;
  }[];
  byRecipient: { amount: { amountMinor: number } }[];
  byCap: object[];
  lines: { nodes: { amount: { amountMinor: number } }[] };
}

const year = { start: "2025-04-01", end: "2026-03-31" };

describe("who sees payments", () => {
  let api: TestApi;
  let world: PaymentWorld;
  let partner: Written;
  beforeAll(async () => {
    api = await startTestApi();
    world = await PaymentWorld.create(api, "SEEN");
    partner = await world.fixtures.organisation("PARTNER");
    const investor = await world.fixtures.organisation("FUND", "investor");
    await world.join(partner, "subcontractor");
    await world.join(investor, "investor");
    await api.grant("partner", "provider_manager", { organisation: partner.key });
    await api.grant("investor", "investor", { organisation: investor.key });
    await world.card(
      [metric("HOME", unit(100), ONCE), metric("WORK", unit(7)), metric("CALM", unit(3))],
      [{ kind: "contract", amountMinor: 1_000_000 }],
    );
    // Eleven homes in April, four in May, and eight in June; four of all in work; thirty calm.
    await people("HOME", "2025-04-10", 11);
    await people("HOME", "2025-05-10", 4);
    await people("HOME", "2025-06-10", 7);
    await people("WORK", "2025-06-11", 4);
    await people("CALM", "2025-06-12", 30);
    await world.claim({
      ...{ metric: "HOME", achievedOn: "2025-06-13", provider: partner, quantity: 10, cohort: 20 },
      shares: [
        { organisationId: partner.key, share: "0.25" },
        { organisationId: world.provider.key, share: "0.75" },
      ],
    });
    // One home again in July, for which nothing is owed: it is earned once.
    const again = { metric: "HOME", person: await world.person() };
    await world.claim({ ...again, achievedOn: "2025-06-14" });
    await world.claim({ ...again, achievedOn: "2025-07-10" });
    await world.longAgo();
  });
  afterAll(() => api.close());

  async function people(reference: string, achievedOn: string, count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      await world.claim({ metric: reference, achievedOn, person: await world.person() });
    }
  }

  const question = (period: object, args = "") => ({
    query: `query ($contract: ID!, $period: PeriodInput!) {
      calculatePayments(contract: $contract, period: $period ${args}) {
        suppressed total { amountMinor } cumulative { amountMinor } fingerprint
        byMetric { suppressed inPeriod { claims amount { amountMinor } } }
        byRecipient { amount { amountMinor } } byCap { position }
        lines(first: 100) { nodes { amount { amountMinor } } }
      }
    }`,
    variables: { contract: world.contract.id, period },
  });
  const see = async (asking: Asking, period: object = year): Promise<Told> => {
    const { query, variables } = question(period);
    const data = await asking.ask<{ calculatePayments: Told }>(query, variables);
    return data.calculatePayments;
  };
  const months = (start: string, end: string) => ({ start, end });
  const amount = (amountMinor: number) => ({ amountMinor });

  it("a commissioner sees all", async () => {
    const told = await see(api.as("SEEN-buyer"));
    expect(told.total).toEqual(amount(2300 + 28 + 90 + 1000));
    expect(told.lines.nodes).toHaveLength(59);
  });

  it("a provider sees the claims of its own, and what is owed to itself", async () => {
    const lead = await see(api.as("SEEN-manager"));
    expect(lead.total).toEqual(amount(2300 + 28 + 90 + 750));
    expect(lead.lines.nodes).toHaveLength(58);
    expect(lead.byRecipient).toEqual([{ amount: amount(3168) }]);
    const other = await see(api.as("partner"));
    expect(other.total).toEqual(amount(250));
    expect(other.byRecipient).toEqual([{ amount: amount(250) }]);
    expect(other.lines.nodes).toEqual([{ amount: amount(1000) }]);
  });

  it("leaves in the trail whom a provider is told of, and nobody where a commissioner asks", async () => {
    const noted = async (who: string): Promise<number> => {
      const found = `select coalesce(sum(cardinality(service_user_ids)), 0)::integer as people
        from audit_event where category = 'read' and subject = $1 and 'claim' = any (kinds)`;
      const [before] = await api.database.dataSource.query(found, [who]);
      await see(api.as(who));
      const [after] = await api.database.dataSource.query(found, [who]);
      return after.people - before.people;
    };
    expect(await noted("SEEN-manager")).toBe(57);
    expect(await noted("SEEN-buyer")).toBe(0);
  });

  it("an investor sees totals of enough people, and nothing of a claim", async () => {
    const told = await see(api.as("investor"));
    expect(told.total).toEqual(amount(3418));
    expect(told).toMatchObject({
      suppressed: false,
      fingerprint: null,
      byRecipient: [],
      byCap: [],
    });
    expect(told.lines.nodes).toEqual([]);
    // Four in work: withheld, and calm with it, or the rest would give it away.
    expect(told.byMetric.map(({ suppressed }) => suppressed)).toEqual([false, true, true]);
  });

  it("an investor cannot subtract months of few people", async () => {
    const april = await see(api.as("investor"), months("2025-04-01", "2025-04-30"));
    expect(april).toMatchObject({ total: amount(1100), suppressed: false });
    const may = await see(api.as("investor"), months("2025-05-01", "2025-05-31"));
    expect(may).toMatchObject({ total: null, suppressed: true });
    const both = await see(api.as("investor"), months("2025-04-01", "2025-05-31"));
    expect(both).toMatchObject({ total: null, suppressed: true, cumulative: null });
    const later = await see(api.as("investor"), months("2025-05-01", "2025-06-30"));
    expect(later.total).toEqual(amount(2318));
  });

  it("an investor is told nothing of claims for which nothing is owed", async () => {
    const claims = async (asking: Asking, end: string) =>
      (await see(asking, months("2025-04-01", end))).byMetric[0]!.inPeriod!.claims;
    expect(await claims(api.as("SEEN-buyer"), "2025-07-31")).toBe(25);
    expect(await claims(api.as("investor"), "2025-06-30")).toBe(24);
    expect(await claims(api.as("investor"), "2025-07-31")).toBe(24);
  });

  it.each([
    ["period", months("2025-04-01", "2025-04-15"), ""],
    ["asOf", year, `asOf: "2026-01-01T00:00:00Z"`],
    ["rateCardVersion", year, "rateCardVersion: 1"],
    ["basis", year, "basis: SUBMITTED"],
  ])("an investor may not choose a finer %s", async (_, period, args) => {
    const { query, variables } = question(period, args);
    const answer = await api.as("investor").send(query, variables);
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("a stranger sees nothing", async () => {
    const stranger = await world.fixtures.organisation("STRANGER", "commissioner");
    await api.grant("stranger", "commissioner", { organisation: stranger.key });
    expect(await see(api.as("stranger"))).toBeNull();
  });
});
