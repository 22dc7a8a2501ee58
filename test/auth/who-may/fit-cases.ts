import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

/** What who commissions a service does, and who manages it; other providers see it. */
const bothSides: Case["own"] = {
  ...{ commissioner: "done", manager: "done" },
  ...{ subcontractor: "not theirs", borrower: "absent" },
};

/** A service of the side's provider in which nothing was said of a Star. */
async function fresh(world: World, side: Side) {
  return world.fixtures.service(side.contract, side.provider, world.next("Hub"));
}

async function opened(world: World, side: Side): Promise<string> {
  const service = await fresh(world, side);
  const { suitabilityReview } = await world.done<{ suitabilityReview: { id: string } }>(
    "openSuitabilityReview",
    { service: service.id, star: world.star },
    "... on SuitabilityReviewSuccess { suitabilityReview { id } }",
  );
  return suitabilityReview.id;
}

async function answered(world: World, side: Side): Promise<string> {
  const review = await opened(world, side);
  await world.api.database.dataSource.query(
    `insert into suitability_answer (id, contract_id, review_id, organisation_id, criterion, answer,
       grounds, answered_by)
     select gen_random_uuid(), r.contract_id, r.id, o.id, c, 'yes', 'Seen', 'test'
     from suitability_review r, unnest($1::uuid[]) o (id), unnest($2::text[]) c
     where r.contract_id = $3 and r.concluded_at is null
       and not exists (select from suitability_answer a where a.review_id = r.id)`,
    [
      [side.council.key, side.provider.key],
      [
        ...["one_to_one", "part_of_the_work", "most_areas", "distance_wanted"],
        ...["used_for_learning", "no_duplicate", "wanted_by_workers"],
      ],
      side.contract.key,
    ],
  );
  return review;
}

const steps = [
  { kind: "TRAINING", startsOn: "2025-01-06", endsOn: "2025-02-28", owner: "Team leaders" },
];

/** Mutations about whether a Star is right for a service, and how it is brought in. */
export const FIT_CASES: readonly Case[] = [
  {
    mutation: "openSuitabilityReview",
    input: async (world, side) => ({
      ...{ service: (await fresh(world, side)).id, star: world.star },
    }),
    own: bothSides,
    other: "absent",
  },
  {
    mutation: "answerSuitability",
    input: async (world, side) => ({
      review: await opened(world, side),
      answers: [{ criterion: "ONE_TO_ONE", answer: "YES", grounds: "Weekly meetings" }],
      // Who could answer for both sides says for which.
      organisation: side.provider.id,
    }),
    own: { ...bothSides, commissioner: "not theirs" },
    other: "absent",
  },
  {
    mutation: "concludeSuitabilityReview",
    input: async (world, side) => ({ review: await answered(world, side), version: 15 }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "setImplementationPlan",
    input: async (world, side) => ({
      ...{ service: (await fresh(world, side)).id, star: world.star, steps },
    }),
    own: bothSides,
    other: "absent",
  },
  {
    mutation: "updateImplementationStep",
    input: async (world, side) => {
      const service = await fresh(world, side);
      const { implementationPlan } = await world.done<{ implementationPlan: { id: string } }>(
        "setImplementationPlan",
        { service: service.id, star: world.star, steps },
        "... on ImplementationPlanSuccess { implementationPlan { id } }",
      );
      const changes = { state: "UNDER_WAY" };
      return { plan: implementationPlan.id, step: 1, changes, reason: "It began" };
    },
    own: bothSides,
    other: "absent",
  },
];
