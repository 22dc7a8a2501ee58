import { newId } from "../../../src/db/new-id";
import type { TestDatabase } from "../../support/database";
import { insertRows } from "../../evidence/support/insert-rows";

/** A contract under which something is to be paid, by keys. */
export interface PayingPlace {
  readonly contractId: string;
  readonly commissionerId: string;
  readonly providerId: string;
  /** Of an indicator that the metric is bound to. */
  readonly lineageId: string;
  /** ISO 4217; pounds. */
  readonly currency?: string;
  /** Number of the version of the card, and of the first plan; 1. */
  readonly number?: number;
}

/** A contract that somebody commissions, of a provider that somebody manages, of a loaded database. */
export async function findPayingPlace(
  { dataSource }: TestDatabase,
  manager: string,
  commissioner: string,
): Promise<PayingPlace> {
  const [place]: PayingPlace[] = await dataSource.query(
    `select c.id as "contractId", c.commissioner_id as "commissionerId",
       p.organisation_id as "providerId", l.id as "lineageId", 99 as number
     from contract c
     join contract_party p on p.contract_id = c.id and p.role = 'lead_provider'
     join role_grant m on m.organisation_id = p.organisation_id and m.subject = $1
     join role_grant b on b.organisation_id = c.commissioner_id and b.subject = $2
     join model_attachment a on a.contract_id = c.id
     join indicator_lineage l on l.logic_model_id = a.logic_model_id
     limit 1`,
    [manager, commissioner],
  );
  return place!;
}

interface TestClaim {
  readonly on: string;
  readonly state: string;
  readonly quantity?: number;
  /** Whose, by the index of a person; nobody's where it is of a number. */
  readonly person?: number;
}

/**
 * Claims of two people and one of seven homes: two verified and one queried in May 2025, one paid in
 * June, of which an approval owed 600 and took 100 back, and 400 was paid; a plan, and the one that
 * superseded it.
 *
 * @returns the metric's key
 */
export async function addPayingRows(
  { dataSource }: TestDatabase,
  place: PayingPlace,
): Promise<string> {
  const { contractId, lineageId, currency = "GBP", number = 1 } = place;
  const [metricId, cardId] = [newId(), newId()];
  await insertRows(dataSource, "outcome_metric", [
    { id: metricId, contract_id: contractId, reference: "KEYS", created_at: new Date() },
  ]);
  await insertRows(dataSource, "rate_card", [
    {
      ...{ id: cardId, contract_id: contractId, number, currency, caps: [] },
      ...{ effective_from: "2025-04-01", agreed_by: "a test", agreed_at: new Date() },
    },
  ]);
  await insertRows(dataSource, "rate_metric", [
    {
      ...{ id: newId(), rate_card_id: cardId, outcome_metric_id: metricId, position: 1 },
      ...{ title: "Got the keys", counts: "people", indicator_lineage_id: lineageId },
      ...{ whole_star: false, rates: [], entitlement: NO_RULES },
    },
  ]);
  const people = [newId(), newId()];
  await insertRows(
    dataSource,
    "claimant",
    people.map((id) => ({ id, contract_id: contractId })),
  );
  const paid = await addClaims(dataSource, { ...place, metricId, people }, [
    { on: "2025-05-02", state: "verified", person: 0 },
    { on: "2025-05-20", state: "verified", person: 0 },
    { on: "2025-05-21", state: "queried", person: 1 },
    { on: "2025-06-30", state: "paid", quantity: 7 },
  ]);
  await addPlans(dataSource, place, metricId);
  await addBooks(dataSource, { ...place, metricId, claimId: paid.at(-1)! });
  return metricId;
}

const NO_RULES = {
  ...{ oncePerPerson: null, after: [], sustainedMonths: null, composite: null, comparison: null },
};

type Rows = TestDatabase["dataSource"];

