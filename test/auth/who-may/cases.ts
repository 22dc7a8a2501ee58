import type { Written } from "../../support/fixtures";
import { starDefinition } from "../../support/fixtures";
import type { Actor, Side, World } from "./world";

/**
 * What comes of a try: `done`; `not theirs`, seen and refused; `absent`, as if it were not there.
 * Who has no role for the action at all is refused before anything is looked at: `forbidden`.
 */
export type Outcome = "done" | "not theirs" | "absent" | "forbidden";

/** One mutation: something of a side to try it on, and what comes of it. */
export interface Case {
  readonly mutation: string;
  /** Makes an input whose subject is there and ready for the change. */
  readonly input: (world: World, side: Side) => Promise<object> | object;
  /** On the own side, by those with a role for the action. */
  readonly own: Partial<Record<Actor, Outcome>>;
  /** On the other side, by those who are the like on the own side. */
  readonly other?: Outcome;
}

const DAYS = { validFrom: "2024-04-01", validTo: "2030-03-31" };

const commissioners = (borrower: Outcome): Case["own"] => ({ commissioner: "done", borrower });

const staff: Case["own"] = {
  ...{ administrator: "done", manager: "done", subcontractor: "not theirs" },
};

const figures: Case["own"] = {
  ...{ commissioner: "done", manager: "done", subcontractor: "done", borrower: "absent" },
};

const people: Case["own"] = {
  ...{ manager: "done", keyworker: "done", colleague: "absent", subcontractor: "absent" },
};

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

const QUARTER = { start: "2025-04-01", end: "2025-06-30" };

async function measured(world: World, side: Side, move?: "submitMeasurement") {
  const contract = await world.fixtures.contract(world.next("MEASURED"), side.council);
  const rows = `insert into contract_party (id, contract_id, organisation_id, role)
    select gen_random_uuid(), $1, organisation_id, role from contract_party where contract_id = $2`;
  const query = world.api.database.dataSource.query.bind(world.api.database.dataSource);
  await query(rows, [contract.key, side.contract.key]);
  await query(
    `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
     select gen_random_uuid(), logic_model_id, $1, 'test' from model_attachment
     where contract_id = $2`,
    [contract.key, side.contract.key],
  );
  const success = "... on MeasurementSuccess { measurement { id version } }";
  const input = { indicator: side.indicator, contract: contract.id, period: QUARTER, value: "3" };
  type Done = { measurement: { id: string; version: number } };
  const { measurement } = await world.done<Done>("recordMeasurement", input, success);
  const at = { measurement: measurement.id, version: measurement.version };
  if (!move) return { contract, at };
  const moved = await world.done<Done>(move, at, success);
  return { contract, at: { measurement: measurement.id, version: moved.measurement.version } };
}

async function engaged(world: World, side: Side): Promise<string> {
  const { engagement } = await world.done<{ engagement: { id: string } }>(
    "startEngagement",
    {
      ...{ contract: side.contract.id, service: side.service.id, keyworker: "worker-1" },
      ...{ serviceUser: world.next("person"), startedOn: "2024-05-01" },
    },
    "... on EngagementSuccess { engagement { id } }",
  );
  return engagement.id;
}

async function read(world: World, side: Side, inProgress = false): Promise<string> {
  const { reading } = await world.done<{ reading: { id: string } }>(
    "recordReading",
    { ...(await newReading(world, side)), inProgress },
    "... on ReadingSuccess { reading { id } }",
  );
  return reading.id;
}

async function newReading(world: World, side: Side): Promise<object> {
  return {
    ...{ engagement: await engaged(world, side), star: world.star, takenOn: "2024-06-01" },
    ...{ completedBy: "COLLABORATIVE", scores: [{ area: "home", score: 3 }] },
  };
}

async function asked(world: World, side: Side): Promise<string> {
  const { withdrawal } = await world.done<{ withdrawal: { id: string } }>(
    "requestWithdrawal",
    { reading: await read(world, side), reason: "Somebody else's" },
    "... on WithdrawalSuccess { withdrawal { id } }",
  );
  return withdrawal.id;
}

const fresh = (world: World, side: Side): Promise<Written> =>
  world.fixtures.contract(world.next("FRESH"), side.council);

async function licensed(world: World, side: Side): Promise<string> {
  const { licence } = await world.done<{ licence: { id: string } }>(
    "grantLicence",
    { organisation: side.provider.id, star: world.star, number: world.next("L"), ...DAYS },
    "... on LicenceSuccess { licence { id } }",
  );
  return licence.id;
}

