import type { Cap } from "../../src/domain/rate-card/terms";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { metric, ONCE, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

const SEQUENCES = 10;
const STEPS = 16;
const LIFE = { start: "2025-01-01", end: "2025-12-31" };
const AGAIN = { oncePerPerson: { again: "after_relapse", againAfterMonths: 1 } } as const;

/** The same numbers each time. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

interface Step {
  readonly quantityIn: number;
  readonly quantityOut: number;
  readonly amountIn: { readonly amountMinor: number };
  readonly amountOut: { readonly amountMinor: number };
}

interface Calculated {
  readonly asOf: string;
  readonly fingerprint: string;
  readonly cumulative: { readonly amountMinor: number };
  readonly lines: {
    readonly nodes: readonly {
      readonly amount: { readonly amountMinor: number };
      readonly claimed: number;
      readonly paidFor: number;
      readonly recipients: readonly { readonly amount: { readonly amountMinor: number } }[];
      readonly trace: readonly Step[];
    }[];
  };
}

/** A contract to which things happen in an order that nobody chose. */
class Happening {
  readonly claims: string[] = [];
  readonly payments: string[] = [];
  /** What was answered, to be asked again when all is done. */
  readonly answers: Calculated[] = [];
  private cards = 1;
  private readonly people: string[] = [];

  constructor(
    readonly world: PaymentWorld,
    readonly name: string,
    readonly random: (limit: number) => number,
  ) {}

  async begin(): Promise<void> {
    await this.card(1);
    for (let i = 0; i < 3; i += 1) this.people.push(await this.world.person("2024-04-01"));
  }

  /** Does one of the things that happen. */
  async step(): Promise<void> {
    const things = [
      this.claim,
      this.claim,
      this.claim,
      this.decide,
      this.decide,
      this.relapse,
      this.approve,
      this.approve,
      this.approve,
      this.pay,
      this.pay,
      this.correct,
      this.agree,
    ];
    await things[this.random(things.length)]!.call(this);
  }

  private async claim(): Promise<void> {
    const reference = ["ONCE", "AGAIN", "MANY"][this.random(3)]!;
    const day = `2025-${String(1 + this.random(12)).padStart(2, "0")}-15`;
    const who =
      reference === "MANY"
        ? { quantity: 1 + this.random(9) }
        : { person: this.people[this.random(this.people.length)]!, startedOn: "2024-06-01" };
    const states = this.random(3) === 0 ? (["submitted"] as const) : undefined;
    this.claims.push(
      await this.world.claim({
        metric: reference,
        achievedOn: day,
        ...who,
        ...(states && { states }),
      }),
    );
  }

  /** Verifies what waits, or rejects what was verified, approved or paid. */
  private async decide(): Promise<void> {
    if (this.claims.length === 0) return;
    const claim = this.claims[this.random(this.claims.length)]!;
    const [row] = await this.rows<{ state: string }>("select state from claim where id = $1", [
      claim,
    ]);
    if (row!.state === "rejected") return;
    await this.world.move(claim, row!.state === "submitted" ? "verified" : "rejected");
  }

  private async relapse(): Promise<void> {
    const person = this.people[this.random(this.people.length)]!;
    const day = `2025-${String(1 + this.random(12)).padStart(2, "0")}-${10 + this.random(19)}`;
    await this.world.relapse(person, "AGAIN", day);
  }

  private async agree(): Promise<void> {
    this.cards += 1;
    await this.card(this.cards);
  }

  private async approve(): Promise<void> {
    const before = await this.calculate();
    const { world } = this;
    const answer = await runMutation<{ run: { asOf: string } | null }>(
      this.buyer,
      "approvePayments",
      { contract: world.contract.id, period: LIFE },
      "... on ApprovePaymentsSuccess { run { asOf } }",
    );
    expect(answer.__typename).toBe("ApprovePaymentsSuccess");
    const { cumulative } = await this.calculate(answer.run?.asOf);
    expect(cumulative).toEqual(before.cumulative);
    // What all approvals came to is what the calculation says at the last of them.
    const [posted] = await this.rows<{ sum: number }>(
      `select coalesce(sum(l.amount_minor), 0)::bigint as sum from payment_line l
       join payment_run r on r.id = l.run_id where r.contract_id = $1`,
      [world.contract.key],
    );
    expect(posted!.sum).toBe(cumulative.amountMinor);
  }

  private async pay(): Promise<void> {
    const [row] = await this.rows<{ owed: number }>(
      `select coalesce(-sum(amount_minor), 0)::bigint as owed from ledger_posting
       where contract_id = $1 and account = 'payable'`,
      [this.world.contract.key],
    );
    const owed = row!.owed;
    const amountMinor = 1 + this.random(Math.max(2 * Math.max(owed, 0), 10));
    const answer = await runMutation<{ entry: { id: string } }>(
      this.buyer,
      "recordPayment",
      {
        ...{ contract: this.world.contract.id, recipient: this.world.provider.id },
        ...{ paidOn: "2026-01-31", amount: { amountMinor, currency: "GBP" } },
      },
      "... on LedgerEntrySuccess { entry { id } }",
    );
    expect(answer.__typename).toBe(amountMinor > owed ? "NotAllowed" : "LedgerEntrySuccess");
    if (answer.entry) this.payments.push(answer.entry.id);
  }

  private async correct(): Promise<void> {
    const entry = this.payments.pop();
    if (entry === undefined) return;
    const answer = await runMutation(
      this.buyer,
      "correctLedgerEntry",
      { entry, reason: "A mistake" },
      "... on LedgerEntrySuccess { entry { id } }",
    );
    expect(answer.__typename).toBe("LedgerEntrySuccess");
  }

  /** What must be so whatever happened. */
  async hold(): Promise<void> {
    const { key } = this.world.contract;
    const unbalanced = await this.rows(
      `select entry_id from ledger_posting where contract_id = $1
       group by entry_id having sum(amount_minor) <> 0`,
      [key],
    );
    expect(unbalanced).toEqual([]);
    const twice = await this.rows(
      `select p.claimant_id from payment_line l
       join payment_run r on r.id = l.run_id
       join claim c on c.id = l.claim_id
       join claim_person p on p.claim_id = c.id
       join outcome_metric o on o.id = c.outcome_metric_id
       where r.contract_id = $1 and o.reference = 'ONCE'
       group by p.claimant_id
       having count(distinct c.id) filter (where (
         select sum(amount_minor) from payment_line same where same.claim_id = c.id
       ) > 0) > 1`,
      [key],
    );
    expect(twice).toEqual([]);
    const found = await this.calculate();
    expect(found.cumulative.amountMinor).toBeLessThanOrEqual(this.capMinor);
    this.answers.push(found);
    expect(found.lines.nodes.reduce((sum, line) => sum + line.amount.amountMinor, 0)).toBe(
      found.cumulative.amountMinor,
    );
    for (const { trace, claimed, paidFor, amount, recipients } of found.lines.nodes) {
      let [quantity, minor] = [claimed, 0];
      for (const step of trace) {
        expect([step.quantityIn, step.amountIn.amountMinor]).toEqual([quantity, minor]);
        [quantity, minor] = [step.quantityOut, step.amountOut.amountMinor];
      }
      expect([quantity, minor]).toEqual([paidFor, amount.amountMinor]);
      expect(recipients.reduce((sum, one) => sum + one.amount.amountMinor, 0)).toBe(minor);
    }
  }

  async calculate(asOf?: string): Promise<Calculated> {
    const data = await this.buyer.ask<{ calculatePayments: Calculated }>(
      `query ($contract: ID!, $period: PeriodInput!, $asOf: DateTime) {
        calculatePayments(contract: $contract, period: $period, asOf: $asOf) {
          asOf fingerprint cumulative { amountMinor }
          lines(first: 100, inPeriod: false) { nodes {
            amount { amountMinor } claimed paidFor recipients { amount { amountMinor } }
            trace { quantityIn quantityOut amountIn { amountMinor } amountOut { amountMinor } }
          } }
        } }`,
      { contract: this.world.contract.id, period: LIFE, asOf },
    );
    return data.calculatePayments;
  }

  private get buyer() {
    return this.world.api.as(`${this.name}-buyer`);
  }

  /** Of the card in force at the period's end. */
  private capMinor = 0;

  private async card(number: number): Promise<void> {
    this.capMinor = 4_000 + this.random(4_000);
    const caps: Cap[] = [
      { kind: "metric", metric: "MANY", count: 5 + this.random(9), amountMinor: null },
      { kind: "person", metrics: [], amountMinor: 2_500 },
      { kind: "contract", amountMinor: this.capMinor },
    ];
    const metrics = [
      metric("ONCE", unit(700 + this.random(500)), ONCE),
      metric("AGAIN", unit(333), AGAIN),
      metric("MANY", unit(101 + this.random(200))),
    ];
    await this.world.card(metrics, caps, { number });
  }

  private rows<Row>(statement: string, values: unknown[]): Promise<Row[]> {
    return this.world.api.database.dataSource.query(statement, values);
  }
}

describe("whatever happens in whatever order", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it.each([...Array(SEQUENCES).keys()])(
    "the books balance, limits hold, nobody is paid twice, traces add up: %i",
    async (seed) => {
      const name = `ANY-${seed}`;
      const world = await PaymentWorld.create(api, name);
      const happening = new Happening(world, name, numbers(20_261_122 + seed * 7919));
      await happening.begin();
      for (let i = 0; i < STEPS; i += 1) {
        await happening.step();
        await happening.hold();
      }
      for (const answer of happening.answers) {
        expect(await happening.calculate(answer.asOf)).toEqual(answer);
      }
    },
    30_000,
  );
});
