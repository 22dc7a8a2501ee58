import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { addVersion, publish } from "./support/model";
import { codes, startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { engagement, movers, reading } from "./support/people";
import { instant, type World } from "./support/world";

let api: TestApi;
let world: World;
let ask: OutcomeApi["ask"];
let contractOf: OutcomeApi["contractOf"];
let modelOf: OutcomeApi["modelOf"];

beforeAll(async () => {
  ({ api, world, ask, contractOf, modelOf } = await startOutcomeApi());
});
afterAll(() => api.close());

describe("what was known then", () => {
  const day = 24;

  it("does not see what was entered later, nor a withdrawal that came later", async () => {
    const people = Array.from({ length: 10 }, () =>
      engagement([
        reading("2025-01-10", [3, 3, 3]),
        reading("2025-04-10", [5, 5, 5], {
          ...{ enteredAt: instant(10 * day), completedAt: instant(10 * day) },
          withdrawnAt: instant(20 * day),
        }),
      ]),
    );
    const { contractId } = await contractOf(people);
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const at = async (hours: number) => {
      const asOf = instant(hours).toISOString();
      // `to` is a day in people's lives: by default that of `asOf`, which lies before the readings.
      const [evidence] = await ask(nodeIds[0]!, `asOf: "${asOf}", to: "2025-12-31"`);
      return [evidence!.insufficientBecause, evidence!.weightedMeanChange];
    };
    expect(await at(10 * day - 1)).toEqual(["NO_PAIR", null]);
    expect(await at(10 * day)).toEqual([null, 2]);
    expect(await at(20 * day - 1)).toEqual([null, 2]);
    expect(await at(20 * day)).toEqual(["NO_PAIR", null]);
    const [now] = await ask(nodeIds[0]!);
    expect(now!.insufficientBecause).toBe("NO_PAIR");
  });

  it("takes engagements as they stood, and the contracts that were attached", async () => {
    const moved = movers(10, 3, 5).map((one) => ({
      ...one,
      before: [{ account: { ...one, service: 1 as const }, until: instant(day) }],
    }));
    const { contractId, serviceIds } = await contractOf(moved);
    const { nodeIds, modelId } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    await api.database.dataSource.query(
      `update model_attachment set detached_at = $2, detached_by = 'a test'
       where logic_model_id = $1`,
      [modelId, instant(2 * day)],
    );
    const inService = (i: 0 | 1) => `services: ["${encodeId("service", serviceIds[i])}"]`;
    const at = async (hours: number, args: string) => {
      const asOf = `asOf: "${instant(hours).toISOString()}", to: "2025-12-31"`;
      return (await ask(nodeIds[0]!, `${asOf}, ${args}`))[0]!;
    };
    expect((await at(day - 1, inService(1))).coverage.engagements).toBe(10);
    expect((await at(day - 1, inService(0))).insufficientBecause).toBe("NO_ENGAGEMENT");
    expect((await at(day, inService(0))).weightedMeanChange).toBe(2);
    expect((await at(2 * day, inService(0))).insufficientBecause).toBe("NO_CONTRACT");
    expect((await ask(nodeIds[0]!))[0]!.insufficientBecause).toBe("NO_CONTRACT");
  });

  it("answers for a superseded version with that version's mappings", async () => {
    const people = Array.from({ length: 10 }, () =>
      engagement([reading("2025-01-10", [3, 3, 3]), reading("2025-04-10", [5, 4, 3])]),
    );
    const { contractId } = await contractOf(people);
    const model = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const draft = await addVersion(api.database.dataSource, world, {
      ...{ modelId: model.modelId, number: 2 },
      outcomes: [{ title: "People cope", mapped: [{ star: 0, area: 1, weight: 1 }] }],
    });
    const [drafted] = await ask(draft.nodeIds[0]!);
    expect(drafted!.caveats.map(({ message }) => message)).toContain(
      "The mappings are those of version 2 of the logic model, which is a draft and may still change.",
    );
    await publish(api.database.dataSource, draft.versionId);
    const [[old], [current]] = [await ask(model.nodeIds[0]!), await ask(draft.nodeIds[0]!)];
    expect(old).toMatchObject({ weightedMeanChange: 2 });
    expect(codes(old!)).toContain("MODEL_NOT_IN_FORCE");
    expect(old!.derivation.modelVersion).toEqual({ number: 1 });
    expect(current).toMatchObject({ weightedMeanChange: 1 });
    expect(codes(current!)).not.toContain("MODEL_NOT_IN_FORCE");
  });
});
