import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OperationContext } from "../../src/context";
import { decodeId } from "../../src/graphql/global-id";
import { ProcessMemory } from "../../src/process-memory";
import { readingAnew, startTestApi, type TestApi } from "../support/api";
import { TESTER } from "../support/database";
import { runMutation } from "../support/fixtures";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { Canvas } from "./canvas";

const SAYS = `
  title status supersededAt
  nodes { __typename id title place { x y } placement version { status }
    leadsTo { rationale strength to { title } } ledToBy { from { title } }
    upstream { title } downstream { title }
    indicators { id title reference unit baseline node { title } starArea { name } }
    ... on Outcome { mappings { weight explanation area { name } outcome { title } }
      starEvidence { star { code edition registeredAt } areas { area { name } weight }
        scope { contracts { reference } } caveats { code message } derivation { steps } } } }
  outcomes { title } links { id from { title } to { title } }
  mappings { id weight outcome { title } area { name star { code } } }`;
const VERSION = `query ($id: ID!) { logicModelVersion(id: $id) { ${SAYS} } }`;

interface Told {
  logicModelVersion: { status: string; nodes: { title: string }[] } | null;
}

describe("what the process keeps of published models", () => {
  let api: TestApi;
  let canvas: Canvas;
  let contract: { id: string; key: string };

  beforeAll(async () => {
    api = await startTestApi({}, undefined, readingAnew());
    canvas = await Canvas.open(api);
    contract = await canvas.fixtures.contract("KEPT-1", canvas.owner);
  });
  afterAll(() => api.close());

  async function published() {
    const thread = await canvas.thread({ contracts: [contract.id] });
    const [node, other] = thread.draft.nodes;
    const { draft } = await canvas.edit(thread.draft, [
      { moveNode: { node: node!.id, place: { x: 0.1, y: -12345.678 } } },
      { changeNode: { node: other!.id, changes: { description: 'Says "so" \\ é\n2' } } },
    ]);
    const { logicModelVersion } = await canvas.publish(draft);
    return { ...thread, id: logicModelVersion.id };
  }

  it("is told as the database tells it", async () => {
    const { id } = await published();
    const first = await api.ask<Told>(VERSION, { id });
    const read = api.log.at(-1)!.statements;
    const second = await api.ask<Told>(VERSION, { id });
    expect(second).toEqual(first);
    expect(first.logicModelVersion!.nodes).toHaveLength(4);
    expect(api.log.at(-1)!.statements).toBeLessThan(read);
  });

  it("has the very rows that a draft is read by", async () => {
    const { id } = await published();
    const key = decodeId("modelVersion", id);
    const context = new OperationContext(
      api.database.server,
      { ...COMMAND_LINE_VIEWER, subject: TESTER },
      TEST_PSEUDONYMS,
    );
    const { contents, node, link, mapping, indicator, modelVersion, star } = context.loaders;
    const nodes = await node.byVersion.load(key);
    const rows = async () => ({
      nodes: await contents.nodes(key),
      links: await contents.links(key),
      mappings: await contents.mappings(key),
      indicators: await Promise.all(nodes.map((row) => contents.indicatorsOf(row))),
      ofNodes: await Promise.all(nodes.map((row) => contents.mappingsOf(row))),
      one: await contents.node(nodes[0]!, nodes[1]!.id),
      structure: await contents.structure(key),
    });
    const before = await rows();
    expect(before.nodes).toBe(nodes);
    await modelVersion.byId.load(key);
    const after = await rows();
    expect(after.nodes).not.toBe(nodes);
    expect(after).toEqual({ ...before, structure: expect.anything() });
    expect(after.structure.nodes).toEqual(before.structure.nodes);
    expect(after.structure.graph).toEqual(before.structure.graph);
    expect(after.structure.places).toEqual(before.structure.places);
    expect(before.links).toEqual(await link.byVersion.load(key));
    expect(before.mappings).toEqual(await mapping.byVersion.load(key));
    expect(after.indicators[2]).toEqual(await indicator.byNode.load(nodes[2]!.id));
    const area = await star.areaById.load(after.mappings[0]!.starAreaId);
    const kept = (await context.loaders.registeredStars.find([area!.starId])).get(area!.starId)!;
    expect(kept).toEqual({
      star: await star.byId.load(area!.starId),
      areas: await star.areas.load(area!.starId),
      stages: await star.stages.load(area!.starId),
    });
    await context.close();
  });

  it("cannot be written to by whoever is given it", async () => {
    const { id } = await published();
    const key = decodeId("modelVersion", id);
    const context = new OperationContext(
      api.database.server,
      { ...COMMAND_LINE_VIEWER, subject: TESTER },
      TEST_PSEUDONYMS,
    );
    await context.loaders.modelVersion.byId.load(key);
    const [node] = await context.loaders.contents.nodes(key);
    expect(() => Object.assign(node!, { title: "Another" })).toThrow(TypeError);
    await context.close();
  });

  it("is there for nobody who may not see the version", async () => {
    const { id } = await published();
    const ask = (subject: string) => api.as(subject).ask<Told>(VERSION, { id });
    const elsewhere = (await canvas.fixtures.organisation("ELSEWHERE", "commissioner")).key;
    for (const subject of ["stranger", "visitor"]) {
      await api.grant(subject, "commissioner", { organisation: elsewhere });
    }
    expect((await ask(TESTER)).logicModelVersion).not.toBeNull();
    expect((await ask("stranger")).logicModelVersion).toBeNull();
    const here = { contract: contract.key, organisation: canvas.owner.key };
    await api.grant("visitor", "commissioner", here);
    expect((await ask("visitor")).logicModelVersion!.nodes).toHaveLength(4);
    await api.database.dataSource.query(
      `update role_grant set revoked_by = 'test', revoked_at = now()
       where subject = 'visitor' and contract_id is not null`,
    );
    expect((await ask("visitor")).logicModelVersion).toBeNull();
  });

  it("is never a draft, and moves on with what is published", async () => {
    const { model, id } = await published();
    const first = await api.ask<Told>(VERSION, { id });
    const started = (await canvas.startDraft(model.id)).logicModelVersion;
    const titles = async () =>
      (await api.ask<Told>(VERSION, { id: started.id })).logicModelVersion!.nodes[0]!.title;
    expect(await titles()).toBe("Four support workers");
    const { draft } = await canvas.edit(started, [
      { changeNode: { node: started.nodes[0]!.id, changes: { title: "Six support workers" } } },
    ]);
    expect(await titles()).toBe("Six support workers");
    await canvas.publish(draft);
    expect(await titles()).toBe("Six support workers");
    const { logicModelVersion: old } = await api.ask<Told>(VERSION, { id });
    expect(old!.nodes[0]!.title).toBe("Four support workers");
    expect([first.logicModelVersion!.status, old!.status]).toEqual(["PUBLISHED", "SUPERSEDED"]);
    expect(JSON.stringify(old)).toContain("superseded by a later version");
    expect(JSON.stringify(first)).not.toContain("superseded by a later version");
  });

  it("is a model that was deleted no longer than the model", async () => {
    const { model, draft } = await canvas.thread();
    await api.ask(VERSION, { id: draft.id });
    const gone = await runMutation<{ reference: string }>(
      api,
      "deleteLogicModel",
      { logicModel: model.id, version: model.version },
      "... on DeleteLogicModelSuccess { reference }",
    );
    expect(gone.reference).toBeDefined();
    expect(await api.ask(VERSION, { id: draft.id })).toEqual({ logicModelVersion: null });
  });

  it("leaves little to be read of a contract and all that its models say", async () => {
    const unprotected = await startTestApi({}, null, readingAnew());
    const other = await Canvas.open(unprotected);
    const { id } = await other.fixtures.contract("KEPT-2", other.owner);
    await other.publish((await other.thread({ contracts: [id] })).draft);
    const question = `query ($contract: ID!) { contract(reference: $contract) {
      title logicModels { title published { nodes {
        layer title reference leadsTo { strength to { title } }
        indicators { title unit latestMeasurement(contracts: [$contract]) { value } }
        ... on Outcome { starEvidence(contracts: [$contract]) {
          star { code edition } status weightedMeanChange coverage { engagements pairs }
          areas { area { name } n change { meanChange } directions { increased } }
        } }
      } } }
    } }`;
    await unprotected.ask(question, { contract: "KEPT-2" });
    await unprotected.ask(question, { contract: "KEPT-2" });
    const { statements } = unprotected.log.at(-1)!;
    await unprotected.close();
    // Begin, enter, contract, models, measurements, evidence, and the end.
    expect(statements).toBeLessThanOrEqual(7);
  });

  it("may be nothing", async () => {
    const forgetful = await startTestApi({}, undefined, new ProcessMemory(0));
    try {
      const other = await Canvas.open(forgetful);
      const { draft } = await other.thread();
      await other.publish(draft);
      const cost = async () => {
        await forgetful.ask(VERSION, { id: draft.id });
        return forgetful.log.at(-1)!.statements;
      };
      expect(await cost()).toBe(await cost());
    } finally {
      await forgetful.close();
    }
  });
});

