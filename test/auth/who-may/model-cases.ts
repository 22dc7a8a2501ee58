import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

async function draftOf(world: World, side: Side) {
  const { model, draft } = await world.canvas.thread({ owner: side.council.id });
  return { model, draft };
}

/** A model of a side that was published and has no draft; attached to the side's contract. */
async function unattached(world: World, side: Side) {
  const { model, draft } = await draftOf(world, side);
  await world.canvas.publish(draft);
  const { logicModel } = await world.api.ask<{ logicModel: { id: string; version: number } }>(
    `query ($id: ID!) { logicModel(id: $id) { id version } }`,
    { id: model.id },
  );
  return { model: logicModel, draft };
}

/** A year that no target is for yet. */
async function nextYear(world: World): Promise<{ start: string; end: string }> {
  const year = 2100 + Number(world.next("year").slice("year-".length));
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Mutations about logic models and targets. */
export const MODEL_CASES: readonly Case[] = [
  {
    mutation: "createLogicModel",
    input: (world, side) => ({
      ...{ reference: world.next("m"), title: "New", owner: side.council.id },
      contracts: [side.contract.id],
    }),
    own: commissioners("not theirs"),
    other: "not theirs",
  },
  {
    mutation: "editLogicModel",
    input: async (world, side) => {
      const { draft } = await draftOf(world, side);
      const operations = [{ addNode: { ref: "n", layer: "INPUT", title: "A bus" } }];
      return { draft: draft.id, version: draft.version, operations };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "changeLogicModel",
    input: async (world, side) => {
      const { draft } = await draftOf(world, side);
      return { draft: draft.id, version: draft.version, changes: { title: "Other" } };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "publishLogicModel",
    input: async (world, side) => {
      const { draft } = await draftOf(world, side);
      const agreed = { reason: "Agreed", starReason: "Tried in a pilot" };
      return { draft: draft.id, version: draft.version, ...agreed };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "discardDraft",
    input: async (world, side) => {
      const { model } = await unattached(world, side);
      const { logicModelVersion } = await world.canvas.startDraft(model.id);
      return { draft: logicModelVersion.id, version: logicModelVersion.version };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "deleteLogicModel",
    input: async (world, side) => {
      const { model } = await draftOf(world, side);
      return { logicModel: model.id, version: model.version };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "startDraft",
    input: async (world, side) => ({ logicModel: (await unattached(world, side)).model.id }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "attachLogicModel",
    input: async (world, side) => {
      const { model } = await unattached(world, side);
      const at = { logicModel: model.id, version: model.version, contract: side.contract.id };
      return { ...at, starReason: "Tried in a pilot" };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "detachLogicModel",
    input: async (world, side) => {
      const { model } = await unattached(world, side);
      const at = { logicModel: model.id, version: model.version, contract: side.contract.id };
      const attached = await world.done<{ logicModel: { version: number } }>(
        "attachLogicModel",
        { ...at, starReason: "Tried in a pilot" },
        "... on LogicModelSuccess { logicModel { version } }",
      );
      return { ...at, version: attached.logicModel.version, reason: "Over" };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "setTarget",
    input: async (world, side) => ({
      ...{ indicator: side.indicator, value: "5", explanation: "Fewer" },
      period: await nextYear(world),
    }),
    own: commissioners("not theirs"),
    other: "absent",
  },
  {
    mutation: "withdrawTarget",
    input: async (world, side) => {
      const period = await nextYear(world);
      const { indicator } = side;
      await world.done("setTarget", { indicator, period, value: "5" }, "");
      return { indicator, period, reason: "Dropped" };
    },
    own: commissioners("not theirs"),
    other: "absent",
  },
];
