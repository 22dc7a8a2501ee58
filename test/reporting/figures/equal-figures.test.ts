import { DEMO_PEOPLE } from "../../../src/demo/demo-people";
import { DEMONSTRATION_BUNDLE } from "../../../src/demo/load-demonstration";
import { loadDemoGrants } from "../../../src/demo/demo-grants";
import { folderSource } from "../../../src/import/folder-source";
import { describeWithHarbour, importHarbour } from "../../evidence/support/harbour";
import { importFrom } from "../../import/support/bundle";
import { LIFTED_LIMITS, startTestApi, type TestApi } from "../../support/api";
import { EVIDENCE_DATASETS } from "./support/ask-all";
import { compare, type Compared } from "./support/compare";
import { rowsOf } from "./support/dataset-rows";
import { enterAsItHappened } from "./support/knowledge";
import { refreshFor, refresherOf } from "./support/refresher";

jest.setTimeout(600_000);

const NOW = new Date().toISOString().slice(0, 7);

/** All months would take minutes, and are counted alike. */
const oneIn =
  (months: number) =>
  (month: string): boolean =>
    month.startsWith(NOW) || Number(month.slice(5, 7)) % months === 0;

const ADMINISTRATOR = "administrator";

describe("figures of the demonstration", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ limits: LIFTED_LIMITS });
    await importFrom(api.database, { source: folderSource(DEMONSTRATION_BUNDLE) });
    await loadDemoGrants(api.database.dataSource);
    await enterAsItHappened(api.database);
  });
  afterAll(() => api.close());

  it.each(
    DEMO_PEOPLE.filter(({ key }) => key !== ADMINISTRATOR).map((one) => [one.key, one] as const),
  )("are what the API answers %s, every one of both", async (_key, { subject }) => {
    await refreshFor(refresherOf(api.database), subject);
    expectSomeOfEach(await compare(api, subject, oneIn(3)));
  });

  it("are nobody's whom the API tells of none", async () => {
    const { subject } = DEMO_PEOPLE.find(({ key }) => key === ADMINISTRATOR)!;
    await refreshFor(refresherOf(api.database), subject);
    for (const name of [...EVIDENCE_DATASETS, "measurements"]) {
      expect(await rowsOf(api.database, subject, name)).toEqual([]);
    }
  });
});

describeWithHarbour("figures of the harbour bundle", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ limits: LIFTED_LIMITS });
    await importHarbour(api.database);
    await enterAsItHappened(api.database);
  });
  afterAll(() => api.close());

  const one = async (statement: string): Promise<Record<string, string>> => {
    const [row] = await api.database.dataSource.query(statement);
    return row;
  };

  it.each([
    ["provider_manager", "select provider_id as organisation from service order by id limit 1"],
    ["commissioner", "select commissioner_id as organisation from contract order by id limit 1"],
    ["analyst", "select commissioner_id as organisation from contract order by id limit 1"],
    [
      "keyworker",
      `select provider_id as organisation, keyworker_id as worker from engagement
       where keyworker_id is not null
       group by 1, 2 order by count(*) desc, 2 limit 1`,
    ],
    [
      "investor",
      `with fund as (
         insert into organisation (id, reference, name, kinds)
         values (gen_random_uuid(), 'a-fund', 'A fund', '{investor}') returning id
       )
       insert into contract_party (id, contract_id, organisation_id, role)
       select gen_random_uuid(), (select id from contract order by id limit 1), id, 'investor'
       from fund
       returning organisation_id as organisation`,
    ],
  ] as const)("are what the API answers a %s, every one of both", async (role, whose) => {
    const subject = `the ${role}`;
    await api.grant(subject, role, await one(whose));
    await refreshFor(refresherOf(api.database), subject);
    const { rows } = await compare(api, subject, oneIn(12));
    expect(rows.get("coverage")!.length).toBeGreaterThan(0);
  });
});

function expectSomeOfEach({ rows }: Compared): void {
  const without = [...rows].filter(([, some]) => some.length === 0).map(([name]) => name);
  expect(without).toEqual([]);
}
