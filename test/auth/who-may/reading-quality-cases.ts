import { newId } from "../../../src/db/new-id";
import type { Case } from "./case";
import { commissioners } from "./case";
import { supported } from "./paying-subjects";
import type { Side, World } from "./world";

const YEAR = { start: "2025-01-01", end: "2025-12-31" };
const TAKEN_ON = "2025-06-02";

/** What a service's managers alone do. */
const checking: Case["own"] = { manager: "done", subcontractor: "absent" };

/** A completed reading of somebody whom nobody else here is. */
async function read(world: World, side: Side): Promise<string> {
  const engagement = await supported(world, side);
  const { reading } = await world.done<{ reading: { id: string } }>(
    "recordReading",
    {
      ...{ engagement, star: world.star, takenOn: TAKEN_ON, completedBy: "COLLABORATIVE" },
      scores: [{ area: "home", score: 3 }],
    },
    "... on ReadingSuccess { reading { id } }",
  );
  return reading.id;
}

async function drawn(world: World, side: Side) {
  await read(world, side);
  const { audit } = await world.done<{
    audit: { id: string; findings: { nodes: { id: string }[] } };
  }>(
    "drawCaseFileAudit",
    { service: side.service.id, star: world.star, period: YEAR, size: 1 },
    "... on CaseFileAuditSuccess { audit { id findings { nodes { id } } } }",
  );
  return audit;
}

async function asked(world: World, side: Side, period = YEAR): Promise<string> {
  const { spotCheck } = await world.done<{ spotCheck: { id: string } }>(
    "askSpotCheck",
    question(world, side, period),
    "... on SpotCheckSuccess { spotCheck { id } }",
  );
  return spotCheck.id;
}

const question = (world: World, side: Side, period = YEAR) => ({
  ...{ service: side.service.id, star: world.star, period, size: 10 },
  question: world.next("Do people take part?"),
});

/** Enough people to draw from, who are there when it is asked. */
async function askedOfEnough(world: World, side: Side): Promise<string> {
  for (let i = 0; i < 10; i += 1) await read(world, side);
  return asked(world, side);
}

/** Mutations about how far readings can be relied on. */
export const READING_QUALITY_CASES: readonly Case[] = [
  {
    mutation: "recordSupervision",
    input: async (world, side) => ({
      ...{ readings: [await read(world, side)], discussedOn: "2025-07-01" },
    }),
    own: checking,
    other: "absent",
  },
  {
    mutation: "recordSecondScorings",
    input: async (world, side) => ({
      scorings: [
        {
          ...{ reading: await read(world, side), worker: await second(world, side) },
          ...{ scoredOn: "2025-07-01", scores: [{ area: "home", score: 4 }] },
        },
      ],
    }),
    own: checking,
    other: "absent",
  },
  {
    mutation: "drawCaseFileAudit",
    input: async (world, side) => {
      await read(world, side);
      return { service: side.service.id, star: world.star, period: YEAR, size: 1 };
    },
    // Every service of a contract is seen by its providers; its people are not.
    own: { manager: "done", subcontractor: "not theirs" },
    other: "absent",
  },
  {
    mutation: "recordAuditFindings",
    input: async (world, side) => {
      const { id, findings } = await drawn(world, side);
      const found = { involvedPerson: "YES", scoresFitNotes: "NO", actionPlanFollows: "YES" };
      return { audit: id, findings: [{ finding: findings.nodes[0]!.id, ...found }] };
    },
    own: checking,
    other: "absent",
  },
  {
    mutation: "askSpotCheck",
    input: (world, side) => question(world, side),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "drawSpotCheck",
    input: async (world, side) => ({ spotCheck: await askedOfEnough(world, side) }),
    own: checking,
    other: "absent",
  },
  {
    mutation: "answerSpotCheck",
    input: async (world, side) => ({
      // Of days of which there is nothing to draw.
      spotCheck: await asked(world, side, { start: "2024-04-02", end: "2024-04-03" }),
      ...{ version: 1, answer: "Nobody had a reading then." },
    }),
    own: checking,
    other: "absent",
  },
  {
    mutation: "withdrawSpotCheck",
    input: async (world, side) => ({ spotCheck: await asked(world, side), version: 1 }),
    own: commissioners("absent"),
    other: "absent",
  },
];

/** A worker of the side's provider who took no reading. */
async function second(world: World, side: Side): Promise<string> {
  const reference = world.next("second");
  await world.api.database.dataSource.query(
    "insert into worker (id, organisation_id, reference) values ($1, $2, $3)",
    [newId(), side.provider.key, reference],
  );
  return reference;
}
