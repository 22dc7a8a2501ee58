import { key, type World } from "./world";

type Posted = readonly [account: string, who: string, amount: number];

/** Movements of money: of which contract, what kind, and what is posted. */
const ENTRIES: readonly (readonly [string, string, string, readonly Posted[]])[] = [
  [
    "payable under X1",
    "X1",
    "outcome_payable",
    [
      ["outcome_cost", "council X", 10],
      ["payable", "provider A", -6],
      ["payable", "provider B", -4],
    ],
  ],
  [
    "drawn under X1",
    "X1",
    "drawdown",
    [
      ["cash", "council X", 5],
      ["investment", "fund I", -5],
    ],
  ],
  [
    "payable under X2",
    "X2",
    "outcome_payable",
    [
      ["outcome_cost", "council X", 3],
      ["payable", "provider A", -3],
    ],
  ],
  [
    "payable under Y1",
    "Y1",
    "outcome_payable",
    [
      ["outcome_cost", "council Y", 7],
      ["payable", "provider C", -7],
    ],
  ],
];

/** What is owed, was approved and paid. */
export function addMoney(world: World): void {
  for (const [name, under, kind, postings] of ENTRIES) {
    const contract_id = key("contract", under);
    const entry = { contract_id, kind, occurred_on: "2025-07-01", recorded_by: "t" };
    world.row("ledger_entry", name, { ...entry, postings: postings.length });
    if (kind === "outcome_payable") world.add("ledger_entry", name, { ...entry, postings: 2 });
    addPostings(world, name, contract_id, postings);
  }
  addRuns(world);
}

function addPostings(
  world: World,
  name: string,
  contract_id: string,
  postings: readonly Posted[],
): void {
  const of = { entry_id: key("ledger_entry", name), contract_id, currency: "GBP" };
  postings.forEach(([account, who, amount_minor], position) => {
    const organisation_id = key("organisation", who);
    const posting = { ...of, position, account, organisation_id, amount_minor };
    world.row("ledger_posting", `of ${who}, ${name}`, posting);
    world.add("ledger_posting", `of ${who}, ${name}`, posting);
  });
}

function addRuns(world: World): void {
  for (const name of ["X1", "X2", "Y1"]) {
    const period = { period_start: "2025-04-01", period_end: "2025-06-30", as_of: "2025-07-01" };
    const run = { contract_id: key("contract", name), amount_minor: 10, currency: "GBP" };
    world.row("payment_run", `of ${name}`, { ...run, number: 1, ...period, approved_by: "t" });
    world.add("payment_run", `of ${name}`, { ...run, number: 2, ...period, approved_by: "t" });
  }
  for (const [of, under] of [
    ["A", "X1"],
    ["B", "X1"],
    ["A", "X2"],
    ["C", "Y1"],
  ] as const) {
    const line = { run_id: key("payment_run", `of ${under}`), amount_minor: 5 };
    const recipient_id = key("organisation", `provider ${of}`);
    const claim_id = key("claim", `one of ${of} under ${under}`);
    world.row("payment_line", `of ${of} under ${under}`, { ...line, claim_id, recipient_id });
    world.add("payment_line", `of ${of} under ${under}, for another recipient`, {
      ...{ ...line, claim_id, recipient_id: key("organisation", "fund E") },
    });
  }
  world.add("payment_line", "of A's claim under X1 in the run of X2", {
    ...{ run_id: key("payment_run", "of X2"), claim_id: key("claim", "one of A under X1") },
    ...{ recipient_id: key("organisation", "provider A"), amount_minor: 5 },
  });
}
