import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { metric, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

const Q1 = { start: "2025-01-01", end: "2025-03-31" };
const Q2 = { start: "2025-04-01", end: "2025-06-30" };
const APPROVED = `... on ApprovePaymentsSuccess { inWords run {
  id number amount { amountMinor } entry { id kind occurredOn postings {
    account amount { amountMinor } organisation { reference } metric { reference } } }
  lines(first: 50) { totalCount nodes { amount { amountMinor } recipient { reference } claim { state } } }
} }`;
const ENTERED = `... on LedgerEntrySuccess { entry {
  id kind memo corrects { id } postings { account amount { amountMinor } } } }`;

interface Run {
  id: string;
  number: number;
  amount: { amountMinor: number };
  entry: { id: string; postings: object[] } | null;
  lines: { totalCount: number; nodes: { amount: { amountMinor: number } }[] };
}

describe("paying for outcomes", () => {
  let api: TestApi;
  let world: PaymentWorld;
  let count = 0;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  // Each in a contract of its own.
  beforeEach(async () => {
    count += 1;
    world = await PaymentWorld.create(api, `PAY-${count}`);
    await world.card([metric("HOME", unit(60_000)), metric("WORK", unit(10_000))]);
  });

  const buyer = () => api.as(`PAY-${count}-buyer`);
  const gbp = (amountMinor: number) => ({ amountMinor, currency: "GBP" });
  const approve = (period: object = Q1, more: object = {}) =>
    runMutation<{ run: Run | null; inWords: string }>(
      buyer(),
      "approvePayments",
      { contract: world.contract.id, period, ...more },
      APPROVED,
    );
  const pay = (amountMinor: number, more: object = {}) =>
    runMutation<{ entry: { id: string; postings: object[] } }>(
      buyer(),
      "recordPayment",
      {
        ...(Object.hasOwn(more, "run") ? {} : { contract: world.contract.id }),
        recipient: world.provider.id,
        paidOn: "2025-07-10",
        amount: gbp(amountMinor),
        ...more,
      },
      ENTERED,
    );
  const states = async (): Promise<string[]> => {
    const rows: { state: string }[] = await api.database.dataSource.query(
      "select state from claim where contract_id = $1 order by achieved_on",
      [world.contract.key],
    );
    return rows.map(({ state }) => state);
  };
  const balances = async (who = buyer()): Promise<Record<string, number>> => {
    const { contract } = await who.ask<{
      contract: {
        ledgerBalances: {
          account: string;
          amount: { amountMinor: number };
          organisation: { reference: string };
        }[];
      };
    }>(
      `query ($id: ID!) { contract(id: $id) { ledgerBalances {
        account amount { amountMinor } organisation { reference } } } }`,
      { id: world.contract.id },
    );
    return Object.fromEntries(
      contract.ledgerBalances.map(({ account, amount }) => [account, amount.amountMinor]),
    );
  };

  it("is approved by entry and by claim, and approved again owes nothing", async () => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10", person: await world.person() });
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10", quantity: 3 });
    await world.claim({ metric: "WORK", achievedOn: "2025-02-11", states: ["submitted"] });
    const { run } = await approve(Q1, { expectedTotal: gbp(90_000) });
    expect(run).toMatchObject({
      ...{ number: 1, amount: { amountMinor: 90_000 } },
      entry: {
        ...{ kind: "OUTCOME_PAYABLE", occurredOn: "2025-03-31" },
        postings: [
          {
            account: "OUTCOME_COST",
            amount: { amountMinor: 60_000 },
            metric: { reference: "HOME" },
          },
          { account: "PAYABLE", amount: { amountMinor: -60_000 } },
          {
            account: "OUTCOME_COST",
            amount: { amountMinor: 30_000 },
            metric: { reference: "WORK" },
          },
          { account: "PAYABLE", amount: { amountMinor: -30_000 } },
        ],
      },
      lines: { totalCount: 2 },
    });
    expect(await states()).toEqual(["payable", "payable", "submitted"]);
    const again = await approve();
    expect(again).toMatchObject({ run: null });
    expect(again.inWords).toContain("Nothing is owed");
  });

  it("is refused where it comes to something else than was expected", async () => {
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10" });
    const answer = await approve(Q1, { expectedTotal: gbp(9_000) });
    expect(answer.__typename).toBe("Conflict");
    expect(answer.message).toContain("It comes to 100.00 GBP now, and you expected 90.00 GBP");
    expect(await states()).toEqual(["verified"]);
  });

  it("is refused where what was expected is no amount", async () => {
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10" });
    const answer = await approve(Q1, { expectedTotal: { amountMinor: 9_000, currency: "pounds" } });
    expect(answer.__typename).toBe("ValidationFailed");
    expect(answer.message).toContain('"pounds" is not a currency code');
  });

  it("tells before what approving adds", async () => {
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10" });
    const toApprove = async (period: object) => {
      const data = await buyer().ask<{ calculatePayments: { toApprove: object | null } }>(
        `query ($contract: ID!, $period: PeriodInput!) {
          calculatePayments(contract: $contract, period: $period) { toApprove { amountMinor } } }`,
        { contract: world.contract.id, period },
      );
      return data.calculatePayments.toApprove;
    };
    expect(await toApprove(Q2)).toEqual({ amountMinor: 10_000 });
    await approve(Q2);
    expect(await toApprove(Q2)).toEqual({ amountMinor: 0 });
    expect(await toApprove(Q1)).toBeNull();
    const early = await approve(Q1);
    expect(early).toMatchObject({ code: "APPROVED_BEFORE" });
  });

  it("takes back what was rejected since, and owes what came late", async () => {
    const wrong = await world.claim({ metric: "WORK", achievedOn: "2025-01-10", quantity: 2 });
    const first = (await approve()).run!;
    await world.move(wrong, "rejected");
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10" });
    const { run } = await approve(Q2);
    expect(run!.amount.amountMinor).toBe(-10_000);
    expect(run!.lines.nodes.map(({ amount }) => amount.amountMinor).sort()).toEqual([
      -20_000, 10_000,
    ]);
    const { contract } = await buyer().ask<{ contract: { ledger: { nodes: object[] } } }>(
      `query ($id: ID!) { contract(id: $id) { ledger(kinds: [CORRECTION]) { nodes {
        corrects { id } postings { account amount { amountMinor } } } } } }`,
      { id: world.contract.id },
    );
    expect(contract.ledger.nodes).toEqual([
      {
        corrects: { id: first.entry!.id },
        postings: [
          { account: "PAYABLE", amount: { amountMinor: 20_000 } },
          { account: "OUTCOME_COST", amount: { amountMinor: -20_000 } },
        ],
      },
    ]);
    expect(await balances()).toEqual({ OUTCOME_COST: 10_000, PAYABLE: -10_000 });
  });

  it("is paid in parts, and never more than is owed", async () => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    const first = (await approve()).run!;
    await world.claim({ metric: "WORK", achievedOn: "2025-04-10" });
    await approve(Q2);
    expect((await pay(70_001)).message).toBe(
      "700.01 GBP is more than is owed: 700.00 GBP at the most.",
    );
    expect((await pay(60_001, { run: first.id })).message).toContain("600.00 GBP at the most");
    await pay(59_999, { run: first.id });
    expect(await states()).toEqual(["payable", "payable"]);
    expect((await pay(2, { run: first.id })).message).toContain("0.01 GBP at the most");
    await pay(1, { run: first.id });
    expect(await states()).toEqual(["paid", "payable"]);
    await pay(10_000);
    expect(await states()).toEqual(["paid", "paid"]);
    expect((await pay(1)).message).toContain("Nothing is owed");
    expect(await balances()).toEqual({ CASH: -70_000, OUTCOME_COST: 70_000, PAYABLE: 0 });
    expect(await balances(api.as(`PAY-${count}-manager`))).toEqual({ PAYABLE: 0 });
  });

  it("pays with what was paid for a claim rejected since", async () => {
    const wrong = await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    await world.claim({ metric: "HOME", achievedOn: "2025-01-11" });
    await approve();
    await pay(60_000);
    expect(await states()).toEqual(["payable", "payable"]);
    await world.move(wrong, "rejected");
    await approve();
    expect(await states()).toEqual(["rejected", "paid"]);
    expect((await pay(1)).message).toContain("Nothing is owed");
    expect(await balances()).toEqual({ CASH: -60_000, OUTCOME_COST: 60_000, PAYABLE: 0 });
  });

  it("is not approved up to a day that is to come", async () => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    const { issues } = await approve({ start: "2025-01-01", end: "2099-12-31" });
    expect(issues).toMatchObject([{ path: ["input", "period", "end"], code: "IN_THE_FUTURE" }]);
    expect((await approve()).run).toMatchObject({ number: 1 });
  });

  it("is corrected with a reason, once, and what is owed is not", async () => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    const { run } = await approve();
    const { entry } = await pay(60_000);
    const correct = (id: string, reason = "Wrong account") =>
      runMutation<{ entry: object }>(buyer(), "correctLedgerEntry", { entry: id, reason }, ENTERED);
    expect(await correct(run!.entry!.id)).toMatchObject({ code: "FOLLOWS_FROM_CLAIMS" });
    expect((await correct(entry.id, " ")).__typename).toBe("ValidationFailed");
    const correction = await correct(entry.id);
    expect(correction.entry).toMatchObject({
      ...{ kind: "CORRECTION", memo: "Wrong account", corrects: { id: entry.id } },
      postings: [
        { account: "CASH", amount: { amountMinor: 60_000 } },
        { account: "PAYABLE", amount: { amountMinor: -60_000 } },
      ],
    });
    expect(await states()).toEqual(["payable"]);
    expect(await correct(entry.id)).toMatchObject({ code: "CORRECTED_BEFORE" });
    await pay(60_000);
    expect(await states()).toEqual(["paid"]);
  });

  it.each([
    ["a day to come", { paidOn: "2999-01-01" }, "paidOn"],
    ["a day before the contract", { paidOn: "2024-03-31" }, "paidOn"],
    ["nothing", { amount: { amountMinor: 0, currency: "GBP" } }, "amount.amountMinor"],
  ])("is not recorded of %s", async (_, more, path) => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    await approve();
    const { issues } = await pay(1, more);
    expect(issues.map((issue) => issue.path.join("."))).toEqual([`input.${path}`]);
  });

  it("is for the commissioner alone", async () => {
    const input = { contract: world.contract.id, period: Q1 };
    const manager = runMutation(api.as(`PAY-${count}-manager`), "approvePayments", input, APPROVED);
    await expect(manager).rejects.toThrow(/FORBIDDEN/);
    const other = await runMutation(api.as("PAY-1-buyer"), "approvePayments", input, APPROVED);
    expect(other.__typename).toBe("NotFound");
  });

  it("is not approved by who submitted a claim", async () => {
    await world.claim({ metric: "HOME", achievedOn: "2025-01-10" });
    await api.database.dataSource.query("alter table claim_event disable trigger user");
    await api.database.dataSource.query(
      `update claim_event set acted_by = $1 where state = 'submitted'
         and claim_id in (select id from claim where contract_id = $2)`,
      [`PAY-${count}-buyer`, world.contract.key],
    );
    await api.database.dataSource.query("alter table claim_event enable trigger user");
    expect(await approve()).toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    expect(await states()).toEqual(["verified"]);
  });
});
