import type { TestApi } from "../support/api";
import {
  Fixtures,
  registerStar,
  runMutation,
  type MutationAnswer,
  type Written,
} from "../support/fixtures";

export const READING = `... on ReadingSuccess { reading {
  id reference takenOn completedBy kind state notes actionPlan recordedBy version completedAt
  withdrawnAt worker { reference } star { code } engagement { reference }
  scores { area { code } score stage { name } }
} }`;

export type ReadingAnswer = MutationAnswer & {
  reading: { id: string; reference: string; version: number; state: string };
};

/** A provider with a Star, a licensed Star, two workers and one engagement of 2024. */
export interface Scene {
  readonly fixtures: Fixtures;
  readonly provider: Written;
  readonly contract: Written;
  readonly star: string;
  readonly licensedStar: string;
  readonly engagement: string;
  /** Starts another engagement. */
  engage(input?: object): Promise<string>;
  /** Records a reading; what is not given is one that is accepted. */
  record(input: object): Promise<ReadingAnswer>;
  change(reading: string, version: number, changes: object): Promise<ReadingAnswer>;
  complete(reading: string, version: number): Promise<ReadingAnswer>;
}

export async function setScene(api: TestApi): Promise<Scene> {
  const fixtures = new Fixtures(api);
  const council = await fixtures.organisation("COUNCIL", "commissioner");
  const provider = await fixtures.organisation("HOMES");
  const contract = await fixtures.contract("C-1", council);
  const service = await fixtures.service(contract, provider, "Outreach");
  for (const reference of ["worker-1", "worker-2"]) await fixtures.worker(provider, reference);
  const star = await registerStar(api);
  const licensedStar = await registerStar(api, { code: "lamp", licensed: true });
  const engage = async (input: object = {}): Promise<string> => {
    const { engagement } = await runMutation<{ engagement: { id: string } }>(
      api,
      "startEngagement",
      {
        ...{ contract: contract.id, service: service.id },
        ...{ serviceUser: "P1", startedOn: "2024-05-01" },
        ...input,
      },
      "... on EngagementSuccess { engagement { id } }",
    );
    return engagement.id;
  };
  const engagement = await engage({ reference: "E-1" });
  const run = (name: string, input: object): Promise<ReadingAnswer> =>
    runMutation(api, name, input, READING);
  return {
    ...{ fixtures, provider, contract, star, licensedStar, engagement, engage },
    record: (input) =>
      run("recordReading", {
        ...{ engagement, star, takenOn: "2024-06-01", completedBy: "COLLABORATIVE" },
        scores: [{ area: "home", score: 3 }],
        ...input,
      }),
    change: (reading, version, changes) => run("changeReading", { reading, version, changes }),
    complete: (reading, version) => run("completeReading", { reading, version }),
  };
}
