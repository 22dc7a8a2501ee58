import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

const figures: Case["own"] = {
  ...{ commissioner: "done", manager: "done", subcontractor: "done", borrower: "absent" },
};

const people: Case["own"] = {
  ...{ manager: "done", keyworker: "done", colleague: "absent", subcontractor: "absent" },
};

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

/** Mutations about measurements, engagements and readings. */
export const FIGURE_CASES: readonly Case[] = [
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
