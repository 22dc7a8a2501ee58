import { loadDemonstration } from "../src/demo/load-demonstration";
import { withKeys } from "../src/demo/paying/with-keys";
import { startTestApi, type TestApi } from "./support/api";
import { TEST_PSEUDONYMS } from "./support/pseudonyms";

const COMMISSIONER = "demonstration/commissioner-aldermere";
const MARLPIT = "demonstration/manager-marlpit";
const INVESTOR = "demonstration/investor-longacre";

/** Everything that a load writes, as one text. */
const WRITTEN = ["rate_card", "claim", "claim_event", "ledger_entry", "payment_run", "payment_plan"]
  .map((table) => `(select count(*) from ${table})`)
  .join(" || ' ' || ");

describe("the demonstration's contract that pays on outcomes", () => {
  let api: TestApi;
  const lines: string[] = [];
  const load = (into: TestApi) =>
    loadDemonstration(into.database.dataSource, TEST_PSEUDONYMS, (line) => lines.push(line));
  const written = async (): Promise<string> => {
    const [{ all }] = await api.database.dataSource.query(`select ${WRITTEN} as all`);
    return all;
  };
  beforeAll(async () => {
    api = await startTestApi();
    await load(api);
  }, 120_000);
  afterAll(() => api.close());

  it("has two versions of its card, and prices of every kind that there is but one", async () => {
    const rows: { kind: string }[] = await api.database.dataSource.query(
      `select distinct rate -> 'price' ->> 'kind' as kind
       from rate_metric, jsonb_array_elements(rates) rate order by kind`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...["assessment_fee", "sliding_scale", "threshold", "tiers", "unit"],
    ]);
    const [{ cards }] = await api.database.dataSource.query(
      "select count(*) as cards from rate_card",
    );
    expect(Number(cards)).toBe(2);
  });

  it("has claims in every state that there is", async () => {
    const rows: { state: string }[] = await api.database.dataSource.query(
      "select distinct state from claim order by state",
    );
    expect(rows.map(({ state }) => state)).toEqual([
      ...["paid", "payable", "queried", "rejected", "sampled", "submitted", "verified"],
      "withdrawn",
    ]);
  });

  it("was approved twice, of which the first is paid and the second in part", async () => {
    const rows: { name: string; owed: string }[] = await api.database.dataSource.query(
      `select o.reference as name, -sum(p.amount_minor) as owed
       from ledger_posting p join organisation o on o.id = p.organisation_id
       where p.account = 'payable' group by o.reference order by o.reference`,
    );
    const [{ runs }] = await api.database.dataSource.query(
      "select array_agg(amount_minor::integer order by number) as runs from payment_run",
    );
    expect(runs).toEqual([6286103, 3620476]);
    expect(rows).toEqual([
      { name: "MARLPIT", owed: "1248095" },
      { name: "PLUMBLINE", owed: "872381" },
    ]);
  });

  it("shows the commissioner each claim, the provider its own and the investor the bond", async () => {
    const query = `{ contract(reference: "ALD-HOM-02") {
      calculatedPayments(period: {start: "2026-01-01", end: "2026-03-31"}) {
        total { amountMinor } lines(first: 100) { nodes { achievedOn } } }
      impactBond { investments { drawn { amountMinor } } } } }`;
    interface Shown {
      contract: {
        calculatedPayments: { total: object | null; lines: { nodes: object[] } } | null;
        impactBond: { investments: { drawn: { amountMinor: number } }[] };
      };
    }
    const asked = async (who: string) => (await api.as(who).ask<Shown>(query)).contract;
    const [full, own, shown] = [
      await asked(COMMISSIONER),
      await asked(MARLPIT),
      await asked(INVESTOR),
    ];
    expect(full.calculatedPayments!.lines.nodes.length).toBeGreaterThan(40);
    expect(own.calculatedPayments!.lines.nodes).toEqual(full.calculatedPayments!.lines.nodes);
    // As it stood when the month began: what was entered just now comes with the next one.
    expect(shown.calculatedPayments).toBeNull();
    const drawn = [7_000_000, 2_000_000].map((amountMinor) => ({ drawn: { amountMinor } }));
    expect(shown.impactBond.investments).toEqual(drawn);
  });

  it("is left as it is by a second start", async () => {
    const before = await written();
    await load(api);
    expect(await written()).toBe(before);
  });

  it("lands not at all where a step is refused, and lets the start go on", async () => {
    const other = await startTestApi();
    try {
      // Known already, so given nothing more: nobody claims for Marlpit.
      await other.grant(MARLPIT, "administrator");
      await load(other);
      const [{ cards }] = await other.database.dataSource.query(
        "select count(*) as cards from rate_card",
      );
      expect(Number(cards)).toBe(0);
      expect(lines).toContainEqual(
        expect.stringMatching(/^ALD-HOM-02 stays .* Gwilym Ashdown cannot submitClaims: /),
      );
    } finally {
      await other.close();
    }
  }, 60_000);

  it("names what its files name and nobody has", () => {
    expect(() => withKeys({ claims: ["claim:none"] }, new Map())).toThrow("has no claim:none");
    expect(withKeys({ note: "claim: as agreed", at: [1] }, new Map())).toEqual({
      note: "claim: as agreed",
      at: [1],
    });
  });
});
