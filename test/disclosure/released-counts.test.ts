import { randomUUID } from "node:crypto";
import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import { encodeId } from "../../src/graphql/global-id";
import { ProcessMemory } from "../../src/process-memory";
import { engagement, reading } from "../evidence/support/people";
import {
  addContract,
  createWorld,
  insertEngagements,
  instant,
  type World,
} from "../evidence/support/world";
import { startTestApi, type TestApi } from "../support/api";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};
const FEBRUARY = instant(24 * 40);

/** `n` people who came with 2025, were read twice by the tenth of February, and moved up. */
const people = (n: number) =>
  Array.from({ length: n }, (_, i) => {
    const early = { enteredAt: instant(24 * 9), completedAt: instant(24 * 9) };
    const late = { enteredAt: FEBRUARY, completedAt: FEBRUARY };
    return engagement(
      [reading("2025-01-10", [3, 3, 3], early), reading("2025-02-09", [5, 5, 5], late)],
      { facts: { age_band: i % 2 ? "18-24" : "25-54", gender: i % 3 ? "f" : "m" } },
    );
  });

const FIELDS = `status weightedMeanChange wholeStar { n meanChange } coverage { engagements pairs }
  areas { n directions { increased same decreased } }
  disclosure { applies threshold asAt inWords }`;

