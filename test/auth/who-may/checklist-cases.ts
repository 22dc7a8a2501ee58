import { decodeId, encodeId } from "../../../src/graphql/global-id";
import type { Case } from "./case";
import { supported } from "./paying-subjects";
import type { Side, World } from "./world";

const items = [{ code: "tenancy", text: "Has a tenancy" }];
const definition = (world: World) => ({
  ...{ code: world.next("checklist"), edition: "1", title: "Ends" },
  areas: [{ code: "home", title: "A home", items }],
});

async function defined(world: World): Promise<string> {
  const { checklist } = await world.done<{ checklist: { id: string } }>(
    "defineChecklist",
    definition(world),
    "... on ChecklistSuccess { checklist { id } }",
  );
  return checklist.id;
}

async function outcomeOf(world: World, side: Side): Promise<string> {
  const [node] = await world.api.database.dataSource.query(
    `select id from node where model_version_id = $1 and layer = 'final_outcome' limit 1`,
    [decodeId("modelVersion", side.published)],
  );
  return encodeId("node", node.id);
}

async function mapping(world: World, side: Side): Promise<object> {
  const [outcome, checklist] = [await outcomeOf(world, side), await defined(world)];
  return { outcome, checklist, area: "home" };
}

async function mapped(world: World, side: Side): Promise<string> {
  const { mapping: row } = await world.done<{ mapping: { id: string } }>(
    "mapChecklist",
    await mapping(world, side),
    "... on ChecklistMappingSuccess { mapping { id } }",
  );
  return row.id;
}

/** Of somebody whom the side's worker supports. */
async function newRecord(world: World, side: Side): Promise<object> {
  const engagement = await supported(world, side);
  await world.api.database.dataSource.query(
    "update engagement set keyworker_id = $1 where id = $2",
    [side.worker.key, decodeId("engagement", engagement)],
  );
  const answers = [{ item: "tenancy", need: true, achieved: false }];
  return { engagement, checklist: await defined(world), recordedOn: "2024-06-01", answers };
}

async function recorded(world: World, side: Side): Promise<string> {
  const { record } = await world.done<{ record: { id: string } }>(
    "recordChecklist",
    await newRecord(world, side),
    "... on ChecklistRecordSuccess { record { id } }",
  );
  return record.id;
}

const people: Case["own"] = { manager: "done", keyworker: "done" };
const modelling: Case["own"] = { commissioner: "done", borrower: "not theirs" };

/** Mutations about checklists of end outcomes. */
export const CHECKLIST_CASES: readonly Case[] = [
  {
    mutation: "defineChecklist",
    input: definition,
    own: {
      ...{ administrator: "done", commissioner: "done", manager: "done" },
      ...{ subcontractor: "done", borrower: "done" },
    },
  },
  { mutation: "mapChecklist", input: mapping, own: modelling, other: "absent" },
  {
    mutation: "withdrawChecklistMapping",
    input: async (world, side) => ({
      ...{ mapping: await mapped(world, side), reason: "Another outcome" },
    }),
    own: modelling,
    other: "absent",
  },
  { mutation: "recordChecklist", input: newRecord, own: people, other: "absent" },
  {
    mutation: "withdrawChecklistRecord",
    input: async (world, side) => ({
      ...{ record: await recorded(world, side), reason: "Somebody else's" },
    }),
    own: people,
    other: "absent",
  },
];
