import type { TestApi } from "../support/api";
import { Fixtures, registerStar, runMutation, type Written } from "../support/fixtures";

/** A draft as a canvas holds it. */
export interface CanvasDraft {
  readonly id: string;
  readonly version: number;
  readonly nodes: { id: string; title: string; lineage: string }[];
  readonly links: { id: string; from: { title: string }; to: { title: string } }[];
}

export interface Edited {
  readonly draft: CanvasDraft;
  readonly version: number;
  readonly refs: { ref: string; id: string }[];
  readonly changes: { kind: string; subject: string; sentence: string }[];
}

export const DRAFT = `
  id version status
  nodes { id title lineage }
  links { id from { title } to { title } }
  mappings { id weight }`;

/** What a builder's screen does, on an API of its own. */
export class Canvas {
  readonly fixtures: Fixtures;
  private count = 0;

  private constructor(
    readonly api: TestApi,
    readonly owner: Written,
    /** Ids of the areas home, money, body, mind and people. */
    readonly areas: readonly string[],
  ) {
    this.fixtures = new Fixtures(api);
  }

  static async open(api: TestApi): Promise<Canvas> {
    const owner = await new Fixtures(api).organisation("TOWN", "commissioner");
    const star = await registerStar(api);
    const data = await api.ask<{ star: { areas: { id: string }[] } }>(
      `query ($id: ID!) { star(id: $id) { areas { id } } }`,
      { id: star },
    );
    const areas = data.star.areas.map((area) => area.id);
    return new Canvas(api, owner, areas);
  }

  /** Makes a model and gives its draft. */
  async create(input: object = {}): Promise<{ id: string; version: number; draft: CanvasDraft }> {
    this.count += 1;
    const answer = await runMutation<{
      logicModel: { id: string; version: number; draft: CanvasDraft };
    }>(
      this.api,
      "createLogicModel",
      {
        reference: `model-${this.count}`,
        owner: this.owner.id,
        title: `Model ${this.count}`,
        ...input,
      },
      `... on LogicModelSuccess { logicModel { id version draft { ${DRAFT} } } }`,
    );
    if (!answer.logicModel) throw new Error(JSON.stringify(answer));
    return answer.logicModel;
  }

  /** Sends a batch against the draft as it was read. */
  edit(draft: { id: string; version: number }, operations: object[], more: object = {}) {
    return runMutation<Edited>(
      this.api,
      "editLogicModel",
      { draft: draft.id, version: draft.version, operations, ...more },
      `... on EditLogicModelSuccess {
        version refs { ref id } changes { kind subject sentence } draft { ${DRAFT} }
      }`,
    );
  }

  /** A draft with a sound thread: people → sessions → coping → settled. */
  async thread(input: object = {}) {
    const model = await this.create(input);
    const answer = await this.edit(model.draft, THREAD(this.areas));
    if (!answer.draft) throw new Error(JSON.stringify(answer));
    const ids = new Map(answer.refs.map(({ ref, id }) => [ref, id]));
    return { model, draft: answer.draft, id: (ref: string) => ids.get(ref)! };
  }

  publish(draft: { id: string; version: number }, more: object = {}) {
    return runMutation<{ logicModelVersion: { id: string; number: number; status: string } }>(
      this.api,
      "publishLogicModel",
      {
        ...{ draft: draft.id, version: draft.version, reason: "Agreed by the board" },
        ...{ starReason: "Tried in a pilot", ...more },
      },
      "... on LogicModelVersionSuccess { logicModelVersion { id number status } }",
    );
  }

  startDraft(logicModel: string) {
    return runMutation<{ logicModelVersion: CanvasDraft & { number: number } }>(
      this.api,
      "startDraft",
      { logicModel },
      `... on LogicModelVersionSuccess { logicModelVersion { number ${DRAFT} } }`,
    );
  }
}

/** The operations of `Canvas.thread`: nothing in it that the check warns of. */
export const THREAD = (areas: readonly string[]): object[] => [
  { addNode: { ref: "people", layer: "INPUT", title: "Four support workers" } },
  { addNode: { ref: "sessions", layer: "OUTPUT", title: "Weekly support sessions held" } },
  {
    addNode: {
      ref: "coping",
      layer: "INTERIM_OUTCOME",
      title: "People cope better with money",
      outcomeType: "SERVICE_USER",
    },
  },
  {
    addNode: {
      ref: "settled",
      layer: "FINAL_OUTCOME",
      title: "Fewer people lose their home",
      outcomeType: "SERVICE_USER",
    },
  },
  { link: { ref: "l1", from: "people", to: "sessions", rationale: "They hold them" } },
  { link: { ref: "l2", from: "sessions", to: "coping", rationale: "Practice of ten years" } },
  {
    link: {
      ref: "l3",
      from: "coping",
      to: "settled",
      rationale: "Arrears cost homes",
      strength: "RESEARCH",
    },
  },
  { map: { ref: "m1", outcome: "coping", area: areas[1], weight: "2" } },
  { map: { ref: "m2", outcome: "settled", area: areas[0] } },
  {
    addIndicator: {
      ref: "i1",
      node: "coping",
      title: "Households in arrears",
      nature: "OBJECTIVE",
      unit: "households",
      direction: "DOWN",
      aggregation: "STOCK",
      baseline: "40",
    },
  },
  {
    addIndicator: {
      ref: "i2",
      node: "settled",
      title: "Evictions in the year",
      nature: "OBJECTIVE",
      unit: "evictions",
      direction: "DOWN",
      aggregation: "FLOW",
      baseline: "25",
    },
  },
  {
    setTarget: {
      indicator: "i1",
      period: { start: "2025-04-01", end: "2026-03-31" },
      value: "20",
    },
  },
];
