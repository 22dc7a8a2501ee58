import { randomUUID } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { pseudonymFor } from "../../support/pseudonyms";
import { STARS } from "../support/arbitraries";
import type { World } from "../support/world";

/** Somebody who writes about people: a step takes numbers, and makes of them what there is. */
export type Step = (writer: Writer, n: readonly number[]) => Promise<void>;

/** What a step writes with, and where. */
export interface Writer {
  readonly sql: (statement: string, values?: unknown[]) => Promise<Record<string, string>[]>;
  readonly world: World;
  /** Keys of contracts, each with those of its services. */
  readonly contracts: readonly { id: string; serviceIds: readonly string[] }[];
}

export function writerOf(
  connection: DataSource | EntityManager,
  { world, contracts }: Pick<Writer, "world" | "contracts">,
): Writer {
  return { world, contracts, sql: (statement, values) => connection.query(statement, values) };
}

/** A day so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

/** Few days near each other, so that several readings share one; some of them hardly over. */
const takenOn = (n: number): string => dayFromNow(-(n % 24));

async function somebody({ sql }: Writer, n: number): Promise<Record<string, string>[]> {
  return sql(
    `select e.*, e.started_on::text as began from engagement e
     order by e.entry_number offset $1 % greatest((select count(*) from engagement), 1) limit 1`,
    [n],
  );
}

async function oneReading({ sql }: Writer, state: string, n: number): Promise<string | undefined> {
  const [row] = await sql(
    `select id, engagement_id from reading where state = $1 order by entry_number
     offset $2 % greatest((select count(*) from reading where state = $1), 1) limit 1`,
    [state, n],
  );
  // The engagement first, as everybody does.
  if (row) await sql("select from engagement where id = $1 for no key update", [row.engagement_id]);
  return row?.id;
}

/** Somebody begins with a service; also, by hand, some time to come. */
export const engage: Step = async ({ sql, world, contracts }, [a, b, c, d]) => {
  const contract = pick(contracts, a!);
  const id = randomUUID();
  await sql(`insert into service_user (id, organisation_id, pseudonym) values ($1, $2, $3)`, [
    ...[id, world.providerId, pseudonymFor(id)],
  ]);
  const startedOn = dayFromNow(c! % 10 === 0 ? 3 : -(c! % 200) - 24);
  await sql(
    `insert into engagement (id, provider_id, reference, service_user_id, contract_id, service_id,
       started_on, ended_on)
     values ($1::uuid, $2, $1::text, $1::uuid, $3, $4, $5, $6)`,
    [
      ...[id, world.providerId, contract.id, pick(contract.serviceIds, b!), startedOn],
      d! % 5 === 0 && c! % 10 !== 0 ? dayFromNow(-(d! % 20)) : null,
    ],
  );
};

/** Scores of a Star, some of them missing. */
function scoresOf(star: number, n: number): (number | null)[] {
  const { areas, max } = STARS[star]!;
  return Array.from({ length: areas }, (_, i) => {
    const one = Math.floor(n / 7 ** i);
    return one % 7 === 0 ? null : 1 + (one % max);
  });
}

/** A reading is entered, in any state. */
export const record: Step = async (writer, [a, b, c, d, e]) => {
  const [engaged] = await somebody(writer, a!);
  if (!engaged) return;
  const star = b! % 4 === 0 ? 1 : 0;
  const state = pick(["completed", "completed", "completed", "in_progress", "withdrawn"], d!);
  await writer.sql(
    `insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
       completed_by, kind, state, scores, recorded_by, completed_at, withdrawn_at)
     values ($1::uuid, $2, $1::text, $3, $4, $5, $6, $7, $8, $9, 'a test',
       case when $8 <> 'in_progress' then now() end, case when $8 = 'withdrawn' then now() end)`,
    [
      ...[randomUUID(), writer.world.providerId, engaged.id, writer.world.starIds[star]],
      ...[takenOn(c!), pick(["collaborative", "worker", "service_user"], e!)],
      ...[e! % 9 === 0 ? "retrospective" : "standard", state, scoresOf(star, c! * 31 + d!)],
    ],
  );
};

