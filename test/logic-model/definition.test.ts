import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { inTransaction } from "../../src/db/transaction";
import {
  createPublishedModel,
  type DefinitionResult,
} from "../../src/domain/logic-model/definition/create-published-model.service";
import type { ModelDefinition } from "../../src/domain/logic-model/definition/model-definition";
import { startTestApi, type TestApi } from "../support/api";
import { Canvas } from "./canvas";

const HARBOUR = path.join(__dirname, "../../../shared/data/harbour");

const DEFINITION = {
  model: "settled",
  title: "Settled",
  contracts: ["C-1"],
  nodes: [
    { ref: "n1", layer: "input", title: "Workers" },
    {
      ref: "n2",
      layer: "final_outcome",
      title: "Fewer people lose their home",
      outcomeType: "service_user",
      stars: [{ star: "tide", edition: "2026", area: "home", weight: 2 }],
      indicators: [
        {
          ref: "n1",
          title: "Evictions",
          nature: "objective",
          unit: "evictions",
          direction: "down",
          aggregation: "flow",
          baseline: "40",
          targets: [{ start: "2025-04-01", end: "2026-03-31", value: "30" }],
        },
      ],
    },
  ],
  links: [{ from: "n1", to: "n2", rationale: "", strength: "practice" }],
} as unknown as ModelDefinition;

