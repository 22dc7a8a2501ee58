import type { Case } from "./case";
import type { Side, World } from "./world";

/** What is for a person's provider: a manager of the service, and whose caseload it is. */
const people: Case["own"] = {
  ...{ manager: "done", keyworker: "done", colleague: "absent", subcontractor: "absent" },
};

/** What everybody who works with it may add to. */
const everybody: Case["own"] = {
  ...{ administrator: "done", commissioner: "done", manager: "done" },
  ...{ borrower: "done", subcontractor: "done" },
};

async function supported(world: World, side: Side): Promise<string> {
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

const wish = async (world: World, side: Side) => ({
  ...{ engagement: await supported(world, side), words: "To cook again", agreedOn: "2024-06-01" },
});

async function agreed(world: World, side: Side): Promise<string> {
  const { personalOutcome } = await world.done<{ personalOutcome: { id: string } }>(
    "agreePersonalOutcome",
    await wish(world, side),
    "... on PersonalOutcomeSuccess { personalOutcome { id } }",
  );
  return personalOutcome.id;
}

/** Mutations about people's ways through services, and about cases for training. */
export const CARE_CASES: readonly Case[] = [
  {
    mutation: "recordWayStep",
    input: async (world, side) => ({
      ...{ engagement: await supported(world, side), step: "PLAN", happenedOn: "2024-06-01" },
      note: "Agreed",
    }),
    own: people,
    other: "absent",
  },
  { mutation: "agreePersonalOutcome", input: wish, own: people, other: "absent" },
  {
    mutation: "reviewPersonalOutcome",
    input: async (world, side) => ({
      ...{ personalOutcome: await agreed(world, side), reviewedOn: "2024-09-01" },
      ...{ byPerson: "PARTLY", byPersonWhy: "Twice" },
    }),
    own: people,
    other: "absent",
  },
  {
    mutation: "defineOutcomeTheme",
    input: (world) => ({ code: world.next("THEME").replace("-", "_"), title: "A theme" }),
    own: everybody,
  },
  {
    mutation: "writeTrainingCase",
    input: (world, side) => ({
      ...{ organisation: side.council.id, reference: world.next("case"), title: "A talk" },
      ...{ name: "Edith", situation: "Edith lives alone." },
    }),
    own: {
      ...{ commissioner: "done", borrower: "not theirs" },
      ...{ manager: "not theirs", subcontractor: "not theirs" },
    },
    other: "not theirs",
  },
];
