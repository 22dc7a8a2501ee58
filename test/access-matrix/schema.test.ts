import { createTestDatabase, type TestDatabase } from "../support/database";
import { readMatrix } from "./matrix";

const matrix = readMatrix();

/** What of PostgreSQL's own rules lets nobody around the row policies. */
describe("the database's own guard", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const list = async (statement: string): Promise<string[]> => {
    const rows: { name: string }[] = await database.dataSource.query(statement);
    return rows.map(({ name }) => name);
  };
  const pairs = async (statement: string): Promise<Map<string, string>> => {
    const rows: { name: string; list: string }[] = await database.dataSource.query(statement);
    return new Map(rows.map((row) => [row.name, row.list]));
  };

  it("holds each table to its policies, its owner too", async () => {
    const open = await list(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it("has policies for its groups only, each named after what it is for", async () => {
    const odd = await list(
      `select policyname as name from pg_policies where schemaname = 'public' and (
         permissive <> 'PERMISSIVE'
         or policyname <> tablename || '_' || case
           when roles = '{golden_thread_operator}' and cmd = 'ALL' then 'operator'
           when roles = '{golden_thread_counter}' and cmd = 'SELECT' then 'counter'
           when roles = '{golden_thread_reporting}' and cmd = 'SELECT' then 'reporting'
           when roles = '{golden_thread_server}' and cmd <> 'ALL' then lower(cmd)
         end is not false)`,
    );
    expect(odd).toEqual([]);
  });

  it("has rows for analysts' views just where it has them for the server", async () => {
    const others = await list(
      `select r.policyname as name from pg_policies r
       where r.policyname = r.tablename || '_reporting' and not exists (
         select from pg_policies s
         where s.tablename = r.tablename and s.policyname = s.tablename || '_select'
           and s.qual = r.qual)`,
    );
    expect(others).toEqual([]);
  });

  it("has everything for the operator, and so for the owner", async () => {
    const without = await list(
      `select relname as name from pg_class c
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not exists (
         select from pg_policies p where p.tablename = c.relname
           and p.policyname = c.relname || '_operator'
           and p.qual = 'true' and p.with_check = 'true')`,
    );
    expect(without).toEqual([]);
  });

  it("has groups that can do nothing by themselves, and a server that is in one only", async () => {
    const login = new URL(database.serverUrl).username;
    const rows = await database.dataSource.query(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
           or rolreplication as "isMighty",
         array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
               where m.member = r.oid) as groups
       from pg_roles r where rolname in (
         $1, 'golden_thread_server', 'golden_thread_operator', 'golden_thread_counter',
         'golden_thread_reporting', 'golden_thread_bi'
       )`,
      [login],
    );
    const groups = ["bi", "counter", "operator", "reporting", "server"].map(
      (name) => `golden_thread_${name}`,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        ...groups.map((name) => ({ name, isMighty: false, groups: [] })),
        { name: login, isMighty: false, groups: ["golden_thread_server"] },
      ]),
    );
  });

  it("has nothing that belongs to the server, and views only that belong to the counter", async () => {
    const login = new URL(database.serverUrl).username;
    const owned = await list(
      `select d.classid::regclass || ' ' || coalesce(c.relname, d.objid::text) as name
       from pg_shdepend d left join pg_class c on c.oid = d.objid and d.classid = 'pg_class'::regclass
       where d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = current_database())
         and d.refobjid in (
           '${login}'::regrole, 'golden_thread_server'::regrole, 'golden_thread_operator'::regrole,
           'golden_thread_counter'::regrole)
       order by 1`,
    );
    expect(owned).toEqual([...matrix.counted.keys()].map((view) => `pg_class ${view}`).sort());
  });

  it("lets the server see which migrations there are, and make nothing of its own", async () => {
    const [may] = await database.dataSource.query(
      `select array(select privilege from unnest(array[
           'select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'
         ]) privilege where has_table_privilege('golden_thread_server', 'migrations', privilege)
         ) as migrations,
         has_schema_privilege('golden_thread_server', 'public', 'create') as "canCreate",
         has_schema_privilege('golden_thread_counter', 'public', 'create') as "canCounterCreate"`,
    );
    expect(may).toEqual({ migrations: ["select"], canCreate: false, canCounterCreate: false });
  });

  it("lets nobody empty a table, hang keys on it, or add triggers; and everybody nothing", async () => {
    const granted = await list(
      `select c.relname || ' ' || coalesce(r.rolname, 'public') || ' ' || privilege_type as name
       from pg_class c, aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
       where c.relnamespace = 'public'::regnamespace and c.relowner <> a.grantee
         and (a.grantee = 0 or a.is_grantable or privilege_type not in
           ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`,
    );
    expect(granted).toEqual([]);
  });

  it("lets the server change these columns", async () => {
    const changeable = await pairs(
      `select c.relname as name, string_agg(attname, ', ' order by attnum) as list
       from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
         and attnum > 0 and not attisdropped
         and has_column_privilege('golden_thread_server', c.oid, attnum, 'update')
       group by c.relname`,
    );
    expect(sorted(changeable)).toEqual(sorted(matrix.changeable));
  });

  it("counts these columns, and none that tells who somebody is or what was written", async () => {
    const counted = await pairs(
      `select c.relname as name, string_agg(attname, ', ' order by attnum) as list
       from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
         and attnum > 0 and not attisdropped
       group by c.relname`,
    );
    expect(sorted(counted)).toEqual(sorted(matrix.counted));
    const columns = [...counted.values()].join(", ").split(", ");
    const telling =
      /pseudonym|note|plan|reason|reference|name|recorded_by|finalised_by|superseded_by/;
    // Whether the scores fit the notes, and a plan follows: yes, no, or nobody can tell.
    const answers = ["scores_fit_notes", "action_plan_follows"];
    expect(columns.filter((column) => telling.test(column))).toEqual(answers);
  });

  it("has these doors, each with a fixed search path, and closed to everybody else", async () => {
    const doors = await list(
      `select oid::regprocedure::text as name from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef
         and prorettype <> 'trigger'::regtype`,
    );
    // The test database's own triggers are not among them.
    expect(doors.sort()).toEqual([...matrix.doors.keys()].sort());
    expect([...matrix.doors.values()].filter((why) => why.length < 10)).toEqual([]);
    const loose = await list(
      `select oid::regprocedure::text as name from pg_proc
       where pronamespace = 'public'::regnamespace and (
         prosecdef and not coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig), false)
         or prosecdef and prorettype <> 'trigger'::regtype
           and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a
                       where a.grantee = 0)
         or proleakproof)`,
    );
    expect(loose).toEqual([]);
  });

  it("enters nobody's person where nobody, or somebody else, has entered", async () => {
    const known = await database.server.query(
      "select enter_service_user(gen_random_uuid(), gen_random_uuid(), 'P') as id",
    );
    expect(known).toEqual([{ id: null }]);
  });
});

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
