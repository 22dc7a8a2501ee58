import type { QueryRunner } from "typeorm";
import { openScene, type Scene } from "./scene";
import { insertOf, key } from "./world";

/** Something that nobody may do with the books and claims, and what of the database refuses it. */
interface Guarded {
  readonly name: string;
  readonly tried: readonly string[];
  readonly refused: RegExp;
  /** Takes the guard away. */
  readonly without: string;
}

const FINAL = [
  ...["rate_card", "rate_metric", "ledger_entry", "ledger_posting", "payment_run", "payment_line"],
  ...["payment_plan", "payment_plan_line", "bond_scenario", "contract_kpi"],
];

const ENTRY = key("ledger_entry", "new");
const X1 = key("contract", "X1");

const entry = (postings: number, more: object = {}): string =>
  insertOf("ledger_entry", {
    ...{ id: ENTRY, contract_id: X1, kind: "outcome_payable", occurred_on: "2025-07-01", postings },
    ...{ recorded_by: "t", ...more },
  });

function posting(amount_minor: number, more: object = {}): string {
  return insertOf("ledger_posting", {
    ...{ id: "=gen_random_uuid()", entry_id: ENTRY, contract_id: X1, position: 1 },
    ...{ account: "payable", organisation_id: key("organisation", "provider A") },
    ...{ amount_minor, currency: "GBP", ...more },
  });
}

const WHOLE = {
  refused: /is not whole/,
  without: "drop function ledger_entry_balances() cascade",
};
const BALANCED = { ...WHOLE, refused: /does not balance/ };
const known = { entry_id: key("ledger_entry", "payable under X1") };

const BOOKS: readonly Guarded[] = [
  { name: "an entry without postings", tried: [entry(2)], ...WHOLE },
  { name: "an entry with one posting of two", tried: [entry(2), posting(5)], ...WHOLE },
  {
    name: "postings added to an entry that is whole",
    tried: [posting(5, known), posting(-5, known)],
    ...WHOLE,
  },
  {
    name: "an entry whose postings do not sum to 0",
    tried: [entry(2), posting(5), posting(-4)],
    ...BALANCED,
  },
  {
    name: "an entry that sums to 0 over two currencies",
    tried: [entry(2), posting(5), posting(-5, { currency: "EUR" })],
    ...BALANCED,
  },
];

const CLAIM = key("claim", "one of A under X1");
const event = (state: string, acted_by: string): string =>
  insertOf("claim_event", {
    ...{ id: "=gen_random_uuid()", claim_id: CLAIM, state, reason: "R", acted_by },
  });
const claimSet = (change: string): string => `update claim set ${change} where id = '${CLAIM}'`;
const TOLD = {
  refused: /not what its last event says/,
  without: "drop function claim_state_is_told() cascade",
};
const DECIDED = {
  refused: /does not decide on it/,
  without: "drop function claim_is_decided_by_another() cascade",
};
const FIXED = {
  refused: /claim_event is only added to/,
  without: "drop trigger claim_event_is_not_changed on claim_event",
};

const CLAIMS: readonly Guarded[] = [
  { name: "a claim said to be verified", tried: [claimSet("state = 'verified'")], ...TOLD },
  { name: "a verification that the claim does not tell", tried: [event("verified", "u")], ...TOLD },
  {
    name: "a claim that nobody submitted",
    tried: [
      `insert into claim (id, contract_id, outcome_metric_id, provider_id, quantity, achieved_on,
         shares, submitted_by)
       select gen_random_uuid(), contract_id, outcome_metric_id, provider_id, 1, achieved_on,
         shares, 't'
       from claim where id = '${CLAIM}'`,
    ],
    ...TOLD,
  },
  ...["sampled", "queried", "verified", "rejected", "payable"].map((state) => ({
    name: `a claim ${state} by who submitted it`,
    tried: [event(state, "t"), claimSet(`state = '${state}'`)],
    ...DECIDED,
  })),
  {
    name: "a claim put into a sample without being sampled",
    tried: [claimSet(`sample_id = '${key("claim_sample", "under X1")}'`)],
    refused: /comes into a sample by being sampled/,
    without: "drop trigger claim_is_sampled on claim",
  },
  ...[
    "state = 'rejected', reason = 'erased'",
    "acted_by = 'u', reason = 'erased'",
    "reason = 'R'",
  ].map((change) => ({
    name: `an event with another ${change}`,
    tried: [
      `update claim_event set ${change}
         where id = '${key("claim_event", "submission of one of B under X1")}'`,
    ],
    ...FIXED,
  })),
];

