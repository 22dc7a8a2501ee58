import { LedgerEntryKind } from "../../src/domain/ledger/ledger-entry.entity";
import { LedgerAccount } from "../../src/domain/ledger/ledger-posting.entity";
import { postEntry } from "../../src/domain/ledger/ledger.service";
import { stretches } from "../../src/domain/payment-plan/stretches";
import { instant, Q1, Q2, YEAR } from "../indicator/thread";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import {
  BACKER,
  BUYER,
  MANAGER,
  PayingWorld,
  pounds,
  STRANGER,
  type PayingContract,
} from "../support/paying-world";

const period = ([start, end]: readonly string[]) => ({ start, end });

interface Plan {
  readonly number: number;
  readonly total: { readonly amountMinor: number };
}

describe("plans of payments", () => {
  let api: TestApi;
  let world: PayingWorld;
  beforeAll(async () => {
    api = await startTestApi();
    world = new PayingWorld(api);
  });
  afterAll(() => api.close());

  const plan = (paying: PayingContract, lines: object[], rest: object = {}) =>
    world.buy<{ plan: Plan }>(
      "planPayments",
      { contract: paying.contract.id, lines, ...rest },
      "plan { number total { amountMinor } }",
    );

  const read = async <T>(paying: PayingContract, fields: string, subject = BUYER): Promise<T> => {
    const data = await api
      .as(subject)
      .ask<{ contract: T }>(`query ($id: ID!) { contract(id: $id) { ${fields} } }`, {
        id: paying.contract.id,
      });
    return data.contract;
  };

  it("supersede each other with a reason, are read as of then, and are never added up", async () => {
    const paying = await world.contract("SUPERSEDE");
    await world.rateCard(paying, { home: { kind: "unit", priceMinor: 100_00 } });
    const line = { metric: "home", period: period(Q1), claims: 4, amount: pounds(400) };
    expect(await read(paying, "paymentPlan { number }")).toEqual({ paymentPlan: null });
    expect((await plan(paying, [line])).plan).toMatchObject({ number: 1 });
    const between = await instant();
    const more = {
      ...line,
      period: period(Q2),
      payer: paying.buyer.id,
      recipient: paying.provider.id,
    };
    expect(issuesOf(await plan(paying, [line, more]))).toEqual(["input.reason REQUIRED"]);
    const second = await plan(paying, [line, more], { reason: "Another quarter" });
    expect(second.plan).toMatchObject({ number: 2, total: { amountMinor: 800_00 } });
    // The same again, in another order, changes nothing.
    expect((await plan(paying, [more, line])).plan.number).toBe(2);
    const found = await read<object>(
      paying,
      `paymentPlans { number supersededBy reason setBy total { amountMinor currency }
         lines { metric claims period { start } payer { id } recipient { id } } }
       then: paymentPlan(asOf: "${between}") { number }`,
      BACKER,
    );
    expect(found).toMatchObject({
      paymentPlans: [
        { number: 2, supersededBy: null, reason: "Another quarter", total: { currency: "GBP" } },
        { number: 1, supersededBy: 2, total: { amountMinor: 400_00 }, lines: [{ metric: "home" }] },
      ],
      then: { number: 1 },
    });
  });

  it("say what is wrong with a line", async () => {
    const paying = await world.contract("WRONG");
    await world.rateCard(paying, { home: { kind: "unit", priceMinor: 1 } });
    const line = { metric: "home", period: period(Q1), amount: pounds(1) };
    const issues = async (...lines: object[]) => issuesOf(await plan(paying, lines));
    expect(await issues()).toEqual(["input.lines REQUIRED"]);
    expect(
      await issues(
        { ...line, claims: -1, amount: { amountMinor: -1, currency: "EUR" } },
        { ...line, period: { start: "2025-09-30", end: "2025-09-01" } },
      ),
    ).toEqual([
      "input.lines.0.amount.amountMinor OUT_OF_RANGE",
      "input.lines.0.amount.currency OTHER_CURRENCY",
      "input.lines.0.claims OUT_OF_RANGE",
      "input.lines.1.period.end PERIOD_BACKWARDS",
    ]);
    expect(await issues(line, line)).toEqual(["input.lines.1.period DUPLICATE"]);
    expect(await issues(line, { ...line, period: period(YEAR) })).toEqual([
      "input.lines.1.period OVERLAPPING_PERIOD",
    ]);
    const outsider = await world.thread.fixtures.organisation("OUTSIDER", "commissioner");
    expect(await issues({ ...line, metric: "roof", payer: outsider.id })).toEqual([
      "input.lines.0.payer NOT_A_PARTY",
      "input.lines.0.metric UNKNOWN_METRIC",
    ]);
  });

  it("are held against what was verified, owed and paid, each day counted once", async () => {
    const paying = await world.contract("AGAINST");
    const { home } = await world.rateCard(paying, { home: { kind: "unit", priceMinor: 100_00 } });
    await plan(paying, [
      { metric: "home", period: period(Q1), claims: 4, amount: pounds(400) },
      { metric: "home", period: period(Q2), claims: 5, amount: pounds(500) },
      { period: period(Q2), amount: pounds(50) },
    ]);
    await world.claim(paying, home!, "2025-05-01", 3);
    await world.claim(paying, home!, "2025-05-02", 7, "submitted");
    await world.claim(paying, home!, "2024-05-02", 1, "paid");
    const [cost, payable, cash] = [
      LedgerAccount.OUTCOME_COST,
      LedgerAccount.PAYABLE,
      LedgerAccount.CASH,
    ];
    const payer = (account: LedgerAccount) => ({ account, organisationId: paying.buyer.key });
    const owed = { account: payable, organisationId: paying.provider.key };
    const contractId = paying.contract.key;
    const before = await instant();
    await world.thread.write(async (session) => {
      const amount = { amountMinor: 300_00, currency: "GBP" };
      const { OUTCOME_PAYABLE, OUTCOME_PAYMENT, CORRECTION } = LedgerEntryKind;
      const owe = { ...{ debit: payer(cost), credit: owed }, ...amount };
      const pay = { ...{ debit: owed, credit: payer(cash) }, ...amount };
      await postEntry(session, {
        ...{ contractId, kind: OUTCOME_PAYABLE, occurredOn: "2025-06-30", transfers: [owe] },
      });
      const paid = await postEntry(session, {
        ...{ contractId, kind: OUTCOME_PAYMENT, occurredOn: "2025-07-15", transfers: [pay] },
      });
      const back = { ...pay, debit: pay.credit, credit: pay.debit, amountMinor: 100_00 };
      await postEntry(session, {
        ...{ contractId, kind: CORRECTION, correctsId: paid, occurredOn: "2025-07-16" },
        transfers: [back],
      });
    });
    const fields = `planned { amountMinor } plannedClaims verifiedClaims verifiedOutcomes calculated { amountMinor }
      owed { amountMinor } paid { amountMinor } paidLessPlanned { amountMinor } suppressed`;
    const ask = `paymentPlan { now: againstActual { periodInWords ${fields} }
      then: againstActual(asOf: "${before}") { ${fields} } }`;
    const { paymentPlan } = await read<{ paymentPlan: Record<string, object[]> }>(paying, ask);
    expect(paymentPlan.now).toMatchObject([
      {
        ...{
          periodInWords: "April to June 2025",
          planned: { amountMinor: 400_00 },
          plannedClaims: 4,
        },
        ...{ verifiedClaims: 1, verifiedOutcomes: 3, calculated: { amountMinor: 300_00 } },
        ...{ owed: { amountMinor: 300_00 } },
        ...{ paid: { amountMinor: 0 }, suppressed: false },
      },
      {
        ...{ planned: { amountMinor: 550_00 }, plannedClaims: null, verifiedClaims: 0 },
        ...{ paid: { amountMinor: 200_00 }, paidLessPlanned: { amountMinor: -350_00 } },
      },
      { periodInWords: "On days that nothing was planned for", verifiedOutcomes: 1 },
    ]);
    expect(paymentPlan.then![0]).toMatchObject({ verifiedOutcomes: 3, owed: { amountMinor: 0 } });
    await world.longAgo();
    // Three people stand behind it: an investor is told the plan, and not what came of it.
    const asBacker = await read<{ paymentPlan: Record<string, object[]> }>(paying, ask, BACKER);
    expect(asBacker.paymentPlan.now![0]).toMatchObject({
      ...{ planned: { amountMinor: 400_00 }, verifiedClaims: null, owed: null, paid: null },
      suppressed: true,
    });
  });

  it("take overlapping periods as one stretch", () => {
    const all = [Q1, YEAR, Q2, ["2026-04-01", "2026-06-30"]].map(([start, end]) => ({
      ...{ start: start!, end: end! },
    }));
    expect(stretches(all)).toEqual([period(YEAR), { start: "2026-04-01", end: "2026-06-30" }]);
  });

  it("are set by the commissioner alone, and there for nobody else than who follows", async () => {
    const paying = await world.contract("RIGHTS");
    const input = {
      ...{ contract: paying.contract.id, lines: [{ period: period(Q1), amount: pounds(1) }] },
    };
    for (const subject of [MANAGER, BACKER]) {
      const sent = await api
        .as(subject)
        .send(
          `mutation ($input: PlanPaymentsInput!) { planPayments(input: $input) { __typename } }`,
          {
            input,
          },
        );
      expect(sent.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    await api.grant(STRANGER, "commissioner", {
      organisation: (await world.thread.fixtures.organisation("ELSEWHERE", "commissioner")).key,
    });
    const strange = await runMutation(api.as(STRANGER), "planPayments", input, "");
    expect(strange.__typename).toBe("NotFound");
  });

  it("know who committed to pay, in versions", async () => {
    const paying = await world.contract("COMMIT");
    const success = "commitment { id version maximum { amountMinor } note payer { id } }";
    interface Committed {
      commitment: { id: string; version: number };
    }
    const commit = () =>
      world.buy<Committed>(
        "commitPayment",
        {
          ...{ contract: paying.contract.id, payer: paying.buyer.id, reference: "council" },
          terms: { maximum: pounds(1000), note: "As agreed" },
        },
        success,
      );
    const { commitment } = await commit();
    expect((await commit()).__typename).toBe("Conflict");
    const change = (version: number, changes: object) =>
      world.buy<Committed>(
        "changePaymentCommitment",
        { commitment: commitment.id, version, changes },
        success,
      );
    const changed = await change(1, { maximum: pounds(2000) });
    expect(changed.commitment).toMatchObject({
      version: 2,
      maximum: { amountMinor: 2000_00 },
      note: "As agreed",
    });
    expect((await change(1, { note: null })).currentVersion).toBe(2);
    expect(await read(paying, "paymentCommitments { reference payer { id } }", BACKER)).toEqual({
      paymentCommitments: [{ reference: "council", payer: { id: paying.buyer.id } }],
    });
  });
});
