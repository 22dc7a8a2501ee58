import { startTestApi, type TestApi } from "../../support/api";
import { World } from "./world";

interface People {
  contract: {
    engagements: { totalCount: number; nodes: object[] };
    services: { engagements: { totalCount: number; nodes: object[] } }[];
  } | null;
  organisation: {
    serviceUsers: { totalCount: number };
    workers: { totalCount: number; nodes: object[] };
  };
}

describe("people below what everybody of a contract sees", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
    await world.done(
      "startEngagement",
      {
        ...{ contract: world.own.contract.id, service: world.own.service.id },
        ...{ serviceUser: "P1", startedOn: "2024-05-01", keyworker: "worker-1" },
      },
      "... on EngagementSuccess { engagement { id } }",
    );
  }, 60_000);
  afterAll(() => api.close());

  const countsOf = async (who: string): Promise<number[]> => {
    const { contract, organisation } = await api.as(who).ask<People>(
      `query ($contract: ID!, $provider: ID!) {
        contract(id: $contract) {
          engagements { totalCount nodes { id } }
          services { engagements { totalCount nodes { id } } }
        }
        organisation(id: $provider) {
          serviceUsers { totalCount }
          workers { totalCount nodes { id name } }
        }
      }`,
      { contract: world.own.contract.id, provider: world.own.provider.id },
    );
    const lists = contract ? [contract.engagements, contract.services[0]!.engagements] : [];
    for (const { totalCount, nodes } of lists) expect(nodes).toHaveLength(totalCount);
    expect(organisation.workers.nodes).toHaveLength(organisation.workers.totalCount);
    const { serviceUsers, workers } = organisation;
    return [...lists, serviceUsers, workers].map(({ totalCount }) => totalCount);
  };

  it.each(["commissioner", "investor", "evaluator", "analyst", "subcontractor"])(
    "are neither listed nor counted for: %s",
    async (who) => {
      expect(await countsOf(who)).toEqual([0, 0, 0, 0]);
    },
  );

  it("are there for who works with them, and workers for who manages them", async () => {
    expect(await countsOf("manager")).toEqual([1, 1, 1, 2]);
    expect(await countsOf("keyworker")).toEqual([1, 1, 1, 2]);
    expect(await countsOf("colleague")).toEqual([0, 0, 0, 2]);
    expect(await countsOf("administrator")).toEqual([0, 0, 0, 2]);
    expect(await countsOf("borrower")).toEqual([0, 0]);
  });
});