/** What is of one contract, and of what it would be in another: kept apart by keys. */
const APART = (
  [
    [
      "ledger_posting",
      "entry_id",
      "ledger_entry",
      "payable under Y1",
      "of provider A, payable under X1",
    ],
    [
      "ledger_posting",
      "outcome_metric_id",
      "outcome_metric",
      "of Y1",
      "of provider A, payable under X1",
    ],
    ["ledger_posting", "investment_id", "investment", "in Y1", "of provider A, payable under X1"],
    ["ledger_entry", "corrects_id", "ledger_entry", "payable under Y1", "payable under X1"],
    ["payment_run", "entry_id", "ledger_entry", "payable under Y1", "of X1"],
    ["payment_run", "rate_card_id", "rate_card", "of Y1", "of X1"],
    ["claim", "outcome_metric_id", "outcome_metric", "of Y1", "one of A under X1"],
    ["claim", "sample_id", "claim_sample", "under Y1", "one of A under X1"],
    ["relapse", "claimant_id", "claimant", "Carl under Y1", "of Anna"],
    ["relapse", "outcome_metric_id", "outcome_metric", "of Y1", "of Anna"],
    ["cost_alternative", "outcome_metric_id", "outcome_metric", "of Y1", "of X1"],
  ] as const
).map(([table, column, of, other, row]) => ({
  name: `${column} of another contract in a ${table}`,
  tried: [
    `alter table ${table} disable trigger user`,
    `update ${table} set ${column} = '${key(of, other)}'
       ${table === "ledger_entry" ? ", kind = 'correction'" : ""}
       ${table === "cost_alternative" ? ", per = 'outcome_achieved'" : ""}
     where id = '${key(table, row)}'`,
  ],
  refused: /violates foreign key constraint/,
  without: `alter table ${table} drop constraint ${table}_${column}_contract_id_fkey`,
}));

describe("the books and claims", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene([]);
  });
  afterAll(() => scene.close());

  /** Does it as the owner, up to what is asked when a transaction ends, and undoes it. */
  const doing = (statements: readonly string[]): Promise<void> =>
    scene.inTransaction(async (runner: QueryRunner) => {
      for (const statement of statements) await runner.query(statement);
      await runner.query("set constraints all immediate");
    });

  describe.each([...BOOKS, ...CLAIMS, ...APART].map((one) => [one.name, one] as const))(
    "refuse %s",
    (_name, { tried, refused, without }) => {
      it("whoever writes it", () => expect(doing(tried)).rejects.toThrow(refused));
      it("for this reason alone", () =>
        expect(doing([without, ...tried])).resolves.toBeUndefined());
    },
  );

  it.each([...FINAL, "claim_event"])("are only added to: %s", async (table) => {
    for (const statement of [
      `update ${table} set id = id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await expect(doing([statement])).rejects.toThrow(/is only added to/);
    }
    const without = `alter table ${table} disable trigger user`;
    await expect(doing([without, `update ${table} set id = id`])).resolves.toBeUndefined();
  });

  it("tell the last of two events, and are sampled on the way", async () => {
    const sampled = `state = 'sampled', sample_id = '${key("claim_sample", "under X1")}'`;
    await expect(
      doing([
        event("sampled", "u"),
        event("verified", "u"),
        claimSet(sampled),
        claimSet("state = 'verified'"),
      ]),
    ).resolves.toBeUndefined();
  });

  it("let the words of an event go when somebody is erased", async () => {
    await expect(doing(["update claim_event set reason = 'erased'"])).resolves.toBeUndefined();
  });
});
