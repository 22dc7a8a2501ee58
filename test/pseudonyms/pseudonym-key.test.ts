import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinPseudonyms, openPseudonyms } from "../../src/pseudonyms/open-pseudonyms";
import { readPseudonymKey } from "../../src/pseudonyms/pseudonym-key";
import { Pseudonyms } from "../../src/pseudonyms/pseudonyms";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { TEST_PSEUDONYM_KEY, TEST_PSEUDONYMS } from "../support/pseudonyms";

const OTHER_KEY = Buffer.alloc(32, 2).toString("base64");

const given = (key: string) => readPseudonymKey({ PSEUDONYM_KEY: key }, null);

/** As before its first start: no key of its own, and somebody in it in clear. */
async function makeOld({ dataSource }: TestDatabase): Promise<void> {
  await dataSource.query("delete from deployment_key");
  await dataSource.query(`
    alter table service_user drop constraint service_user_pseudonym_check;
    insert into organisation (id, reference, name, kinds)
      select gen_random_uuid(), reference, reference, '{provider}'
      from unnest(array['HOMES', 'YOUTH']) reference;
    insert into service_user (id, organisation_id, pseudonym)
      select gen_random_uuid(), o.id, 'P' || n from organisation o, generate_series(1, 3) n;
    insert into idempotency_key (principal, key, mutation, input_hash, result)
      values ('somebody', 'one', 'importBundle', 'hash', '"P1 in a row with faults"');
    alter table service_user add constraint service_user_pseudonym_check check (
      pseudonym ~ '^P(-[0-9A-HJKMNP-TV-Z]{4}){5}$'
    ) not valid`);
}

const peopleIn = async ({ dataSource }: TestDatabase): Promise<string[]> => {
  const rows: { person: string }[] = await dataSource.query(
    `select o.reference || ' ' || u.pseudonym as person
     from service_user u join organisation o on o.id = u.organisation_id order by 1`,
  );
  return rows.map(({ person }) => person);
};

describe("the key of the pseudonyms", () => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "golden-thread-key-"));
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it("is the database's own from the first start on, in which people in clear are converted", async () => {
    await makeOld(database);
    const pseudonyms = await openPseudonyms(database.dataSource, given(TEST_PSEUDONYM_KEY));
    const expected = ["HOMES", "YOUTH"].flatMap((reference) =>
      ["P1", "P2", "P3"].map((known) => `${reference} ${pseudonyms.pseudonymOf(reference, known)}`),
    );
    expect(await peopleIn(database)).toEqual(expected.sort());
    await openPseudonyms(database.dataSource, given(TEST_PSEUDONYM_KEY));
    expect(await peopleIn(database)).toEqual(expected);
    const [{ convalidated }] = await database.dataSource.query(
      "select convalidated from pg_constraint where conname = 'service_user_pseudonym_check'",
    );
    expect(convalidated).toBe(true);
    expect(await database.dataSource.query("select 1 from idempotency_key")).toEqual([]);
  });

  it("converts once when two processes start at the same moment", async () => {
    await makeOld(database);
    const open = () => openPseudonyms(database.dataSource, given(TEST_PSEUDONYM_KEY));
    await Promise.all([open(), open(), open()]);
    expect(await peopleIn(database)).toContain(
      `HOMES ${TEST_PSEUDONYMS.pseudonymOf("HOMES", "P1")}`,
    );
  });

  it("cannot be another one later, for the owner and for the server", async () => {
    const wrong = /The key in PSEUDONYM_KEY is not the one/;
    await expect(openPseudonyms(database.dataSource, given(OTHER_KEY))).rejects.toThrow(wrong);
    await expect(joinPseudonyms(database.server, given(OTHER_KEY))).rejects.toThrow(wrong);
    const joined = await joinPseudonyms(database.server, given(TEST_PSEUDONYM_KEY));
    expect(joined.fingerprint).toBe(TEST_PSEUDONYMS.fingerprint);
  });

  it("is asked for by the owner before the server", async () => {
    await database.dataSource.query("delete from deployment_key");
    const joining = joinPseudonyms(database.server, given(TEST_PSEUDONYM_KEY));
    await expect(joining).rejects.toThrow("run npm run migrate first");
  });

  it("is missed with the command that makes one", async () => {
    const none = readPseudonymKey({}, null);
    await expect(openPseudonyms(database.dataSource, none)).rejects.toThrow(
      "openssl rand -base64 32",
    );
    await expect(joinPseudonyms(database.server, none)).rejects.toThrow("PSEUDONYM_KEY is not set");
  });

  it.each(["short", "", "%%%", Buffer.alloc(31).toString("base64")])(
    "must be 32 bytes in base64, not %j",
    async (key) => {
      await writeFile(join(folder, "key"), key);
      const source = readPseudonymKey({ PSEUDONYM_KEY_FILE: join(folder, "key") }, null);
      const opening = openPseudonyms(database.dataSource, source);
      await expect(opening).rejects.toThrow(/holds no key: give at least 32 random bytes/);
      if (key) await expect(opening).rejects.not.toThrow(key);
    },
  );

  it("comes from a file that must be there", async () => {
    const file = join(folder, "key");
    const source = readPseudonymKey({ PSEUDONYM_KEY_FILE: file }, folder);
    await expect(source.find()).rejects.toThrow(`names ${file}, which is not there`);
    await writeFile(file, `${TEST_PSEUDONYM_KEY}\n`);
    expect((await source.find())?.toString("base64")).toBe(TEST_PSEUDONYM_KEY);
  });

  it("is given in one way", () => {
    const both = { PSEUDONYM_KEY: TEST_PSEUDONYM_KEY, PSEUDONYM_KEY_FILE: "key" };
    expect(() => readPseudonymKey(both, null)).toThrow("give one of the two");
  });

  it("is made in the data folder, for its owner's eyes alone, and never again", async () => {
    await database.dataSource.query("delete from deployment_key");
    const source = readPseudonymKey({}, folder);
    const first = await openPseudonyms(database.dataSource, source);
    const file = join(folder, "pseudonym-key");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const key = Buffer.from((await readFile(file, "utf8")).trim(), "base64");
    expect(new Pseudonyms(key).fingerprint).toBe(first.fingerprint);
    const second = await openPseudonyms(database.dataSource, source);
    expect(second.fingerprint).toBe(first.fingerprint);
    await rm(file);
    await expect(openPseudonyms(database.dataSource, source)).rejects.toThrow(`${file} is missing`);
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });
});
