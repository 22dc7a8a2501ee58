import { encodeId } from "../../../src/graphql/global-id";
import type { ProcessMemory } from "../../../src/process-memory";
import { startTestApi, type TestApi } from "../../support/api";
import { addModel, type AddedModel } from "./model";
import { addContract, createWorld, type World } from "./world";

const STARS = [
  {
    ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
    ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
  },
  {
    ...{ code: "lamp", edition: "2", areas: 2, max: 10 },
    ...{ reviewIntervalDays: null, reviewToleranceDays: 14 },
  },
];

export interface Evidence {
  star: { edition: string };
  status: string;
  insufficientBecause: string | null;
  insufficientInWords: string | null;
  weightedMeanChange: number | null;
  interval: { low: number; high: number } | null;
  movedForwardInAnyArea: number | null;
  coverage: { engagements: number; pairs: number };
  involvement: { otherEdition: number };
  timeliness: Record<string, number | null> | null;
  areas: {
    weight: string | null;
    n: number;
    isSufficient: boolean;
    medianChange: number | null;
    change: { interval: { low: number; high: number } | null } | null;
    bands: { band: { name: string }; people: number }[] | null;
    ownReadings: Record<string, number | null> | null;
  }[];
  caveats: { code: string; message: string }[];
  scope: {
    contracts: { reference: string }[];
    leftOut: { reference: string }[];
    services: { name: string }[] | null;
  };
  derivation: {
    steps: string[];
    modelVersion: { number: number } | null;
    bandSet: { provenance: string } | null;
  };
}

const FIELDS = `
  star { edition } status insufficientBecause insufficientInWords weightedMeanChange
  interval { low high } movedForwardInAnyArea coverage { engagements pairs }
  involvement { otherEdition } timeliness { due onTime early late missed share }
  areas {
    weight n isSufficient medianChange change { interval { low high } }
    bands { band { name } people }
    ownReadings { readings people meanGap ownHigher ownLower }
  }
  caveats { code message }
  scope { contracts { reference } leftOut { reference } services { name } }
  derivation { steps modelVersion { number } bandSet { provenance } }`;

/** The API on a database with two editions of a Star, and what tests of outcomes do with it. */
export interface OutcomeApi {
  api: TestApi;
  world: World;
  /** The answers of an outcome, with arguments as GraphQL writes them. */
  ask(nodeId: string, args?: string): Promise<Evidence[]>;
  /** Enters a contract with people. */
  contractOf(...people: Parameters<typeof addContract>[2][]): ReturnType<typeof addContract>;
  /** Enters a published model of one outcome. */
  modelOf(
    contractIds: string[],
    mapped: { star: number; area: number; weight: number }[],
  ): Promise<AddedModel>;
}

export async function startOutcomeApi(memory?: ProcessMemory): Promise<OutcomeApi> {
  const api = await startTestApi({}, undefined, memory);
  const { dataSource } = api.database;
  const world = await createWorld(dataSource, STARS);
  return {
    ...{ api, world },
    ask: async (nodeId, args = "minimum: 10") => {
      const { node } = await api.ask<{ node: { starEvidence: Evidence[] } }>(
        `query ($id: ID!) {
           node(id: $id) { ... on Outcome { starEvidence(${args}) { ${FIELDS} } } }
         }`,
        { id: encodeId("node", nodeId) },
      );
      return node.starEvidence;
    },
    contractOf: (...people) => addContract(dataSource, world, people.flat()),
    modelOf: (contractIds, mapped) =>
      addModel(dataSource, world, {
        contractIds,
        outcomes: [{ title: "People cope", mapped }],
      }),
  };
}

export const codes = ({ caveats }: Evidence): string[] => caveats.map(({ code }) => code);
