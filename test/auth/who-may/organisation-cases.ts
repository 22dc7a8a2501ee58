import { starDefinition, type Written } from "../../support/fixtures";
import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

const DAYS = { validFrom: "2024-04-01", validTo: "2030-03-31" };

const staff: Case["own"] = {
  ...{ administrator: "done", manager: "done", subcontractor: "not theirs" },
};

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

/** Mutations about organisations, contracts, services, Stars and workers. */
export const ORGANISATION_CASES: readonly Case[] = [
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
];
