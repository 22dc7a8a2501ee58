import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

const opened = async (world: World, side: Side, content: object | null = null) => {
  const { workshop } = await world.done<{ workshop: { id: string } }>(
    "openDesignWorkshop",
    {
      ...{ organisation: side.council.id, reference: world.next("workshop"), title: "A home" },
      content,
    },
    "... on DesignWorkshopSuccess { workshop { id } }",
  );
  return { workshop: workshop.id, version: 1 };
};

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
  {
    mutation: "openDesignWorkshop",
    input: (world, side) => ({
      organisation: side.council.id,
      reference: world.next("workshop"),
      title: "A home",
    }),
    // Organisations are in a directory that everybody sees.
    own: commissioners("not theirs"),
    other: "not theirs",
  },
  {
    mutation: "changeDesignWorkshop",
    input: async (world, side) => ({ ...(await opened(world, side)), title: world.next("title") }),
    own: commissioners("absent"),
    other: "absent",
  },
  {
    mutation: "finishDesignWorkshop",
    input: (world, side) =>
      opened(world, side, { outcomes: [{ ref: "a", title: "Home", indicators: [] }] }),
    own: commissioners("absent"),
    other: "absent",
  },
];