describe("What was counted for viewers of aggregates", () => {
  let memory: ProcessMemory;
  /** Remembers. */
  let api: TestApi;
  /** On the same database: counts each time. */
  let forgetful: TestApi;
  let world: World;
  let contractId: string;
  let serviceIds: [string, string];
  let engagementIds: string[];

  beforeAll(async () => {
    memory = new ProcessMemory();
    api = await startTestApi({}, undefined, memory);
    forgetful = await startTestApi({}, undefined, new ProcessMemory(0), api);
    world = await createWorld(api.database.dataSource, [STAR]);
    await api.grant("analyst", "analyst", { organisation: world.commissionerId });
  });

  afterAll(async () => {
    await forgetful?.close();
    await api?.close();
  });

  beforeEach(async () => {
    ({ contractId, serviceIds, engagementIds } = await addContract(
      api.database.dataSource,
      world,
      people(60),
    ));
  });

  const run = (text: string, values: unknown[] = []) => api.database.dataSource.query(text, values);

  const query = `query ($id: ID!) { node(id: $id) { ... on Contract {
    plain: starEvidence { ${FIELDS} }
    group: starEvidence(where: [{ fact: "age_band", isOneOf: ["18-24"] }]) { ${FIELDS} }
    later: starEvidence(minimumDays: 30) { ${FIELDS} }
    february: starEvidence(asOf: "2025-02-28T23:59:59Z") { ${FIELDS} }
    qualitySignals { figure }
  } } }`;

  const ask = (of: TestApi) =>
    of.as("analyst").ask<{
      node: { plain: { coverage: { engagements: number; pairs: number } }[] };
    }>(query, { id: encodeId("contract", contractId) });

  /** What the one who remembers says, after it was held against what the other counts. */
  async function asked() {
    const answer = await ask(api);
    expect(answer).toEqual(await ask(forgetful));
    return answer.node;
  }

  const statements = async (): Promise<number> => {
    await ask(api);
    return api.log.at(-1)!.statements;
  };

  it("is not counted again while nothing changes", async () => {
    const first = await statements();
    const second = await statements();
    expect(second).toBeLessThan(first - 3);
    expect(await statements()).toBe(second);
    expect((await asked()).plain[0]!.coverage).toEqual({ engagements: 60, pairs: 60 });
  });

  it("is counted again after an erasure", async () => {
    await asked();
    const gone = engagementIds.slice(0, 20);
    await run("delete from reading where engagement_id = any($1)", [gone]);
    await run("delete from engagement where id = any($1)", [gone]);
    expect((await asked()).plain[0]!.coverage.engagements).toBe(40);
  });

  it("is counted again after people were erased and their counts stay", async () => {
    const before = await asked();
    await run(
      "update engagement set service_user_id = null, shell_person_id = $2 where id = any($1)",
      [engagementIds.slice(0, 40), randomUUID()],
    );
    // Forty of one person's: more of them are needed to be of enough people.
    expect(await asked()).not.toEqual(before);
  });

  it("is counted again when what was begun before the release is committed after", async () => {
    await asked();
    const before = await engagementsOf();
    await addPeople(15, instant(24 * 8));
    expect((await engagementsOf()) - before).toBe(15);
  });

  it("moves on with an import", async () => {
    const before = await asked();
    await addPeople(15, new Date());
    expect(await asked()).not.toEqual(before);
  });

  it("keeps to the release when a reading is withdrawn later, and knows of it", async () => {
    const before = await asked();
    await run(
      `update reading set state = 'withdrawn', withdrawn_at = now()
       where engagement_id = any($1) and taken_on = '2025-02-09'`,
      [engagementIds.slice(0, 5)],
    );
    expect((await asked()).plain[0]!.coverage).toEqual(before.plain[0]!.coverage);
  });

  it("is counted again when the past is told otherwise", async () => {
    const before = await asked();
    await run(
      "update reading set withdrawn_at = $2, state = 'withdrawn' where engagement_id = any($1)",
      [engagementIds.slice(0, 20), FEBRUARY],
    );
    expect(await asked()).not.toEqual(before);
  });

  it("follows a correction of facts", async () => {
    await asked();
    await run(
      `insert into engagement_revision
         (id, engagement_id, service_id, started_on, facts, superseded_by, superseded_at)
       select gen_random_uuid(), id, service_id, started_on, facts, 'test', now()
       from engagement where id = any($1)`,
      [engagementIds.slice(0, 30)],
    );
    await run(
      `update engagement set facts = '{"age_band": "55+", "gender": "f"}' where id = any($1)`,
      [engagementIds.slice(0, 30)],
    );
    await asked();
  });

  it("is not shared between policies", async () => {
    await asked();
    const strict = { ...DEFAULT_POLICY, threshold: 100 };
    const other = await startTestApi({}, strict, memory, api);
    const { node } = await ask(other).finally(() => other.close());
    expect(node.plain[0]?.coverage.engagements ?? null).toBeNull();
  });

  it("is not shared between viewers who may count different people", async () => {
    await run("update engagement set service_id = $2 where id = any($1)", [
      engagementIds.slice(0, 20),
      serviceIds[1],
    ]);
    const elsewhere = randomUUID();
    await run(
      `insert into organisation (id, reference, name, kinds) values ($1, $2, 'Other', '{provider}')`,
      [elsewhere, `other-${elsewhere}`],
    );
    await run("update service set provider_id = $2 where id = $1", [serviceIds[1], elsewhere]);
    await api.grant("narrow", "analyst", { organisation: elsewhere });
    expect((await asked()).plain[0]!.coverage.engagements).toBe(60);
    const { node } = await api.as("narrow").ask<Awaited<ReturnType<typeof ask>>>(query, {
      id: encodeId("contract", contractId),
    });
    expect(node.plain[0]!.coverage.engagements).toBe(20);
    expect((await asked()).plain[0]!.coverage.engagements).toBe(60);
  });

  async function engagementsOf(): Promise<number> {
    return (await asked()).plain[0]!.coverage.engagements;
  }

  /** Enters people of the same contract, as if known since an instant. */
  async function addPeople(n: number, at: Date): Promise<void> {
    const engagements = people(n).map((one) => ({
      ...{ ...one, enteredAt: at },
      readings: one.readings.map((each) => ({ ...each, enteredAt: at, completedAt: at })),
    }));
    const ids = engagements.map(() => randomUUID());
    const entry = { contractId, serviceIds, ids, engagements };
    await insertEngagements(api.database.dataSource, world, entry);
  }
});
