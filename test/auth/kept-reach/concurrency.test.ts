import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { connect, see } from "./reader";
import { contract, grant, key, party, PEOPLE, service, writeWorld } from "./world";

const CHANGES = 60;
const WRITERS = 3;
const READERS = 3;
/** Reads of what was kept, and of what was worked out. */
const ENOUGH = 20;

/** Whatever happens at the same time, nobody ever sees what is not there for them at that moment. */
describe("reaches while grants, contracts and services change", () => {
  let database: TestDatabase;
  const clients: Client[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    await writeWorld(await open(database.url));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  });

  const open = async (url: string): Promise<Client> => {
    const client = await connect(url);
    clients.push(client);
    return client;
  };
  const any = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
  const pause = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, randomInt(0, 15)));

  /** Changes that fit each other, in whatever order several connections make them. */
  const changeOf = (writer: number, i: number): string => {
    const name = `K ${writer} ${i}`;
    return any([
      contract(name, any(["X", "Y"])),
      `${contract(name, "X")}; ${party(`A in ${name}`, name, "A", "lead_provider")}`,
      `${contract(name, "Y")}; ${service(`B under ${name}`, name, "B")}`,
      grant(
        any(PEOPLE),
        any(["commissioner", "provider_manager", "analyst"]),
        any(["X", "A", "B"]),
      ),
      `update role_grant set revoked_at = now(), revoked_by = 't' where id in (
         select id from role_grant where revoked_at is null and subject <> 'ad'
         order by random() limit 1 for update skip locked)`,
      `update role_grant set revoked_at = null, revoked_by = null where id in (
         select id from role_grant where revoked_at is not null
         order by random() limit 2 for update skip locked)`,
      `delete from contract_party where id in (
         select id from contract_party order by random() limit 1 for update skip locked)`,
      `update service set provider_id = ${key("B")} where id in (
         select id from service order by random() limit 1 for update skip locked)`,
    ]);
  };

  it("are at each moment what would be worked out", async () => {
    let writing = WRITERS;
    let [kept, workedOut] = [0, 0];
    const wrong: unknown[] = [];
    const write = async (writer: number): Promise<void> => {
      const client = await open(database.url);
      // Until both were put to the test, however slow the readers are.
      for (let i = 0; i < CHANGES || Math.min(kept, workedOut) <= ENOUGH; i++) {
        await client.query("begin");
        for (let n = randomInt(1, 4); n > 0; n--) await client.query(changeOf(writer, i * 10 + n));
        await pause();
        await client.query(any(["commit", "commit", "rollback"]));
        // Long enough at times for a reach to be kept and told.
        await pause();
      }
      writing--;
    };
    const read = async (): Promise<void> => {
      const client = await open(database.serverUrl);
      while (writing > 0) {
        const subject = any(PEOPLE);
        if (randomInt(3) === 0) await client.query("select keep_reach($1)", [subject]);
        for (let n = 0; n < 2; n++) {
          const { kept: by, lists, told, due } = await see(client, subject);
          if (by === null) workedOut++;
          else kept++;
          if (!isDeepStrictEqual({ lists, told }, due)) wrong.push({ by, lists, due });
        }
      }
    };
    const all = <T>(count: number, make: (i: number) => T): T[] =>
      Array.from({ length: count }, (_, i) => make(i));
    await Promise.all([...all(WRITERS, write), ...all(READERS, read)]);
    expect(wrong).toEqual([]);
    expect(Math.min(kept, workedOut)).toBeGreaterThan(ENOUGH);
    const [{ subjects, changes }] = await database.dataSource.query(
      `select (select count(*)::integer from kept_reach) as subjects,
         (select count(*)::integer from steering_change) as changes`,
    );
    expect(subjects).toBeLessThan(3 * PEOPLE.length);
    expect(changes).toBeLessThan(100);
  });
});
