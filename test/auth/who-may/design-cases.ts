import type { Case } from "./case";

/** Mutations about planning by the journey and design workshops. */
export const DESIGN_CASES: readonly Case[] = [
  {
    mutation: "stateStages",
    input: (world, side) => ({
      ...{ service: side.service.id, star: world.star, stages: [1], note: world.next("Said") },
    }),
    own: { commissioner: "done", borrower: "absent", manager: "done", subcontractor: "not theirs" },
    other: "absent",
  },
];
