import { encodeId } from "../../src/graphql/global-id";
import { DEFAULT_PROTECTION } from "../../src/limits/protection";
import { ProcessMemory } from "../../src/process-memory";
import { movers } from "../evidence/support/people";
import { addContract, createWorld } from "../evidence/support/world";
import { startTestApi, TEST_LIMITS, type TestApi } from "../support/api";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};

const QUERY = `query ($id: ID!) { node(id: $id) { ... on Contract {
  starEvidence { coverage { engagements pairs } }
  variant: starEvidence(minimumDays: 30) { coverage { engagements pairs } }
} } }`;

const EVERYBODY = { engagements: 40, pairs: 40 };

describe("What takes long to count for viewers of aggregates", () => {
  let api: TestApi;
  let contractId: string;

  beforeAll(async () => {
    // Everything is much here, and an operation has two seconds.
    const limits = { ...TEST_LIMITS, seconds: { ...TEST_LIMITS.seconds, operation: 2 } };
    const memory = new ProcessMemory(undefined, 0);
    api = await startTestApi({ ...DEFAULT_PROTECTION, limits }, undefined, memory);
    const { dataSource } = api.database;
    const world = await createWorld(dataSource, [STAR]);
    ({ contractId } = await addContract(dataSource, world, movers(40, 3, 5)));
    await api.grant("analyst", "analyst", { organisation: world.commissionerId });
  });

  afterAll(() => api?.close());

  const ask = () => api.as("analyst").send(QUERY, { id: encodeId("contract", contractId) });

  /** As the error says to. */
  async function askUntilThere() {
    for (let tries = 0; tries < 20; tries++) {
      const { data, errors } = await ask();
      if (!errors) return data;
      expect(errors[0]!.extensions.code).toBe("STILL_COUNTING");
    }
    throw new Error("was never counted");
  }

  it("goes on when the operation is over, and is there when it is asked for again", async () => {
    const { dataSource } = api.database;
    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    // As if it took long: nobody can read corrections, which are looked at first.
    await holder.query("lock table engagement_revision in access exclusive mode");
    expect((await ask()).errors).toEqual([
      {
        message: expect.stringContaining("ask the same again"),
        extensions: { code: "STILL_COUNTING" },
      },
    ]);
    expect(api.log.at(-1)).toMatchObject({ outcome: "STILL_COUNTING" });
    // Who asks meanwhile waits no longer than the first.
    expect((await ask()).errors).toMatchObject([{ extensions: { code: "STILL_COUNTING" } }]);
    await holder.commitTransaction();
    await holder.release();
    expect(await askUntilThere()).toMatchObject({
      node: { starEvidence: [{ coverage: EVERYBODY }], variant: [{ coverage: EVERYBODY }] },
    });
  });

  it("is counted again where something changed", async () => {
    await api.database.dataSource.query(
      "update engagement set started_on = started_on - 1 where contract_id = $1",
      [contractId],
    );
    expect(await askUntilThere()).toMatchObject({
      node: { starEvidence: [{ coverage: EVERYBODY }], variant: [{ coverage: EVERYBODY }] },
    });
  });
});
