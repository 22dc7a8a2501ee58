import { Client } from "pg";

/** The lists that row policies ask for. */
const LISTS = [
  ...["administered", "commissioning", "commissioned", "modelled", "managing", "delivered"],
  ...["serving", "person_services", "workers", "contracts", "counted_services", "own"],
];

/** What a transaction has for somebody, and what it ought to. */
export interface Seen {
  /** By what it was kept; null where it was worked out. */
  readonly kept: string | null;
  /** As row policies see it. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** As the program is told. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Both, worked out from the same snapshot. */
  readonly due: {
    readonly lists: Readonly<Record<string, readonly string[]>>;
    readonly told: Readonly<Record<string, unknown>>;
  };
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Enters one snapshot on somebody's behalf. */
export async function see(client: Client, subject: string): Promise<Seen> {
  await client.query("begin transaction isolation level repeatable read read only");
  const seen = await seeHere(client, subject);
  await client.query("commit");
  return seen;
}

/** As `see`, in the transaction that there is. */
export async function seeHere(client: Client, subject: string): Promise<Seen> {
  const entered = await client.query("select enter_as($1, null) as entered", [subject]);
  const { kept, reach } = entered.rows[0].entered;
  const { rows } = await client.query(
    `select to_jsonb(reach_of($1)) as due, reach_json(reach_of($1)) as told,
       (select jsonb_object_agg(list, to_jsonb(reach(list))) from unnest($2::text[]) list) as lists,
       array(select r from unnest(array['commissioner', 'provider_manager', 'keyworker', 'investor',
         'evaluator', 'analyst', 'administrator']) r where viewer_holds(r)) as holds,
       viewer_administers() as administers`,
    [subject, LISTS],
  );
  const [{ due, told, lists, holds, administers }] = rows;
  return {
    kept,
    lists: sorted({ ...lists, roles: holds, administers: [String(administers)] }),
    told: sorted(reach),
    due: {
      lists: sorted({
        ...Object.fromEntries(LISTS.map((list) => [list, due[list]])),
        roles: due.roles,
        administers: [String(due.is_administrator)],
      }),
      told: sorted(told),
    },
  };
}

function sorted<Value>(lists: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [
      name,
      Array.isArray(list) ? ([...list].sort() as Value) : list,
    ]),
  );
}
