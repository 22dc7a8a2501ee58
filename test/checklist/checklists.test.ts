import { encodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import { World } from "../auth/who-may/world";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { insertRows } from "../evidence/support/insert-rows";
import { pseudonymFor } from "../support/pseudonyms";

const DEFINITION = {
  ...{ code: "home-ends", edition: "1", title: "Housing ends", source: "Agreed with providers" },
  areas: [
    {
      ...{ code: "home", title: "A home" },
      items: [
        { code: "tenancy", text: "Has a tenancy" },
        { code: "arrears", text: "Has no arrears" },
      ],
    },
    { code: "work", title: "Work", items: [{ code: "job", text: "Has paid work" }] },
  ],
};

interface Figures {
  people: number | null;
  needIdentified: number | null;
  achieved: number | null;
  achievedShare: number | null;
  suppressed: boolean;
  inWords: string;
  items: { item: { code: string }; needIdentified: number | null; achieved: number | null }[];
  contracts: { reference: string }[];
  disclosure: { applies: boolean; asAt: string | null; inWords: string[] };
}

const FIGURES = `checklist { code edition } area { code } mapping { id explanation mappedBy }
  people needIdentified achieved achievedShare suppressed inWords whatItTells whatItCannotTell
  besideTheStar contracts { reference } disclosure { applies asAt inWords }
  items { item { code } needIdentified achieved achievedShare suppressed }`;

type Said = [tenancy: string, arrears: string, job: string];

/** `-` no need, `n` not achieved, `y` achieved. */
const answersOf = (said: string[]) =>
  ["tenancy", "arrears", "job"].map((item, i) => ({
    item,
    need: said[i] !== "-",
    achieved: said[i] === "-" ? null : said[i] === "y",
  }));

describe("checklists of end outcomes", () => {
  let api: TestApi;
  let world: World;
  let checklist: string;
  let outcome: string;
  let annex: string;
  const engagements: string[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
    annex = newId();
    await api.database.dataSource.query(
      "insert into service (id, contract_id, provider_id, name) values ($1, $2, $3, 'Annex')",
      [annex, world.own.contract.key, world.own.provider.key],
    );
    const [node] = await api.database.dataSource.query(
      `select n.id from node n join model_version v on v.id = n.model_version_id
       where n.layer = 'final_outcome' and v.status = 'published'
         and v.logic_model_id in (select logic_model_id from model_attachment where contract_id = $1)`,
      [world.own.contract.key],
    );
    outcome = encodeId("node", node.id);
    for (let i = 0; i < 60; i += 1) engagements.push(newId());
    await enterPeople();
    const defined = await run<{ checklist: { id: string } }>(
      "commissioner",
      "defineChecklist",
      DEFINITION,
      "... on ChecklistSuccess { checklist { id } }",
    );
    checklist = defined.checklist.id;
  }, 60_000);
  afterAll(() => api.close());

  const run = <T>(who: string, mutation: string, input: object, success: string) =>
    runMutation<T>(api.as(who), mutation, input, success);

  async function enterPeople(): Promise<void> {
    const { own } = world;
    const people = engagements.map(() => newId());
    await insertRows(
      api.database.dataSource,
      "service_user",
      people.map((id) => ({
        ...{ id, organisation_id: own.provider.key, pseudonym: pseudonymFor(id) },
        created_at: new Date("2025-01-05"),
      })),
    );
    await insertRows(
      api.database.dataSource,
      "engagement",
      engagements.map((id, i) => ({
        ...{ id, provider_id: own.provider.key, reference: `E${i}`, contract_id: own.contract.key },
        ...{ service_user_id: people[i], service_id: i < 30 ? own.service.key : annex },
        ...{ keyworker_id: i === 0 ? own.worker.key : null, started_on: "2025-01-05" },
        ...{ facts: { age_band: i % 2 === 0 ? "18-34" : "35-54" }, version: 1 },
        entered_at: new Date("2025-01-05"),
      })),
    );
  }

  /** Records as at an instant, past the services. */
  async function record(at: string, saidBy: (i: number) => Said | null): Promise<void> {
    const [row] = await api.database.dataSource.query("select id from checklist");
    const rows = engagements.flatMap((id, i) => {
      const said = saidBy(i);
      return said ? [{ id, answers: answersOf(said) }] : [];
    });
    await insertRows(
      api.database.dataSource,
      "checklist_record",
      rows.map(({ id, answers }) => ({
        ...{ id: newId(), engagement_id: id, checklist_id: row.id, recorded_on: at, answers },
        ...{ recorded_by: "a test", recorded_at: new Date(`${at}T12:00:00Z`) },
      })),
    );
  }

  const read = async (who: string, args = ""): Promise<Figures[]> => {
    const data = await api.as(who).ask<{ node: { evidence: { checklists: Figures[] } } }>(
      `query ($id: ID!) {
        node(id: $id) { ... on Outcome { evidence${args} { checklists { ${FIGURES} } } } }
      }`,
      { id: outcome },
    );
    return data.node.evidence.checklists;
  };

  const input = (changes: object = {}) => ({
    ...{ engagement: encodeId("engagement", engagements[0]!), checklist },
    ...{ recordedOn: "2025-06-01", answers: answersOf(["y", "n", "-"]), ...changes },
  });
  const RECORD = "... on ChecklistRecordSuccess { record { id answers { item need achieved } } }";

  it("is defined in editions that never change", async () => {
    const success = "... on ChecklistSuccess { checklist { id areas { code items { code } } } }";
    const again = await run<{ checklist: { id: string } }>(
      "manager",
      "defineChecklist",
      DEFINITION,
      success,
    );
    expect(again.checklist.id).toBe(checklist);
    const other = { ...DEFINITION, title: "Something else" };
    expect(await run("manager", "defineChecklist", other, success)).toMatchObject({
      __typename: "Conflict",
    });
    const beside = await run<{ checklist: object }>(
      "manager",
      "defineChecklist",
      { ...other, edition: "2" },
      success,
    );
    expect(beside.checklist).toBeDefined();
    const { checklists } = await api
      .as("keyworker")
      .ask<{ checklists: { nodes: object[] } }>(
        `{ checklists(code: "home-ends") { nodes { edition title } } }`,
      );
    expect(checklists.nodes).toEqual([
      { edition: "1", title: "Housing ends" },
      { edition: "2", title: "Something else" },
    ]);
  });

  it("says everything that is wrong with a definition at once", async () => {
    const [home] = DEFINITION.areas;
    const answer = await run(
      "commissioner",
      "defineChecklist",
      {
        ...DEFINITION,
        title: " ",
        edition: "x",
        areas: [home, home, { ...home, code: "c", items: [] }],
      },
      "",
    );
    expect(issuesOf(answer)).toEqual([
      "input.title REQUIRED",
      "input.areas.1.code DUPLICATE",
      "input.areas.1.items.0.code DUPLICATE",
      "input.areas.1.items.1.code DUPLICATE",
      "input.areas.2.items REQUIRED",
    ]);
  });

  it("says everything that is wrong with a record at once", async () => {
    const answers = [
      { item: "tenancy", need: false, achieved: true },
      { item: "tenancy", need: true },
      { item: "boat", need: false },
    ];
    const wrong = await run(
      "manager",
      "recordChecklist",
      input({ recordedOn: "2025-01-01", answers }),
      "",
    );
    expect(issuesOf(wrong)).toEqual([
      "input.recordedOn BEFORE_THE_ENGAGEMENT",
      "input.answers.0.achieved NO_NEED",
      "input.answers.1.item DUPLICATE",
      "input.answers.1.achieved REQUIRED",
      "input.answers.2.item UNKNOWN_ITEM",
      "input.answers MISSING",
    ]);
    const tomorrow = await run(
      "manager",
      "recordChecklist",
      input({ recordedOn: "2999-01-01" }),
      "",
    );
    expect(issuesOf(tomorrow)).toEqual(["input.recordedOn IN_THE_FUTURE"]);
    const nobody = input({ engagement: encodeId("engagement", newId()) });
    expect(await run("manager", "recordChecklist", nobody, "")).toMatchObject({
      __typename: "NotFound",
    });
  });

  it("is recorded by whoever supports somebody, once a day, and withdrawn with a reason", async () => {
    const done = await run<{ record: { id: string; answers: object[] } }>(
      "keyworker",
      "recordChecklist",
      input(),
      RECORD,
    );
    expect(done.record.answers).toEqual([
      { item: "tenancy", need: true, achieved: true },
      { item: "arrears", need: true, achieved: false },
      { item: "job", need: false, achieved: null },
    ]);
    expect(await run("manager", "recordChecklist", input(), RECORD)).toMatchObject({
      __typename: "Conflict",
    });
    const { node } = await api.as("keyworker").ask<{ node: { checklists: object } }>(
      `query ($id: ID!) { node(id: $id) { ... on Engagement { checklists { totalCount nodes {
        recordedOn checklist { code } engagement { id } withdrawnReason } } } } }`,
      { id: encodeId("engagement", engagements[0]!) },
    );
    expect(node.checklists).toMatchObject({
      totalCount: 1,
      nodes: [
        { recordedOn: "2025-06-01", checklist: { code: "home-ends" }, withdrawnReason: null },
      ],
    });
    const withdraw = (reason: string) =>
      run("manager", "withdrawChecklistRecord", { record: done.record.id, reason }, "");
    expect(issuesOf(await withdraw(" "))).toEqual(["input.reason REQUIRED"]);
    expect((await withdraw("Of somebody else")).__typename).toBe("ChecklistRecordSuccess");
    expect(await withdraw("Again")).toMatchObject({ code: "WITHDRAWN_ALREADY" });
  });

  it("is mapped to an outcome that is in force, once", async () => {
    const SUCCESS = "... on ChecklistMappingSuccess { mapping { id withdrawnReason } }";
    const map = (changes: object = {}) =>
      run<{ mapping: { id: string } }>(
        "commissioner",
        "mapChecklist",
        { outcome, checklist, area: "work", ...changes },
        SUCCESS,
      );
    expect(issuesOf(await map({ area: "garden" }))).toEqual(["input.area UNKNOWN_AREA"]);
    const [output] = await api.database.dataSource.query(
      `select id from node where layer = 'output' limit 1`,
    );
    expect(await map({ outcome: encodeId("node", output.id) })).toMatchObject({
      code: "NOT_AN_OUTCOME",
    });
    const first = await map();
    expect((await map({ explanation: "Again" })).mapping.id).toBe(first.mapping.id);
    expect(await read("manager")).toHaveLength(1);
    const withdraw = () =>
      run<{ mapping: object }>(
        "commissioner",
        "withdrawChecklistMapping",
        { mapping: first.mapping.id, reason: "Another outcome" },
        SUCCESS,
      );
    const withdrawn = await withdraw();
    expect(withdrawn.mapping).toMatchObject({ withdrawnReason: "Another outcome" });
    expect(await withdraw()).toMatchObject({ code: "WITHDRAWN_ALREADY" });
    expect(await read("manager")).toEqual([]);
    expect((await map({ area: "home", explanation: "A tenancy is a home" })).mapping).toBeDefined();
  });

  describe("in evidence", () => {
    beforeAll(async () => {
      await api.database.dataSource.query(
        `update checklist_mapping set mapped_at = '2025-02-01' where withdrawn_at is null`,
      );
      await api.database.dataSource.query("update model_attachment set attached_at = '2025-02-01'");
      // Everybody needs a tenancy; half get one. Then some of them lose it again.
      await record("2025-03-10", (i) => (i < 40 ? ["n", "-", "n"] : null));
      await record("2025-04-10", (i) =>
        i < 40 ? [i % 2 === 0 ? "y" : "n", i < 15 ? "y" : "-", i < 3 ? "y" : "-"] : null,
      );
    });

    it("counts each person's latest record exactly for who sees the people", async () => {
      const [home] = await read("manager");
      expect(home).toMatchObject({
        ...{ people: 40, needIdentified: 40, suppressed: false },
        disclosure: { applies: false },
        contracts: [{ reference: "NORTH-1" }],
        items: [
          { item: { code: "tenancy" }, needIdentified: 40, achieved: 20, achievedShare: 0.5 },
          { item: { code: "arrears" }, needIdentified: 15, achieved: 15 },
        ],
      });
      // Of the 20 odd ones the seven below 15 have no arrears any more.
      expect(home!.achieved).toBe(27);
      expect(home!.achievedShare).toBeCloseTo(27 / 40);
    });

    it("counts by days, by instants, by services and by facts", async () => {
      const people = async (args: string) => {
        const [home] = await read("manager", `(${args})`);
        const [tenancy] = home!.items;
        return [home!.people, tenancy!.needIdentified, tenancy!.achieved];
      };
      expect(await people(`to: "2025-03-31"`)).toEqual([40, 40, 0]);
      expect(await people(`asOf: "2025-03-20T00:00:00Z"`)).toEqual([40, 40, 0]);
      expect(await read("manager", `(asOf: "2025-01-20T00:00:00Z")`)).toEqual([]);
      const service = encodeId("service", annex);
      expect(await people(`services: ["${service}"]`)).toEqual([10, 10, 5]);
      expect(await people(`where: [{ fact: "age_band", isOneOf: ["18-34"] }]`)).toEqual([
        20, 20, 20,
      ]);
      expect(await people(`period: { start: "2025-05-01", end: "2025-12-31" }`)).toEqual([0, 0, 0]);
      await expect(people(`services: ["${encodeId("service", newId())}"]`)).rejects.toThrow(
        /no such service/,
      );
    });

    it("withholds from a commissioner what few people are behind", async () => {
      const [home] = await read("commissioner");
      expect(home).toMatchObject({
        ...{ people: 40, needIdentified: 40 },
        disclosure: { applies: true, asAt: "2025-04-10T12:00:00.001Z" },
        items: [
          { item: { code: "tenancy" }, needIdentified: 40, achieved: 20 },
          { item: { code: "arrears" }, needIdentified: 15, achieved: 15 },
        ],
      });
      // 27 less 20: seven who achieved nothing but that.
      expect(home!.achieved).toBeNull();
      expect(home!.suppressed).toBe(true);
      expect(home!.inWords).toContain("withheld");
    });

    it("moves on when enough people's records are new", async () => {
      await record("2025-05-10", (i) => (i >= 40 && i < 45 ? ["y", "y", "y"] : null));
      const [before] = await read("commissioner");
      expect(before!.people).toBe(40);
      const [exact] = await read("manager");
      expect(exact!.people).toBe(45);
      await record("2025-06-10", (i) => (i >= 45 && i < 50 ? ["y", "y", "y"] : null));
      const [after] = await read("commissioner");
      expect(after).toMatchObject({ people: 50, disclosure: { asAt: "2025-06-30T23:59:59.999Z" } });
    });

    it("tells groups where every group is large enough", async () => {
      const by = async (args: string) => (await read("commissioner", `(${args})`))[0]!;
      const young = await by(`where: [{ fact: "age_band", isOneOf: ["18-34"] }]`);
      // As of April: in June only five of them were new.
      expect(young).toMatchObject({ people: 20, disclosure: { asAt: "2025-04-10T12:00:00.001Z" } });
      // Of the young five are in the annex.
      const there = await by(`services: ["${encodeId("service", annex)}"]`);
      expect(there).toMatchObject({ people: null, needIdentified: null, suppressed: true });
      await expect(by(`where: [{ fact: "town", isOneOf: ["x"] }]`)).rejects.toThrow(/age_band/);
      await expect(by(`asOf: "2025-03-20T00:00:00Z"`)).rejects.toThrow(/end of a month/);
      await expect(by(`period: { start: "2025-05-01", end: "2025-05-31" }`)).rejects.toThrow(
        /whole years/,
      );
    });

    it("asks nothing more where nobody asks for it, and no more for many outcomes", async () => {
      const statements = async (who: string, fields: string, outcomes: string) => {
        await api.as(who).ask(`{ ${outcomes} { ... on Outcome { evidence { ${fields} } } } }`);
        return api.log.at(-1)!.statements;
      };
      const rows: { id: string }[] = await api.database.dataSource.query(
        `select n.id from node n join model_version v on v.id = n.model_version_id
         where n.layer in ('interim_outcome', 'final_outcome') and v.status = 'published'`,
      );
      const ids = rows.map(({ id }) => `"${encodeId("node", id)}"`);
      const one = `node(id: "${outcome}")`;
      const many = ids.map((id, i) => `n${i}: node(id: ${id}) { ...F }`).join(" ");
      const askAll = async (who: string, fields: string) => {
        const fragment = `fragment F on Outcome { evidence { ${fields} } }`;
        await api.as(who).ask(`{ ${many} } ${fragment}`);
        return api.log.at(-1)!.statements;
      };
      const indicators = "indicators { indicator { id } }";
      for (const who of ["manager", "commissioner"]) {
        const without = await statements(who, indicators, one);
        const asked = await statements(who, `${indicators} checklists { people }`, one);
        expect(asked - without).toBeGreaterThan(0);
        expect(asked - without).toBeLessThanOrEqual(8);
        expect(ids.length).toBeGreaterThan(1);
        const [some, all] = [
          await askAll(who, indicators),
          await askAll(who, `${indicators} checklists { people }`),
        ];
        expect(all - some).toBe(asked - without);
      }
    });
  });
});
