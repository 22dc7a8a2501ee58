import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { encodeId } from "../global-id";
import { askGraphql, graphql } from "../ask";
import type { Sent } from "../load";
import { median } from "../statistics";
import { withClient } from "../database";
import type { World } from "../world";
import { row, type Measured } from "./result";

const CONNECTIONS = 8;

/** Readings that are recorded in a round, by each. */
const COUNT = 400;

/** After everything that was made, and in nobody's future. */
const FIRST_DAY = Date.UTC(2025, 9, 1);

const RECORD = `mutation RecordReading($input: RecordReadingInput!) {
  recordReading(input: $input) {
    __typename
    ... on Problem { code message }
    ... on ReadingSuccess { reading { id } }
  }
}`;

/** A reading that somebody is about to record. */
interface Due {
  readonly engagement: string;
  readonly provider: string;
  readonly star: string;
  readonly areas: number;
}

/** Readings recorded one by one over eight connections, and the same rows inserted and no more. */
export async function measureRecord(world: World): Promise<Measured> {
  const due = await findDue(world);
  await makeTwin(world);
  const found = { ours: [] as number[], bare: [] as number[], triggered: [] as number[] };
  for (let round = -1; round < world.rounds; round += 1) {
    const ours = await recordOurs(world, due, round + 1);
    const bare = await insertRows(world, due, { round: round + 1, table: "bench.reading" });
    const triggered = await insertRows(world, due, { round: round + 1, table: "public.reading" });
    if (round < 0) continue;
    found.ours.push(ours);
    found.bare.push(bare);
    found.triggered.push(triggered);
  }
  const [ours, bare] = [median(found.ours), median(found.bare)];
  const triggered = median(found.triggered);
  return {
    ratios: { record: ours / bare },
    lines: [
      "Readings recorded one by one, 8 connections, each kept before the next",
      row("", "readings/s"),
      row("ours, recordReading", ours),
      row("bare inserts", bare),
      row("inserts that audit and counts follow", triggered),
    ],
  };
}

/** A round of readings, about as many people. */
export async function recordOnce(world: World): Promise<void> {
  await recordOurs(world, await findDue(world), 0);
}

/** People whose engagement still runs, under small contracts. */
function findDue({ database, size }: World): Promise<Due[]> {
  return withClient(database.peerUrl, async (client) => {
    const { rows } = await client.query<Due>(
      `select e.id as engagement, e.provider_id as provider, s.star_id as star, s.areas::integer
       from engagement e
       join contract c on c.id = e.contract_id and c.reference <> 'BEN-BIG'
       cross join lateral (
         select a.star_id, (select count(*) from star_area o where o.star_id = a.star_id) as areas
         from model_attachment t
         join mapping m on m.model_version_id in (
           select v.id from model_version v
           where v.logic_model_id = t.logic_model_id and v.status = 'published')
         join star_area a on a.id = m.star_area_id
         where t.contract_id = c.id
         order by m.id
         limit 1
       ) s
       where e.ended_on is null
       order by md5(e.id::text)
       limit $1`,
      [Math.min(10_000, size.contracts * size.engagements)],
    );
    return rows;
  });
}

/** Each time round, everybody's next reading lies a day later. */
function dayOf(due: readonly Due[], number: number): string {
  const day = Math.floor(number / due.length);
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

const scoresOf = ({ areas }: Due, number: number): number[] =>
  Array.from({ length: areas }, (_, area) => 1 + ((number + area) % 5));

async function recordOurs(world: World, due: readonly Due[], round: number): Promise<number> {
  const requests = Array.from({ length: COUNT }, (_, n) =>
    recordRequest(world, due, round * COUNT + n),
  );
  const before = await countReadings(world);
  const { origin } = world.ours;
  const order = { origin, requests, connections: CONNECTIONS, seconds: 600, once: true };
  const result = await world.loader.run(order);
  const made = (await countReadings(world)) - before;
  if (made !== COUNT) throw new Error(`${COUNT} readings were recorded, and ${made} are there`);
  return result.requests / result.seconds;
}

function recordRequest({ tokens }: World, due: readonly Due[], number: number): Sent {
  const one = due[number % due.length]!;
  const token = tokens.managers[number % tokens.managers.length]!;
  const scores = scoresOf(one, number).map((score, area) => ({ area: `area_${area + 1}`, score }));
  const input = {
    ...{ engagement: encodeId("engagement", one.engagement), star: encodeId("star", one.star) },
    ...{ takenOn: dayOf(due, number), completedBy: "COLLABORATIVE", scores },
  };
  return graphql(RECORD, { input }, token);
}

/**
 * Records a reading of somebody every so many milliseconds, until it is stopped.
 *
 * @returns stops it
 */
export async function recordSteadily(world: World, everyMs: number): Promise<() => Promise<void>> {
  const due = await findDue(world);
  let isOver = false;
  const done = (async () => {
    for (let number = 0; !isOver; number += 1) {
      await askGraphql(world.ours.origin, recordRequest(world, due, number));
      await sleep(everyMs);
    }
  })();
  done.catch(() => undefined);
  return async () => {
    isOver = true;
    await done;
  };
}

const countReadings = ({ database }: World): Promise<number> =>
  withClient(database.peerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      "select count(*) as count from reading where recorded_by like 'bench-manager%'",
    );
    return Number(rows[0]!.count);
  });

/** A table like that of readings, with its indexes, checks and keys, and without its triggers. */
const makeTwin = ({ database }: World): Promise<unknown> =>
  withClient(database.peerUrl, (client) =>
    client.query(`
      drop table if exists bench.reading;
      create table bench.reading (like public.reading including all);
      alter table bench.reading
        add foreign key (provider_id) references public.organisation (id),
        add foreign key (engagement_id) references public.engagement (id),
        add foreign key (star_id) references public.star (id)`),
  );

const insertInto = (table: string): string => `
  insert into ${table} (id, provider_id, reference, engagement_id, star_id, taken_on,
    completed_by, kind, state, scores, recorded_by, completed_at)
  values ($1, $2, $3, $4, $5, $6, 'collaborative', 'standard', 'completed', $7, 'bench', now())`;

/** Which rows are inserted, and where. */
interface Inserted {
  readonly round: number;
  /** The table without triggers, or our own. */
  readonly table: "bench.reading" | "public.reading";
}

async function insertRows(
  world: World,
  due: readonly Due[],
  { round, table }: Inserted,
): Promise<number> {
  const text = insertInto(table);
  // Those of another time are there already.
  const made = randomUUID();
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new Client({ connectionString: world.database.peerUrl }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const begin = performance.now();
  await Promise.all(
    clients.map(async (client, connection) => {
      for (let n = connection; n < COUNT; n += CONNECTIONS) {
        const number = round * COUNT + n;
        const one = due[number % due.length]!;
        const known = [randomUUID(), one.provider, `${made}-${number}`, one.engagement, one.star];
        const values = [...known, dayOf(due, number), scoresOf(one, number)];
        await client.query({ name: "insert", text, values });
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return COUNT / seconds;
}