/** Readings of everybody are entered in one statement, as an import does. */
export const recordMany: Step = async ({ sql, world }, [a, b]) => {
  await sql(
    `insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
       completed_by, state, scores, recorded_by, completed_at)
     select gen_random_uuid(), e.provider_id, gen_random_uuid()::text, e.id, $1,
       $2::date - (hashtext(e.id::text || k) & 15),
       (array['collaborative', 'worker', 'service_user'])[1 + (hashtext(e.id::text || k || 'x') & 1)],
       'completed', array[1 + (hashtext(e.id::text || k) & 1), 2, 1 + k % 3]::smallint[], 'a test', now()
     from engagement e, generate_series(1, 1 + $3::integer) k`,
    [world.starIds[0], takenOn(a!), b! % 4],
  );
};

/** What was in progress is completed. */
export const complete: Step = async (writer, [a]) => {
  await writer.sql(
    `update reading set state = 'completed', completed_at = now()
     where id = $1 and state = 'in_progress'`,
    [(await oneReading(writer, "in_progress", a!)) ?? null],
  );
};

/** What is in progress says something else. */
export const rewrite: Step = async (writer, [a, b, c]) => {
  await writer.sql(
    `update reading set taken_on = $2, completed_by = $3, version = version + 1
     where id = $1 and state = 'in_progress'`,
    [
      (await oneReading(writer, "in_progress", a!)) ?? null,
      ...[takenOn(b!), pick(["collaborative", "worker", "service_user"], c!)],
    ],
  );
};

/** A reading is taken back. */
export const withdraw: Step = async (writer, [a]) => {
  await writer.sql(
    `update reading set state = 'withdrawn', withdrawn_at = now()
     where id = $1 and state = 'completed'`,
    [(await oneReading(writer, "completed", a!)) ?? null],
  );
};

/** An engagement is corrected: another service, other days. What it said is kept. */
export const correct: Step = async (writer, [a, b, c, d]) => {
  const [engaged] = await somebody(writer, a!);
  if (!engaged) return;
  const { serviceIds } = writer.contracts.find(({ id }) => id === engaged.contract_id)!;
  await writer.sql(
    `insert into engagement_revision (id, engagement_id, service_id, started_on, ended_on, facts,
       superseded_by)
     select gen_random_uuid(), id, service_id, started_on, ended_on, facts, 'a test'
     from engagement where id = $1`,
    [engaged.id],
  );
  await writer.sql(
    `update engagement set service_id = $2, started_on = $3, ended_on = $4, version = version + 1
     where id = $1`,
    [
      ...[engaged.id, pick(serviceIds, b!), dayFromNow(-(c! % 200) - 24)],
      d! % 3 === 0 ? dayFromNow(-(d! % 20)) : null,
    ],
  );
};

/** All engagements of a contract go to one service, in one statement. */
export const moveAll: Step = async ({ sql, contracts }, [a, b]) => {
  const { id, serviceIds } = pick(contracts, a!);
  await sql(`update engagement set service_id = $2 where contract_id = $1`, [
    ...[id, pick(serviceIds, b!)],
  ]);
};

/** Somebody is erased, with or without what was counted of them. */
export const erase: Step = async (writer, [a, b]) => {
  const [engaged] = await somebody(writer, a!);
  if (!engaged?.service_user_id) return;
  const way = b! % 2 === 0 ? "keep_counts" : "remove_everything";
  await writer.sql(`select erase_person($1, $2, 'child', $3, '{}', 'a test')`, [
    ...[engaged.service_user_id, (randomUUID() + randomUUID()).replaceAll("-", ""), way],
  ]);
};

/** Changes are added up. */
export const fold: Step = async ({ sql, contracts }, [a]) => {
  await sql("select fold_evidence($1)", [pick(contracts, a!).id]);
};

/** Rows go away by hand. */
export const remove: Step = async ({ sql }, [a]) => {
  await sql(`delete from reading where hashtext(id::text) & 7 = $1`, [a! % 8]);
};

/** The steps by how often they come up. */
export const STEPS: readonly Step[] = [
  ...[engage, engage, engage, record, record, record, record, record, record, recordMany],
  ...[complete, rewrite, withdraw, withdraw, correct, correct, moveAll, erase, fold, remove],
];