describe("a logic model from a file", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
    await canvas.fixtures.contract("C-1", canvas.owner);
  });
  afterAll(() => api.close());

  const enter = (definition: ModelDefinition): Promise<DefinitionResult> =>
    inTransaction(
      api.database.dataSource,
      COMMAND_LINE_VIEWER,
      { statements: 0, rows: 0 },
      (session) => createPublishedModel(session, definition),
    );

  const issues = async (definition: object): Promise<string[]> => {
    const result = await enter({ ...DEFINITION, model: "other", ...definition });
    if (result.status !== "refused") throw new Error(result.status);
    return result.issues.map((issue) => `${issue.path.join(".")} ${issue.code}: ${issue.message}`);
  };

  it("is published as version 1 and attached; a second time it is unchanged", async () => {
    const first = await enter(DEFINITION);
    expect(first.status).toBe("created");
    expect(await enter(DEFINITION)).toEqual({ ...first, status: "unchanged" });
    const { logicModel } = await api.ask<{ logicModel: object }>(
      `{ logicModel(reference: "settled") {
        owner { reference } contracts { reference }
        published { number nodes { reference title indicators { reference } }
                    mappings { weight } links { rationale strength } }
        history { nodes { action actedBy changes { sentence } } }
      } }`,
    );
    expect(logicModel).toMatchObject({
      owner: { reference: "TOWN" },
      contracts: [{ reference: "C-1" }],
      published: {
        number: 1,
        nodes: [{ reference: "n1" }, { reference: "n2", indicators: [{ reference: "n1" }] }],
        mappings: [{ weight: "2" }],
        links: [{ rationale: null, strength: "PRACTICE" }],
      },
      history: {
        nodes: [
          {
            action: "IMPORTED",
            actedBy: "command-line",
            changes: [
              {
                sentence:
                  "Imported and published: 2 boxes, 1 arrow, 1 mapping, 1 indicator, 1 target.",
              },
            ],
          },
        ],
      },
    });
  });

  it("is a conflict when it says otherwise, and says what differs", async () => {
    const nodes = DEFINITION.nodes.map((node) =>
      node.ref === "n1" ? { ...node, title: "More workers" } : node,
    );
    const result = await enter({ ...DEFINITION, nodes });
    expect(result).toMatchObject({ status: "refused", issues: [{ code: "CONFLICT" }] });
    expect(JSON.stringify(result)).toContain('title was \\"Workers\\", is now \\"More workers\\"');
    const weighted = structuredClone(DEFINITION);
    Object.assign(weighted.nodes[1]!.stars![0]!, { weight: 3 });
    expect(await enter(weighted)).toMatchObject({ status: "refused" });
    const elsewhere = await enter({ ...DEFINITION, contracts: ["C-1", "C-9"] });
    expect(elsewhere).toMatchObject({ issues: [{ path: ["contracts", "1"] }] });
  });

  it("is unchanged still after a later version and a revised target", async () => {
    const { logicModel } = await api.ask<{ logicModel: { id: string } }>(
      `{ logicModel(reference: "settled") { id } }`,
    );
    const { logicModelVersion: draft } = await canvas.startDraft(logicModel.id);
    const n1 = draft.nodes.find((node) => node.title === "Workers")!;
    const edited = await canvas.edit(draft, [
      { changeNode: { node: n1.id, changes: { title: "Eight workers" } } },
    ]);
    await api.database.dataSource.query(
      `insert into target (id, indicator_id, lineage_id, period_start, period_end, value, set_by)
       select gen_random_uuid(), id, lineage_id, '2025-04-01', '2026-03-31', 28, 'somebody'
       from indicator`,
    );
    const final = edited.draft.nodes.find((node) => node.title !== "Eight workers")!;
    const answers = [
      { rule: "NO_INTERIM_OUTCOME_BEFORE", subject: final.id },
      { rule: "LINK_UNEXPLAINED", subject: edited.draft.links[0]!.id },
    ];
    const published = await canvas.publish(edited.draft, {
      acknowledgements: answers.map((answer) => ({ ...answer, reason: "Small on purpose" })),
    });
    expect(published.logicModelVersion).toMatchObject({ number: 2, status: "PUBLISHED" });
    expect(await enter(DEFINITION)).toMatchObject({ status: "unchanged" });
  });

  it("names each fault with its place in the file and what would be accepted", async () => {
    const star = { star: "tide", edition: "2026", area: "home" };
    const [first, second] = DEFINITION.nodes;
    expect(
      await issues({
        contracts: ["C-1", "NONE"],
        nodes: [
          { ...first, outcomeType: "economic" },
          { ...second, ref: "n1", stars: [{ ...star, area: "roof" }] },
          { ...second, ref: "n3", stars: [{ ...star, edition: "1999", weight: 0 }] },
          { ...second, ref: "n4", indicators: [], stars: [star, { ...star, star: "moon" }, star] },
        ],
        links: [
          { from: "n4", to: "n3", strength: "assumed" },
          { from: "n3", to: "n4", strength: "assumed" },
          { from: "n4", to: "nowhere", strength: "assumed" },
        ],
      }),
    ).toEqual([
      'contracts.1 UNKNOWN_CONTRACT: There is no contract "NONE": give the reference of one that is there.',
      "nodes.0.outcomeType NOT_AN_OUTCOME: Only interim and final outcomes have an outcome type: an " +
        "input has none. Leave it out, or give the box an outcome's layer.",
      'nodes.1.stars.0.area UNKNOWN_AREA: The Star "tide" 2026 has no area "roof": give home, money, ' +
        "body, mind or people.",
      "nodes.2.stars.0.weight WEIGHT_NOT_POSITIVE: The weight is 0: give a number above 0, e.g. " +
        '"1"; to leave the area out, unmap it.',
      'nodes.2.stars.0.area UNKNOWN_AREA: The Star "tide" has no edition "1999": give 2026, or ' +
        "register that edition first.",
      expect.stringMatching(/^nodes\.2\.indicators\.0\.ref DUPLICATE_REF/),
      'nodes.3.stars.1.area UNKNOWN_AREA: There is no Star "moon": register it first.',
      expect.stringMatching(/^nodes\.3\.stars\.2\.area DUPLICATE_MAPPING/),
      expect.stringMatching(/^links\.1\.to CYCLE/),
      expect.stringMatching(/^links\.2\.to UNKNOWN_NODE/),
    ]);
  });

  it("takes one target for a period, since the file does not say which of two holds", async () => {
    const twice = structuredClone(DEFINITION);
    const [target] = DEFINITION.nodes[1]!.indicators![0]!.targets!;
    Object.assign(twice.nodes[1]!.indicators![0]!, {
      targets: [target, { ...target, value: "25" }],
    });
    expect(await issues({ nodes: twice.nodes })).toEqual([
      "nodes.1.indicators.0.targets.1 DUPLICATE_TARGET: There is a target of 30 for April 2025 to " +
        "March 2026 already: give one for each period.",
    ]);
  });

  it("needs an owner where its contracts do not tell", async () => {
    expect(await issues({ contracts: [] })).toEqual([expect.stringContaining("owner REQUIRED")]);
    expect(await issues({ owner: "NOBODY" })).toEqual([expect.stringContaining("owner UNKNOWN")]);
    expect(
      await enter({ ...DEFINITION, model: "own", contracts: [], owner: "TOWN" }),
    ).toMatchObject({ status: "created" });
  });

  const whenThere = existsSync(HARBOUR) ? it : it.skip;
  if (!existsSync(HARBOUR)) console.warn("Skipped: no ../shared/data/harbour here");
  whenThere("takes the models of the harbour bundle", async () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(HARBOUR, file), "utf8"));
    const definition = read("models/homelessness.json") as ModelDefinition;
    const star = read("stars/harbour-2026.json");
    await api.ask(
      `mutation ($input: RegisterStarInput!) { registerStar(input: $input) { __typename } }`,
      { input: star },
    );
    for (const contract of definition.contracts) {
      await canvas.fixtures.contract(contract, canvas.owner);
    }
    expect(await enter(definition)).toMatchObject({ status: "created" });
    expect(await enter(definition)).toMatchObject({ status: "unchanged" });
  });
});