async function addClaims(
  dataSource: Rows,
  place: PayingPlace & { readonly metricId: string; readonly people: readonly string[] },
  claims: readonly TestClaim[],
): Promise<string[]> {
  const { contractId, providerId, metricId, people } = place;
  const rows = claims.map(({ on, state, quantity = 1 }) => ({
    ...{ id: newId(), contract_id: contractId, outcome_metric_id: metricId, quantity, state },
    ...{
      provider_id: providerId,
      achieved_on: on,
      shares: [{ organisationId: providerId, share: "1" }],
    },
    ...{ submitted_by: "manager", submitted_at: new Date(), version: 1 },
  }));
  const of = (i: number) => claims[i]!.person;
  const told = rows.flatMap(({ id }, i) =>
    of(i) === undefined ? [] : [{ claim_id: id, claimant_id: people[of(i)!], needs: [] }],
  );
  const events = rows.map(({ id, state }) => ({
    ...{ id: newId(), claim_id: id, state, reason: "as the test has it" },
    ...{ acted_by: "buyer", acted_at: new Date() },
  }));
  await dataSource.transaction(async (manager) => {
    await insertRows(manager, "claim", rows);
    await insertRows(manager, "claim_person", told);
    await insertRows(manager, "claim_event", events);
  });
  return rows.map(({ id }) => id);
}

async function addPlans(dataSource: Rows, place: PayingPlace, metricId: string): Promise<void> {
  const { contractId, currency = "GBP", number = 1 } = place;
  for (const later of [0, 1]) {
    const id = newId();
    await insertRows(dataSource, "payment_plan", [
      {
        ...{ id, contract_id: contractId, number: number + later, set_by: "buyer" },
        set_at: new Date(),
      },
    ]);
    await insertRows(dataSource, "payment_plan_line", [
      {
        ...{ id: newId(), plan_id: id, position: 1, outcome_metric_id: metricId, claims: 5 },
        ...{ period_start: "2025-04-01", period_end: "2025-06-30", currency },
        amount_minor: 50_000 + later,
      },
    ]);
  }
}

async function addBooks(
  dataSource: Rows,
  place: PayingPlace & { readonly metricId: string; readonly claimId: string },
): Promise<void> {
  const { contractId, commissionerId, providerId, metricId, claimId, currency = "GBP" } = place;
  const entries: object[] = [];
  const postings: object[] = [];
  const enter = (kind: string, on: string, sides: readonly Side[], corrects?: string): string => {
    const id = newId();
    entries.push({
      ...{ id, contract_id: contractId, kind, occurred_on: on, corrects_id: corrects ?? null },
      ...{ postings: 2, recorded_by: "buyer", recorded_at: new Date() },
    });
    for (const [i, [account, organisation_id, amount_minor]] of sides.entries()) {
      postings.push({
        ...{ id: newId(), entry_id: id, contract_id: contractId, position: i + 1, account },
        ...{ organisation_id, outcome_metric_id: metricId, amount_minor, currency },
      });
    }
    return id;
  };
  const owed = enter("outcome_payable", "2025-06-30", [
    ["outcome_cost", commissionerId, 600],
    ["payable", providerId, -600],
  ]);
  const back: readonly Side[] = [
    ["payable", providerId, 100],
    ["outcome_cost", commissionerId, -100],
  ];
  enter("correction", "2025-07-31", back, owed);
  enter("outcome_payment", "2025-07-31", [
    ["payable", providerId, 400],
    ["cash", commissionerId, -400],
  ]);
  await dataSource.transaction(async (manager) => {
    await insertRows(manager, "ledger_entry", entries);
    await insertRows(manager, "ledger_posting", postings);
  });
  for (const [number, amount_minor] of [
    [901, 600],
    [902, -100],
  ] as const) {
    const id = newId();
    await insertRows(dataSource, "payment_run", [
      {
        ...{ id, contract_id: contractId, number, amount_minor, currency, as_of: new Date() },
        ...{ period_start: "2025-04-01", period_end: "2025-06-30", approved_by: "buyer" },
        approved_at: new Date(),
      },
    ]);
    const line = { claim_id: claimId, recipient_id: providerId, amount_minor };
    await insertRows(dataSource, "payment_line", [{ id: newId(), run_id: id, ...line }]);
  }
}

/** An account, whose, and how much is posted to it. */
type Side = readonly [account: string, organisationId: string, amountMinor: number];