describe("what keeping published models rests on", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({}, undefined, readingAnew());
  });
  afterAll(() => api.close());

  it.each(["node", "link", "mapping", "indicator"])(
    "%s: who sees the version sees all of it, and it is frozen",
    async (table) => {
      const policies = await api.database.dataSource.query(
        `select regexp_replace(qual, '\\s+', ' ', 'g') as rule from pg_policies
         where tablename = $1 and cmd in ('SELECT', 'ALL') and roles = '{golden_thread_server}'`,
        [table],
      );
      expect(policies).toEqual([
        {
          rule: `(EXISTS ( SELECT FROM model_version v WHERE (v.id = ${table}.model_version_id)))`,
        },
      ]);
      const triggers = await api.database.dataSource.query(
        `select tgname from pg_trigger where tgrelid = $1::regclass and tgenabled = 'O'
           and tgfoid = 'model_version_is_final'::regproc order by tgname`,
        [table],
      );
      expect(triggers.map(({ tgname }: { tgname: string }) => tgname)).toEqual(
        ["delete", "insert", "move", "update"].map((what) => `${table}_${what}_is_final`),
      );
    },
  );

  it("indicator_lineage: who sees an indicator sees what it is called", async () => {
    const [{ rule }] = await api.database.dataSource.query(
      `select qual as rule from pg_policies
       where tablename = 'indicator_lineage' and cmd = 'SELECT'`,
    );
    expect(rule).toContain("WHERE (i.lineage_id = indicator_lineage.id)");
  });

  it.each(["star", "star_area", "star_stage"])(
    "%s: who has a role sees all of them, and nobody changes one",
    async (table) => {
      const policies = await api.database.dataSource.query(
        `select cmd, qual from pg_policies
         where tablename = $1 and roles = '{golden_thread_server}' order by cmd`,
        [table],
      );
      expect(policies.map(({ cmd }: { cmd: string }) => cmd)).toEqual(["INSERT", "SELECT"]);
      for (const role of [
        "administrator",
        "commissioner",
        "provider_manager",
        "keyworker",
        "investor",
        "evaluator",
        "analyst",
      ]) {
        expect(policies[1].qual).toContain(`'${role}'`);
      }
    },
  );
});
