import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

interface Review {
  readonly id: string;
  readonly version: number;
}

/** The review that is open of each side: there is one at a time. */
const open = new WeakMap<Side, Review>();

async function close(world: World, side: Side): Promise<void> {
  const { contract } = await world.api.ask<{
    contract: { readinessReviews: { nodes: (Review & { closedOn: string | null })[] } };
  }>(
    `query ($id: ID!) { contract(id: $id) { readinessReviews { nodes { id version closedOn } } } }`,
    { id: side.contract.id },
  );
  for (const { id, version, closedOn } of contract.readinessReviews.nodes) {
    if (closedOn === null)
      await world.done("closeReadinessReview", { review: id, version }, "__typename");
  }
  open.delete(side);
}

async function reviewed(world: World, side: Side): Promise<Review> {
  const known = open.get(side);
  if (known) return known;
  await close(world, side);
  const { review } = await world.done<{ review: Review }>(
    "openReadinessReview",
    { contract: side.contract.id, title: world.next("review") },
    "... on ReadinessReviewSuccess { review { id version } }",
  );
  open.set(side, review);
  return review;
}

async function planned(world: World, side: Side): Promise<string> {
  const { action } = await world.done<{ action: { id: string } }>(
    "planReadinessAction",
    await newAction(world, side),
    "... on ReadinessActionSuccess { action { id } }",
  );
  return action.id;
}

/** Of the side's provider: organisations speak for themselves. */
const newAction = async (world: World, side: Side) => ({
  ...{ review: (await reviewed(world, side)).id, organisation: side.provider.id },
  title: world.next("action"),
});

const provider: Case["own"] = {
  ...{ manager: "done", commissioner: "not theirs", subcontractor: "not theirs" },
  borrower: "absent",
};

/** Mutations about how ready everybody is. */
export const READINESS_CASES: readonly Case[] = [
  {
    mutation: "defineReadinessFramework",
    input: (world) => ({
      ...{ code: world.next("framework"), edition: "1", title: "Ours" },
      statements: [{ code: "a", part: "PROCESSES", heading: "Review", text: "We review." }],
    }),
    own: {
      ...{ administrator: "done", commissioner: "done", manager: "done" },
      ...{ subcontractor: "done", borrower: "done" },
    },
  },
  {
    mutation: "openReadinessReview",
    input: async (world, side) => {
      await close(world, side);
      return { contract: side.contract.id, title: world.next("review") };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "closeReadinessReview",
    input: async (world, side) => {
      const { id, version } = await reviewed(world, side);
      open.delete(side);
      return { review: id, version };
    },
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "rateReadiness",
    input: async (world, side) => ({
      ...{ review: (await reviewed(world, side)).id, organisation: side.provider.id },
      ratings: [{ statement: "culture-1", rating: 2, grounds: world.next("grounds") }],
    }),
    own: provider,
    other: "absent",
  },
  { mutation: "planReadinessAction", input: newAction, own: provider, other: "absent" },
  {
    mutation: "changeReadinessAction",
    input: async (world, side) => ({
      ...{ action: await planned(world, side), version: 1, changes: { state: "UNDER_WAY" } },
    }),
    own: provider,
    other: "absent",
  },
];
