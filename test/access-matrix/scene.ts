import type { QueryRunner } from "typeorm";
import { newId } from "../../src/db/new-id";
import { createTestDatabase, type TestDatabase } from "../support/database";
import type { Somebody } from "./matrix";
import { addKeptCounts } from "./kept-counts";
import { addClaims } from "./claims";
import { addModels } from "./models";
import { addMoney } from "./money";
import { addOrganisations } from "./organisations";
import { addPaying } from "./paying";
import { addPeople } from "./people";
import { addPractice } from "./practice";
import { addPracticeOfPeople } from "./practice-people";
import { addReported } from "./reported";
import { addTheRest } from "./rest";
import { type Attempt, insertOf, key, World, type WorldRow } from "./world";

/** Something that is tried on behalf of each of the matrix. */
export interface Try extends Attempt {
  /** The letter that the matrix has for it: see, change, remove, or yes to an attempt. */
  readonly letter: "s" | "c" | "r" | "yes";
}

/** How a try may end: what is more is a mistake in the world, not an answer. */
export type Outcome = "done" | "absent" | "refused" | "final";

/** The world in a database of its own, and what can be tried there. */
export interface Scene {
  readonly database: TestDatabase;
  readonly world: World;
  readonly tries: readonly Try[];
  /**
   * Changes and removals that say nothing of which rows, and so do not ask to see any: for them
   * alone the policies of `update` and `delete` stand by themselves.
   */
  readonly blindTries: readonly Try[];
  /** A connection of the owner's in a transaction that is undone. */
  inTransaction<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Writes the world, and who is there. */
export async function openScene(people: readonly Somebody[]): Promise<Scene> {
  const database = await createTestDatabase();
  const world = new World();
  addOrganisations(world);
  addModels(world);
  addPeople(world);
  addTheRest(world);
  addPaying(world);
  addClaims(world);
  addMoney(world);
  addPractice(world);
  addPracticeOfPeople(world);
  addKeptCounts(world);
  addReported(world);
  const { dataSource } = database;
  await dataSource.transaction(async (manager) => {
    for (const statement of world.script) await manager.query(statement);
    for (const statement of people.flatMap(grantsOf)) await manager.query(statement);
  });
  return {
    database,
    world,
    tries: [
      ...world.rows.flatMap(triesOf),
      ...world.rows.flatMap(countingOf),
      ...world.attempts.map(asTry),
    ],
    blindTries: [...new Map(world.rows.map((row) => [row.table, row])).values()].flatMap(blindly),
    inTransaction: async (work) => {
      const runner = dataSource.createQueryRunner();
      await runner.startTransaction();
      try {
        await runner.query(ATTEMPT);
        return await work(runner);
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    },
    close: () => database.drop(),
  };
}

/** A column that may be changed, where a row of the table may be changed at all. */
const TOUCHED: Readonly<Record<string, string>> = {
  access_token: "revoked_at",
  idempotency_key: "key",
  invitation: "withdrawn_at",
  person: "name",
  role_grant: "ends_on",
  model_attachment: "detached_reason",
  node: "title",
  link: "strength",
  mapping: "weight",
  indicator: "title",
  retention_notice: "held_until",
  withdrawal: "decision_note",
  model_event: "model_version_id",
  indicator_lineage: "reference",
  contract_cost: "withdrawn_reason",
  cost_alternative: "withdrawn_reason",
  checklist_mapping: "withdrawn_reason",
  checklist_record: "withdrawn_reason",
  case_file_audit: "finished_by",
};
const VERSIONED = [
  ...["organisation", "contract", "service", "licence", "worker", "logic_model", "model_version"],
  ...["measurement", "engagement", "reading", "claim", "payment_commitment", "investment"],
  ...["suitability_review", "spot_check", "audit_finding", "learning_question", "case_study"],
  ...["readiness_review", "readiness_action", "design_workshop"],
];

function touchedOf({ table, values }: WorldRow): string {
  return TOUCHED[table] ?? (VERSIONED.includes(table) ? "version" : Object.keys(values)[0]!);
}

const BLIND_VALUES: Readonly<Record<string, string>> = {
  version: "1",
  weight: "1",
  title: "'x'",
  reference: "'x'",
  strength: "'assumed'",
};

function blindly(row: WorldRow): Try[] {
  const { table } = row;
  const touched = touchedOf(row);
  const change = `update ${table} set ${touched} = ${BLIND_VALUES[touched] ?? "null"}`;
  return [
    { table, name: "any", letter: "c", statement: change },
    { table, name: "any", letter: "r", statement: `delete from ${table}` },
  ];
}

function triesOf(row: WorldRow): Try[] {
  const { table, name, where } = row;
  const touched = touchedOf(row);
  return [
    { table, name, letter: "s", statement: `select from ${table} where ${where}` },
    {
      table,
      name,
      letter: "c",
      statement: `update ${table} set ${touched} = ${touched} where ${where}`,
    },
    { table, name, letter: "r", statement: `delete from ${table} where ${where}` },
  ];
}

/** What can be counted by who cannot see it: in which view, and what a row's key is called there. */
export const COUNTED: Readonly<Record<string, readonly [view: string, key: string]>> = {
  engagement: ["counted_engagement", "id"],
  engagement_revision: ["counted_engagement_revision", "id"],
  reading: ["counted_reading", "id"],
  claim: ["counted_claim", "id"],
  claim_person: ["counted_claim", "claimant_id is not null and id"],
  claim_event: ["counted_claim_event", "id"],
  relapse: ["counted_relapse", "id"],
  ledger_entry: ["counted_posting", "entry_id"],
  ledger_posting: ["counted_posting", "id"],
  payment_run: ["counted_payment_line", "run_id"],
  payment_line: ["counted_payment_line", "id"],
  supervision: ["counted_supervision", "id"],
  case_file_audit: ["counted_audit_finding", "audit_id"],
  audit_finding: ["counted_audit_finding", "id"],
  second_scoring: ["counted_second_scoring", "id"],
  checklist_record: ["counted_checklist_record", "id"],
  personal_outcome: ["counted_personal_outcome", "id"],
  personal_outcome_node: ["counted_personal_outcome_node", "id"],
  personal_outcome_review: ["counted_personal_outcome_review", "id"],
};

function countingOf({ table, name, where }: WorldRow): Try[] {
  const [view, key] = COUNTED[table] ?? [];
  if (!view) return [];
  const statement = `select from ${view} where ${where.replace(/^\w+/, key!)} limit 1`;
  return [{ table: view, name, letter: "s", statement }];
}

function asTry(attempt: Attempt): Try {
  return { ...attempt, letter: "yes" };
}

function grantsOf({ sign, holds }: Somebody): string[] {
  return holds.map(({ role, organisation, contract, worker, notInForce }) =>
    insertOf("role_grant", {
      ...{ id: newId(), subject: sign, role, granted_by: "test" },
      organisation_id: organisation && key("organisation", organisation),
      contract_id: contract && key("contract", contract),
      worker_id: worker && key("worker", worker),
      starts_on: notInForce === "from tomorrow" ? "=current_date + 2" : "2025-01-01",
      ends_on: notInForce === "until yesterday" ? "=current_date - 2" : null,
      revoked_by: notInForce === "withdrawn" ? "test" : null,
      revoked_at: notInForce === "withdrawn" ? "=now()" : null,
    }),
  );
}

/** Tries something, undoes it, and says how it ended. */
const ATTEMPT = `
  create or replace function pg_temp.attempt(tried text) returns text language plpgsql as $$
  declare
    touched bigint;
  begin
    execute tried;
    get diagnostics touched = row_count;
    raise exception sqlstate 'GT000' using message = touched;
  exception
    when sqlstate 'GT000' then
      return case
        when sqlerrm = '0' then 'absent'
        when sqlerrm = '1' or not tried ~ ' where ' then 'done'
        else sqlerrm || ' rows'
      end;
    when others then
      return case
        when sqlstate = '42501' then 'refused'
        when sqlstate = '23000' then 'final'
        -- Something hangs on it.
        when sqlstate = '23503' and sqlerrm like 'update or delete on table %' then 'final'
        -- Some of the rows within reach cannot be so.
        when sqlstate like '23%' and tried ~ '^(update|delete)' and tried !~ ' where ' then 'final'
        else sqlstate || ' ' || sqlerrm
      end;
  end
  $$`;

/** Whether a try came to no row at all. */
export function isBeyond(outcome: Outcome): boolean {
  return outcome === "absent" || outcome === "refused";
}

/** As whom statements run: the server on behalf of somebody, or a command line. */
export interface Part {
  readonly role: "server" | "golden_thread_operator";
  /** Who has entered; null for a transaction that nobody has. */
  readonly subject: string | null;
}

/** How somebody of the matrix comes in. */
export function partOf({ sign, isOperator }: Somebody): Part {
  return isOperator
    ? { role: "golden_thread_operator", subject: null }
    : { role: "server", subject: sign };
}

/** Tries all of `tries`, in their order; what each did is undone. */
export async function play(
  scene: Scene,
  runner: QueryRunner,
  { role, subject }: Part,
  tries: readonly Try[],
): Promise<Outcome[]> {
  await runner.query("savepoint playing");
  await enter(scene, runner, { role, subject });
  const rows: { outcome: Outcome }[] = await runner.query(
    `select pg_temp.attempt(tried) as outcome
     from unnest($1::text[]) with ordinality as t (tried, place) order by place`,
    [tries.map(({ statement }) => statement)],
  );
  await runner.query("rollback to savepoint playing");
  return rows.map(({ outcome }, i) => {
    if (OUTCOMES.has(outcome)) return outcome;
    throw new Error(`${subject ?? role}: ${tries[i]!.statement}: ${outcome}`);
  });
}

const OUTCOMES = new Set<string>(["done", "absent", "refused", "final"]);

/** The rest of the transaction, or of its savepoint, runs as somebody. */
export async function enter(
  scene: Scene,
  runner: QueryRunner,
  { role, subject }: Part,
): Promise<void> {
  const login = new URL(scene.database.serverUrl).username;
  await runner.query(`set local role ${role === "server" ? login : role}`);
  if (subject !== null) await runner.query("select enter_as($1)", [subject]);
}
