import { startTestApi, type TestApi } from "../support/api";
import { everythingIn } from "../support/everything";
import { runMutation, type Written } from "../support/fixtures";
import { CLAIM, claimFor } from "./claims-of";
import { enterPerson, erase, setScene, TELLING, type Person } from "./support";

/** What payments are calculated from, and what came of it: the same before and after. */
const BOOKS = `
  select
    (select jsonb_agg(to_jsonb(c) - array['baseline_reading_id', 'latest_reading_id'] order by c.id)
     from counted_claim c) as claims,
    (select jsonb_agg(to_jsonb(e) order by e.claim_id, e.acted_at) from counted_claim_event e) as events,
    (select jsonb_agg(to_jsonb(r)) from counted_relapse r) as relapses,
    (select jsonb_agg(to_jsonb(p) order by p.id) from counted_posting p) as postings,
    (select jsonb_agg(to_jsonb(l)) from payment_line l) as lines`;

interface Owed {
  readonly total: { readonly amountMinor: number };
  readonly fingerprint: string;
  readonly asOf: string;
}

describe("what was claimed and paid for a person", () => {
  let api: TestApi;
  let person: Person;
  let contract: Written;
  beforeEach(async () => {
    api = await startTestApi();
    const scene = await setScene(api);
    contract = scene.contract;
    person = await enterPerson(api, scene);
    await claimFor(api, scene, person);
    await api.grant("payer", "commissioner", {
      organisation: (await rows("select commissioner_id as key from contract"))[0]!.key as string,
    });
  });
  afterEach(() => api.close());

  const rows = (statement: string): Promise<Record<string, unknown>[]> =>
    api.database.dataSource.query(statement);

  /** As the commissioner's calculation reads them, who may not see whom they are about. */
  async function books(): Promise<Record<string, unknown>> {
    const runner = api.database.server.createQueryRunner();
    await runner.startTransaction();
    await runner.query("select enter_as('payer')");
    const [found] = await runner.query(BOOKS);
    await runner.rollbackTransaction();
    await runner.release();
    return found;
  }

  /** What is owed for the quarter, as the commissioner is answered. */
  async function calculate(asOf: string | null = null): Promise<Owed> {
    const { calculatePayments } = await api.as("payer").ask<{ calculatePayments: Owed }>(
      `query ($contract: ID!, $asOf: DateTime) {
        calculatePayments(
          contract: $contract, asOf: $asOf, period: { start: "2024-07-01", end: "2024-09-30" }
        ) { total { amountMinor } fingerprint asOf }
      }`,
      { contract: contract.id, asOf },
    );
    return calculatePayments;
  }

  it("is part of what is held about them, in words and row by row", async () => {
    const { json, document } = await runMutation<{ json: string; document: string }>(
      api,
      "prepareSubjectAccess",
      { serviceUser: person.id },
      "... on PrepareSubjectAccessSuccess { json document }",
    );
    const held = JSON.parse(json);
    expect(held.claims).toMatchObject([
      {
        ...{ contract: "C-1", provider: "Organisation HOMES", outcome: "Moved into a home" },
        ...{ reference: "Marchbanks-c1", startedOn: "2024-06-30", achievedOn: "2024-09-30" },
        ...{ value: "1.25", needs: [{ need: "home", isPositive: true }] },
        ...{ note: "Ottoline did it", ownNote: "Mr Marchbanks has the key" },
        baselineReading: expect.stringContaining("Marchbanks-r"),
        events: [
          { state: "submitted", actedBy: "claimer", reason: null },
          { state: "payable", actedBy: "decider", reason: "Ottoline did it" },
        ],
        payments: [
          { run: 1, recipient: "Organisation HOMES", amountMinor: 22000, currency: "GBP" },
        ],
      },
      { reference: "Marchbanks-c2", payments: [] },
    ]);
    expect(held.relapses).toMatchObject([
      { outcome: "Moved into a home", relapsedOn: "2024-09-15", note: "Left Tumbledown Lane" },
    ]);
    const counts = Object.entries<unknown[]>(held.records).map(([t, all]) => [t, all.length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      ...{ claimant: 1, claim_person: 2, claim: 2, claim_event: 4, payment_line: 1, relapse: 1 },
    });
    expect(held.records.claim[0].shares).toEqual([{ organisation: "HOMES", share: "1" }]);
    expect(json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-/);
    expect(json).not.toContain("about somebody else");
    for (const said of ["Moved into a home, on 2024-09-30", "220.00 GBP", "Left Tumbledown Lane"]) {
      expect(document).toContain(said);
    }
  });

  it.each(["KEEP_COUNTS", "REMOVE_EVERYTHING"])(
    "stays in the books when they are erased, and leads to nobody: %s",
    async (way) => {
      const [before, owed] = [await books(), await calculate()];
      expect(before.claims).toHaveLength(3);
      expect(owed.total.amountMinor).toBe(22_000);
      expect(await everythingIn(api.database)).toMatch(TELLING);
      const confirm = person.pseudonym;
      const input = { serviceUser: person.id, ground: "OBJECTION", confirm, way };
      expect(await erase(api, input)).toMatchObject({ pseudonym: person.pseudonym });

      expect(await books()).toEqual(before);
      expect(await calculate()).toMatchObject({ total: owed.total, fingerprint: owed.fingerprint });
      expect(await calculate(owed.asOf)).toEqual(owed);
      const after = await everythingIn(api.database);
      const outsideTheTrail = after.split("\n").filter((line) => !line.startsWith("audit_event"));
      expect(after).not.toMatch(TELLING);
      for (const key of person.keys) expect(outsideTheTrail.join("\n")).not.toContain(key);
      const reasons = await rows("select distinct reason from claim_event order by reason");
      expect(reasons.map(({ reason }) => reason)).toEqual(["about somebody else", "erased", null]);
      const [left] = await rows(`select note, reference from claim where id = '${CLAIM}'`);
      expect(left).toEqual({ note: null, reference: null });
      expect(await rows("select note from claim where reference = 'c3'")).toEqual([
        { note: "about somebody else" },
      ]);
    },
  );

  it("leaves events that name whom a claim is about", async () => {
    const events = await rows(
      `select e.service_user_ids from audit_event e
       where e.kinds = '{claim_person}' and '${CLAIM}' = any (e.ids)`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.service_user_ids).toContain(person.key);
  });
});