async function party(world: World, contract: Written): Promise<string> {
  const { contract: found } = await world.api.ask<{ contract: { parties: { id: string }[] } }>(
    `query ($id: ID!) { contract(id: $id) { parties { id } } }`,
    { id: contract.id },
  );
  return found.parties[0]!.id;
}

/** Every mutation that is about something of an organisation's. */
export const CASES: readonly Case[] = [
  {
    mutation: "createOrganisation",
    input: (world) => ({ reference: world.next("O"), name: "New", kinds: ["PROVIDER"] }),
    own: { administrator: "not theirs" },
  },
  {
    mutation: "changeOrganisation",
    input: async (world, side) => {
      const [{ version }] = await world.api.database.dataSource.query(
        "select version from organisation where id = $1",
        [side.council.key],
      );
      return { organisation: side.council.id, version, changes: { name: world.next("Council") } };
    },
    own: { administrator: "done" },
    other: "not theirs",
  },
  {
    mutation: "createContract",
    input: (world, side) => ({
      ...{ reference: world.next("C"), title: "New", commissioner: side.council.id, lots: [] },
      ...{ startsOn: "2026-04-01", endsOn: "2027-03-31" },
      parties: [{ organisation: side.provider.id, role: "LEAD_PROVIDER" }],
    }),
    own: commissioners("not theirs"),
    other: "not theirs",
  },
  {
    mutation: "changeContract",
    input: async (world, side) => ({
      ...{ contract: (await fresh(world, side)).id, version: 1, changes: { title: "Other" } },
    }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "changeContractStatus",
    input: async (world, side) => ({
      ...{
        contract: (await fresh(world, side)).id,
        version: 1,
        to: "TERMINATED",
        reason: "Closed",
      },
    }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "addContractParty",
    input: async (world, side) => ({
      ...{ contract: (await fresh(world, side)).id, version: 1 },
      party: { organisation: side.provider.id, role: "LEAD_PROVIDER" },
    }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "removeContractParty",
    input: async (world, side) => {
      const contract = await fresh(world, side);
      const added = { organisation: side.provider.id, role: "LEAD_PROVIDER" };
      await world.done("addContractParty", { contract: contract.id, version: 1, party: added }, "");
      return { contract: contract.id, version: 2, party: await party(world, contract) };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "createService",
    input: (world, side) => ({
      ...{ contract: side.contract.id, provider: side.provider.id, name: world.next("Service") },
    }),
    own: { ...commissioners("absent"), manager: "done", subcontractor: "not theirs" },
    other: "absent",
  },
  {
    mutation: "changeService",
    input: async (world, side) => {
      const service = await world.fixtures.service(
        side.contract,
        side.provider,
        world.next("Service"),
      );
      return { service: service.id, version: 1, changes: { description: "Every day" } };
    },
    own: { ...commissioners("absent"), manager: "done", subcontractor: "not theirs" },
    other: "absent",
  },
  {
    mutation: "registerStar",
    input: (world) => starDefinition({ code: world.next("star") }),
    own: {
      ...{ administrator: "done", commissioner: "done", manager: "done" },
      ...{ subcontractor: "done", borrower: "done" },
    },
  },
  {
    mutation: "createBandSet",
    input: (world) => ({
      ...{ name: world.next("bands"), provenance: "Ours" },
      bands: [
        { name: "down", to: -1 },
        { name: "up", from: 0 },
      ],
    }),
    own: {
      ...{ administrator: "done", commissioner: "done", manager: "done" },
      ...{ subcontractor: "done", borrower: "done" },
    },
  },
  {
    mutation: "declareEditionMapping",
    input: async (world) => {
      const register = async (): Promise<string> => {
        const { star } = await world.done<{ star: { id: string } }>(
          "registerStar",
          starDefinition({ code: world.next("star") }),
          "... on StarSuccess { star { id } }",
        );
        return star.id;
      };
      const areas = [{ from: "home", to: "home" }];
      return { from: await register(), to: await register(), areas, reason: "The same words" };
    },
    own: {
      ...{ administrator: "done", commissioner: "done", manager: "done" },
      ...{ subcontractor: "done", borrower: "done" },
    },
  },
  {
    mutation: "grantLicence",
    input: (world, side) => ({
      ...{ organisation: side.provider.id, star: world.star, number: world.next("L"), ...DAYS },
    }),
    own: staff,
    other: "not theirs",
  },
  {
    mutation: "changeLicence",
    input: async (world, side) => ({
      ...{ licence: await licensed(world, side), version: 1, changes: { validTo: "2029-03-31" } },
    }),
    own: staff,
    other: "absent",
  },
  {
    mutation: "registerWorker",
    input: (world, side) => ({ organisation: side.provider.id, reference: world.next("w") }),
    own: staff,
    other: "not theirs",
  },
  {
    mutation: "changeWorker",
    input: async (world, side) => ({
      worker: (await world.fixtures.worker(side.provider, world.next("w"))).id,
      ...{ version: 1, changes: { name: "Robin" } },
    }),
    own: { ...staff, subcontractor: "absent" },
    other: "absent",
  },
  {
    mutation: "recordTraining",
    input: async (world, side) => ({
      worker: (await world.fixtures.worker(side.provider, world.next("w"))).id,
      ...{ star: world.star, trainedOn: "2024-04-01" },
    }),
    own: { ...staff, subcontractor: "absent" },
    other: "absent",
  },
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
      return { draft: draft.id, version: draft.version, reason: "Agreed" };
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
      return { logicModel: model.id, version: model.version, contract: side.contract.id };
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
        at,
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
  {
    mutation: "recordMeasurement",
    input: async (world, side) => {
      const { contract } = await measured(world, side);
      const period = { start: "2025-07-01", end: "2025-09-30" };
      return { indicator: side.indicator, contract: contract.id, period, value: "4" };
    },
    own: figures,
    other: "absent",
  },
  {
    mutation: "changeMeasurement",
    input: async (world, side) => ({
      ...{ ...(await measured(world, side)).at, changes: { value: "4" } },
    }),
    own: figures,
    other: "absent",
  },
  {
    mutation: "submitMeasurement",
    input: async (world, side) => (await measured(world, side)).at,
    own: figures,
    other: "absent",
  },
  {
    mutation: "verifyMeasurement",
    input: async (world, side) => (await measured(world, side, "submitMeasurement")).at,
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "returnMeasurement",
    input: async (world, side) => ({
      ...{ ...(await measured(world, side, "submitMeasurement")).at, reason: "Count again" },
    }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "startEngagement",
    input: (world, side) => ({
      ...{ contract: side.contract.id, service: side.service.id },
      ...{ serviceUser: world.next("person"), startedOn: "2024-05-01" },
    }),
    // A colleague starts one for the own caseload.
    own: { ...people, colleague: "done", subcontractor: "not theirs" },
    other: "absent",
  },
  {
    mutation: "endEngagement",
    input: async (world, side) => ({
      ...{ engagement: await engaged(world, side), version: 1, endedOn: "2024-12-31" },
    }),
    own: people,
    other: "absent",
  },
  {
    mutation: "changeEngagement",
    input: async (world, side) => ({
      ...{ engagement: await engaged(world, side), version: 1, reason: "Entered wrongly" },
      changes: { startedOn: "2024-05-02" },
    }),
    own: people,
    other: "absent",
  },
  { mutation: "recordReading", input: newReading, own: people, other: "absent" },
  {
    mutation: "changeReading",
    input: async (world, side) => ({
      ...{ reading: await read(world, side, true), version: 1, changes: { notes: "More" } },
    }),
    own: people,
    other: "absent",
  },
  {
    mutation: "completeReading",
    input: async (world, side) => ({ reading: await read(world, side, true), version: 1 }),
    own: people,
    other: "absent",
  },
  {
    mutation: "requestWithdrawal",
    input: async (world, side) => ({ reading: await read(world, side), reason: "Somebody else's" }),
    own: people,
    other: "absent",
  },
  {
    mutation: "approveWithdrawal",
    input: async (world, side) => ({ withdrawal: await asked(world, side) }),
    own: { manager: "done", subcontractor: "absent" },
    other: "absent",
  },
  {
    mutation: "refuseWithdrawal",
    input: async (world, side) => ({ withdrawal: await asked(world, side), reason: "It stands" }),
    own: { manager: "done", subcontractor: "absent" },
    other: "absent",
  },
];

/** A year that no target is for yet. */
async function nextYear(world: World): Promise<{ start: string; end: string }> {
  const year = 2100 + Number(world.next("year").slice("year-".length));
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}
