import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { CATALOGUE } from "../../src/reporting/catalogue/catalogue";
import { type TestDatabase } from "../support/database";
import { refreshLogins } from "./figures/support/refresher";
import { runBi } from "./support/bi-command";
import { addPayingRows, findPayingPlace } from "./support/paying-rows";
import { createDemonstrationDatabase } from "../support/demonstration";

/** Logins are the cluster's, which other tests share. */
const unique = randomBytes(4).toString("hex");
const MANAGER = `manager_${unique}`;
const COMMISSIONER = `council_${unique}`;
const INES = "demonstration/manager-quillfold";
const PRIYA = "demonstration/commissioner-aldermere";
const STRANGER = `stranger_${unique}`;

jest.setTimeout(180_000);

describe("logins of BI tools", () => {
  let database: TestDatabase;
  const passwords = new Map<string, string>();
  beforeAll(async () => {
    database = await createDemonstrationDatabase();
    await addPayingRows(database, await findPayingPlace(database, INES, PRIYA));
    await grant(
      "stranger",
      "analyst",
      "insert into organisation (id, reference, name, kinds) values (gen_random_uuid(), 'ELSEWHERE', 'Elsewhere', '{commissioner}') returning id",
    );
    for (const [login, subject] of [
      [MANAGER, INES],
      [COMMISSIONER, PRIYA],
      [STRANGER, "stranger"],
    ] as const) {
      const made = await run("add-login", login, "--as", subject);
      expect(made).toMatchObject({ code: 0 });
      passwords.set(login, made.out.trim());
    }
    await refreshLogins(database);
  });
  afterAll(async () => {
    for (const login of passwords.keys()) await run("remove-login", login);
    await database.drop();
  });

  async function grant(subject: string, role: string, organisation: string): Promise<void> {
    const [{ id }] = await database.dataSource.query(organisation);
    await database.dataSource.query(
      `insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
       values (gen_random_uuid(), $1, $2, $3, '2024-01-01', 'test')`,
      [subject, role, id],
    );
  }

  const run = (...args: string[]) => runBi(database, args);

  /** A session of a login, as a tool opens it. */
  async function by<T>(login: string, work: (client: Client) => Promise<T>): Promise<T> {
    const url = new URL(database.url);
    url.username = login;
    url.password = passwords.get(login)!;
    const client = new Client(url.href);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async function read(login: string, statement: string): Promise<unknown[]> {
    return by(
      login,
      async (client) => (await client.query({ text: statement, rowMode: "array" })).rows,
    );
  }

  /** What the server reads for somebody. */
  async function readAs(subject: string, statement: string): Promise<unknown[]> {
    return database.server.transaction(async (manager) => {
      await manager.query("select enter_as($1, null)", [subject]);
      const rows: object[] = await manager.query(statement);
      return rows.map((row) => Object.values(row));
    });
  }

  it.each(CATALOGUE.map(({ name }) => [name]))(
    "see of %s what the server sees for their viewers, and foreign ones what is everybody's",
    async (name) => {
      const statement = `select count(*)::integer, md5(string_agg(t::text, ' ' order by t::text)) from reporting_v1.${name} t`;
      for (const [login, subject] of [
        [MANAGER, INES],
        [COMMISSIONER, PRIYA],
        [STRANGER, "stranger"],
      ] as const) {
        expect(await read(login, statement)).toEqual(await readAs(subject, statement));
      }
      const [[seen]] = (await read(MANAGER, statement)) as [[number]];
      expect(seen).toBeGreaterThan(0);
      const everybodys = ["organisations", "stars", "star_areas", "star_stages"];
      const [[rows]] = (await read(STRANGER, statement)) as [[number]];
      if (everybodys.includes(name)) expect(rows).toBeGreaterThan(0);
      else expect(rows).toBe(0);
    },
  );

  it("see people only where their viewer works with them", async () => {
    const [[people]] = (await read(MANAGER, "select count(*)::integer from readings")) as [
      [number],
    ];
    expect(people).toBeGreaterThan(100);
    for (const dataset of ["engagements", "engagement_facts", "readings"]) {
      expect(await read(COMMISSIONER, `select * from ${dataset} limit 1`)).toEqual([]);
    }
    const [[contracts]] = (await read(COMMISSIONER, "select count(*)::integer from contracts")) as [
      [number],
    ];
    expect(contracts).toBeGreaterThan(0);
  });

  it("cannot say that they are somebody else", async () => {
    const count = await by(STRANGER, async (client) => {
      const { rows } = await client
        .query("select id::text from public.contract limit 0")
        .catch(() => ({ rows: [] }));
      expect(rows).toEqual([]);
      const [contract] = await database.dataSource.query("select id from contract limit 1");
      for (const list of [
        "contracts",
        "person_services",
        "commissioning",
        "administered",
        "modelled",
      ]) {
        await client.query("select set_config($1, $2, false)", [
          `golden_thread.${list}`,
          `{${contract.id}}`,
        ]);
      }
      await client.query(
        "select set_config('golden_thread.subject', 'demonstration/manager-quillfold', false)",
      );
      await client.query("select set_config('golden_thread.roles', '{administrator}', false)");
      await client.query("select set_config('golden_thread.is_administrator', 'true', false)");
      const found = await client.query(
        "select ((select count(*) from contracts) + (select count(*) from engagements))::integer as count",
      );
      return found.rows[0].count;
    });
    expect(count).toBe(0);
  });

  it("can read nothing but the views, and write nothing", async () => {
    const tables: { name: string }[] = await database.dataSource.query(
      `select c.relnamespace::regnamespace || '.' || quote_ident(c.relname) as name from pg_class c
       where c.relnamespace in ('public'::regnamespace, 'reporting_rows'::regnamespace) and c.relkind in ('r', 'v')`,
    );
    await by(MANAGER, async (client) => {
      for (const { name } of tables) {
        const failed = await client.query(`select 1 from ${name} limit 1`).then(
          () => null,
          (error: unknown) => String(error),
        );
        expect([name, failed]).toEqual([name, expect.stringContaining("permission denied")]);
      }
      await expect(client.query("delete from engagements")).rejects.toThrow(
        /permission denied|cannot delete/,
      );
      await expect(client.query("create table public.mine (a integer)")).rejects.toThrow(
        "permission denied",
      );
      await expect(client.query("set role golden_thread_server")).rejects.toThrow(
        "permission denied",
      );
      await expect(client.query("select public.enter_as('stranger', null)")).rejects.toThrow(
        "permission denied",
      );
    });
  });

  it("may call of the functions that see more just these", async () => {
    const rows: { name: string }[] = await database.dataSource.query(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname <> 'employ_tester'
         and has_function_privilege('golden_thread_bi', p.oid, 'execute') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      "administered_contracts()",
      "bi_reach()",
      "bi_subject()",
      "managed_parts()",
      "note_extract(text,boolean)",
      "reach(text)",
      "reported_freshness()",
      "reporting_audiences()",
    ]);
  });

  it("leave a note of what they read, and are shown no person where they cannot", async () => {
    const count = async (): Promise<number> => {
      const [{ events }] = await database.dataSource.query(
        `select count(*)::integer as events from audit_event
         where action = 'readDataset' and database_user = $1 and kinds = '{readings}'
           and category = 'export' and subject = $2`,
        [MANAGER, INES],
      );
      return events;
    };
    const before = await count();
    await read(MANAGER, "select * from readings limit 1");
    expect(await count()).toBe(before + 1);
    await by(MANAGER, async (client) => {
      await client.query("begin read only");
      await expect(client.query("select * from readings limit 1")).rejects.toThrow(
        "readings is about single people",
      );
    });
    expect(await count()).toBe(before + 1);
  });

  it("cannot undo what the database's log says of their reading", async () => {
    await by(MANAGER, async (client) => {
      // What the server's log is told, which no login can turn off; here to be seen by the test.
      await client.query("set client_min_messages = log");
      const told: string[] = [];
      client.on("notice", ({ severity, message }) => told.push(`${severity}: ${message}`));
      await client.query("begin");
      await client.query("select * from readings limit 1");
      await client.query("rollback");
      await client.query("select count(*) from stars");
      expect(told).toEqual([`LOG: ${MANAGER} reads readings on behalf of ${INES}`]);
      const { rows } = await client.query(
        "select public.note_extract('nothing of ours', true) as is_noted",
      );
      expect(rows).toEqual([{ is_noted: false }]);
    });
  });

  it("see nothing from the moment that their viewer holds nothing", async () => {
    await by(COMMISSIONER, async (client) => {
      const count = async () =>
        (await client.query("select count(*)::integer as n from contracts")).rows[0].n;
      expect(await count()).toBeGreaterThan(0);
      await database.dataSource.query(
        "update role_grant set revoked_at = now(), revoked_by = 'test' where subject = $1",
        [PRIYA],
      );
      expect(await count()).toBe(0);
    });
  });

  it("are listed, given other passwords, and removed", async () => {
    expect((await run("list")).out).toContain(`${STRANGER}\tstranger\tpassword until 20`);
    const renewed = await run("new-password", STRANGER, "--days", "3");
    expect([renewed.code, renewed.out.trim()]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f]{48}$/),
    ]);
    expect(renewed.out.trim()).not.toBe(passwords.get(STRANGER));
    await expect(by(STRANGER, async () => undefined)).rejects.toThrow("password authentication");
    passwords.set(STRANGER, renewed.out.trim());
    await by(STRANGER, async (client) => {
      // What its tool has made does not keep it.
      await client.query("create temporary table kept_aside (a integer)");
      await client.query("select lo_create(0)");
      expect((await run("remove-login", STRANGER)).code).toBe(0);
      // What is still connected has lost its way in.
      const left = await client.query("select count(*)::integer as n from stars").catch(() => null);
      expect(left?.rows[0].n ?? 0).toBe(0);
    });
    await expect(by(STRANGER, async () => undefined)).rejects.toThrow();
    expect((await run("list")).out).not.toContain(STRANGER);
    const again = await run("remove-login", STRANGER);
    expect(again).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("There is no login"),
    });
  });

  it("are refused where nobody is meant, or the name is taken", async () => {
    const nobody = await run("add-login", `x_${unique}`, "--as", "priya");
    expect(nobody).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("Nobody holds a role"),
    });
    const taken = await run("add-login", MANAGER, "--as", INES);
    expect(taken).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("There is a login"),
    });
    const group = await run("add-login", "golden_thread_server", "--as", INES);
    expect(group).toMatchObject({ code: 1, out: "", err: expect.stringContaining("another role") });
  });
});
