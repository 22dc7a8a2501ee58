import { CATALOGUE } from "../../../src/reporting/catalogue/catalogue";
import { eventsOf } from "../../audit/support";
import type { TestApi } from "../../support/api";
import { INES, PRIYA, rowsOf } from "../export/files";
import { startDemonstration } from "../../support/demonstration";
import { getDataset } from "../../../src/reporting/query/scope";
import { SERVER_CATALOGUE } from "../../../src/reporting/query/server-catalogue";

jest.setTimeout(180_000);

describe("people in the feed", () => {
  let api: TestApi;
  /** Keys of engagements that Ines sees, with whose they are. */
  let whose: ReadonlyMap<string, string>;
  beforeAll(async () => {
    api = await startDemonstration();
    const rows = await rowsOf(
      api,
      INES,
      getDataset("engagements", SERVER_CATALOGUE),
      "service_user_id is not null",
    );
    whose = new Map(rows.map(([engagement, , , person]) => [engagement!, person!]));
  });
  afterAll(() => api.close());

  const ask = async (path: string, subject = INES): Promise<Record<string, unknown>> => {
    const headers = { "x-test-subject": subject };
    const answer = await fetch(`${api.url}/odata/v1/${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return path.includes("/$count") ? {} : ((await answer.json()) as Record<string, unknown>);
  };

  /** Whom the audit trail says that an answer told of. */
  const toldOf = async (path: string): Promise<Set<string>> => {
    const [first, ...events] = await eventsOf(api, () => ask(path));
    expect(first).toMatchObject({ category: "export", action: "extract as odata" });
    expect(new Set(events.map(({ category }) => category))).toEqual(new Set(["export"]));
    return new Set(events.flatMap((event) => event.service_user_ids));
  };
  const rows = async (path: string) =>
    (await ask(path)).value as { engagement_id: string; service_user_id: string }[];

  it.each([
    "engagements?$top=3&$orderby=started_on desc",
    "engagements?$skip=2&$top=2&$filter=service/name ne null",
    "readings?$orderby=star_area_id&$top=5&$select=engagement_id,score",
    "engagement_facts?$top=4",
  ])("are noted as far as they were shown: %s", async (path) => {
    const shown = new Set((await rows(path)).map(({ engagement_id: key }) => whose.get(key)!));
    expect(shown.size).toBeGreaterThan(1);
    expect(await toldOf(path)).toEqual(shown);
  });

  it.each([
    "engagements/$count?$filter=ended_on eq null",
    "engagements?$apply=filter(ended_on eq null)/groupby((service_id),aggregate($count as n))",
    "engagements?$apply=filter(ended_on eq null)&$select=reference",
  ])("are noted where figures are made of them: %s", async (path) => {
    const open = await rows("engagements?$filter=ended_on eq null");
    expect(open.length).toBeGreaterThan(1);
    expect(await toldOf(path)).toEqual(new Set(open.map((row) => row.service_user_id)));
  });

  it("are noted one by one, and where one row leads on", async () => {
    const [key, person] = [...whose][0]!;
    expect(await toldOf(`engagements('${key}')`)).toEqual(new Set([person]));
    expect(await toldOf(`engagements('${key}')/contract`)).toEqual(new Set([person]));
  });

  it("are there for nobody who does not see them", async () => {
    for (const { name, audience } of CATALOGUE) {
      if (audience === "who sees people") expect((await ask(name, PRIYA)).value).toEqual([]);
    }
    const [key] = [...whose.keys()];
    const headers = { "x-test-subject": PRIYA };
    const one = await fetch(`${api.url}/odata/v1/engagements('${key}')`, { headers });
    expect(one.status).toBe(404);
  });

  it("are led to by such datasets alone as tell of people themselves", () => {
    const ofPeople = CATALOGUE.filter(({ audience }) => audience === "who sees people");
    for (const { relations, audience } of CATALOGUE) {
      const leads = relations.some(({ to }) => ofPeople.some(({ name }) => name === to));
      if (leads) expect(audience).toBe("who sees people");
    }
    expect(ofPeople.length).toBeGreaterThan(1);
  });
});
